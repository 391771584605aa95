const papers =
  ".paper-card-title a, .paper-entry-title a, .roadmap-paper-name a, .shelf-title a, #search-results a[href], .is-papers tbody th a";

/**
 * `j` and `k` go to the next and the previous paper, `?` shows the keys. They rest while someone
 * types, and `/` rests with them where the reader has turned the keys off.
 */
export function listenForPageKeys() {
  addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (!["j", "k", "?", "/"].includes(key) || event.ctrlKey || event.metaKey || event.altKey) return;
    // While an input method composes, the key is part of a word; 229 is how Safari says so.
    if (event.isComposing || event.keyCode === 229 || document.querySelector("dialog[open]")) return;
    if (target.closest?.("input, textarea, select, [contenteditable]")) return;
    if (areOff()) return event.stopPropagation();
    if (key === "?") showSheet();
    else if (key !== "/") step(key === "j" ? 1 : -1);
  }, true);
  document.querySelector(".shortcuts-link")?.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    showSheet();
  });
}

function areOff() {
  try {
    return localStorage.getItem("shortcuts") === "off";
  } catch {
    return false;
  }
}

function step(direction) {
  const links = [...document.querySelectorAll(papers)].filter((link) => link.checkVisibility());
  const current = links.indexOf(document.activeElement);
  let next = links[current + direction];
  if (current < 0) {
    // From where the reader looks.
    const below = links.findIndex((link) => link.getBoundingClientRect().top > 0);
    const from = below < 0 ? links.length : below;
    next = links[direction > 0 ? from : from - 1];
  }
  if (next) return next.focus();
  // A paper's own page, or the end of a page of a list.
  const link = document.querySelector(direction > 0 ? "[rel=next]" : "[rel=prev]");
  if (link?.href) location.assign(link.href);
}

async function showSheet() {
  const link = document.querySelector(".shortcuts-link");
  if (!link) return;
  try {
    (await import("./elements/shortcuts-sheet.js")).show(link.href);
  } catch {
    location.assign(link.href);
  }
}
