/** Makes the link beside a heading copy its address, besides leading there. */
export function copyHeadingLinks() {
  document.addEventListener("click", async ({ target }) => {
    const link = target.closest?.(".heading-link");
    if (!link) return;
    try {
      await navigator.clipboard.writeText(link.href);
    } catch {
      // Where the browser lends no clipboard, the address bar has the address.
      return;
    }
    link.textContent = "✓";
    setTimeout(() => (link.textContent = "#"), 2000);
  });
}
