/**
 * `j` and `k` go to the next and the previous paper, `?` shows the keys. They rest while someone
 * types, and `/` rests with them where the reader has turned the keys off. What a key does is loaded
 * when one is pressed.
 */
export function listenForPageKeys() {
  addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (!["j", "k", "?", "/"].includes(key) || event.ctrlKey || event.metaKey || event.altKey) return;
    // While an input method composes, the key is part of a word; 229 is how Safari says so.
    if (event.isComposing || event.keyCode === 229 || document.querySelector("dialog[open]")) return;
    if (target.closest?.("input, textarea, select, [contenteditable]")) return;
    if (areOff()) event.stopPropagation();
    else if (key !== "/") act(key);
  }, true);
  document.querySelector(".shortcuts-link")?.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    act("?");
  });
}

async function act(key) {
  (await import("./page-walk.js")).act(key);
}

function areOff() {
  try {
    return localStorage.getItem("shortcuts") === "off";
  } catch {
    return false;
  }
}
