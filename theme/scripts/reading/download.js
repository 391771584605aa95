/**
 * Gives the reader a text as a file.
 * @param {string} name
 * @param {string} type
 * @param {string} text
 */
export function download(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser may begin to read it after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
