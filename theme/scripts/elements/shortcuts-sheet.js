let dialog = null;

/**
 * Shows the list of keys in a dialog. The list is a section of the page at `address`, and its style
 * comes with it.
 * @param {string} address
 */
export async function show(address) {
  dialog ??= await made(address);
  if (!dialog.open) dialog.showModal();
}

/**
 * Makes the switch in a list of keys work.
 * @param {Element} section
 */
export function connectSwitch(section) {
  const box = section.querySelector("input[name=shortcuts]");
  try {
    box.checked = localStorage.getItem("shortcuts") === "off";
  } catch {
    // Where nothing can be kept there is no switch.
    return;
  }
  box.addEventListener("change", () => {
    if (box.checked) localStorage.setItem("shortcuts", "off");
    else localStorage.removeItem("shortcuts");
  });
  section.querySelector(".shortcuts-off").hidden = false;
}

async function made(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const section = document.importNode(page.getElementById("keyboard"), true);
  section.id = "shortcuts_sheet";
  const title = section.querySelector("h2");
  title.id = "shortcuts_sheet_title";
  section.setAttribute("aria-labelledby", title.id);
  const made = document.createElement("dialog");
  made.className = "shortcuts-dialog";
  made.setAttribute("aria-labelledby", title.id);
  const close = document.createElement("button");
  close.className = "button";
  close.type = "button";
  close.textContent = section.dataset.close;
  close.addEventListener("click", () => made.close());
  // Around its content the dialog is the backdrop.
  made.addEventListener("click", (event) => event.target === made && made.close());
  made.append(section, close);
  connectSwitch(section);
  await styled(page);
  document.body.append(made);
  return made;
}

/** Adds the stylesheets of a page that this page lacks. */
async function styled(page) {
  const hrefs = (root) =>
    [...root.querySelectorAll("link[rel=stylesheet]")].map((link) => link.getAttribute("href"));
  const mine = hrefs(document);
  await Promise.all(hrefs(page).filter((href) => !mine.includes(href)).map((href) =>
    new Promise((resolve) => {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = href;
      link.onload = link.onerror = resolve;
      document.head.append(link);
    })));
}
