const papers =
  ".paper-card-title a, .paper-entry-title a, .roadmap-paper-name a, .shelf-title a, #search-results a[href], .is-papers tbody th a";

/**
 * Does what a key asks for.
 * @param {string} key `j`, `k` or `?`
 */
export function act(key) {
  if (key === "?") showSheet();
  else step(key === "j" ? 1 : -1);
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
    await (await import("./elements/shortcuts-sheet.js")).show(link.href);
  } catch {
    location.assign(link.href);
  }
}
