/**
 * Makes `/` lead to the search: to the page's own search field, or else to the search page.
 * @param {Document} document
 */
export function listenForSearchKey(document) {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.isComposing) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isEditable(event.target)) return;
    const field = document.querySelector('input[type="search"]');
    const link = document.querySelector(".search-link");
    if (!field && !link) return;
    event.preventDefault();
    if (field) {
      field.focus();
      field.select();
      return;
    }
    // The fragment tells the search page to put the cursor into its field.
    location.assign(new URL("#search_query", link.href).href);
  });
}

/**
 * Whether someone types there.
 * @param {EventTarget | null} target
 */
function isEditable(target) {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName);
}
