// Sets the colour theme before the first paint. A classic script in the head, since a module would
// run after it. Kept in the browser as "light" or "dark"; nothing kept means: as the system.
(function () {
  let theme = "auto";
  try {
    const kept = localStorage.getItem("theme");
    if (kept === "light" || kept === "dark") theme = kept;
  } catch {
    // Storage may be blocked: then the system decides.
  }
  document.documentElement.dataset.theme = theme;
})();
