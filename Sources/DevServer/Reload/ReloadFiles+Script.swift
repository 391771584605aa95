extension ReloadFiles {
  /// Runs in every page of the preview.
  static let script = #"""
    // Follows the changes of the site while it is written. In the preview alone.
    const element = document.querySelector("script[data-page]");
    const folder = new URL(".", import.meta.url);
    const ownID = "site-preview-problems";
    /** The tag of the page as it is shown, and the document it was made of; null while unknown. */
    let page = element.dataset.page;
    let served = null;
    let isBusy = false;
    let isOutdated = false;
    /** Stylesheets that stay until those in their places are loaded. */
    const leaving = new WeakSet();

    /** The page as the server has it now: its tag and, if that is another one, its document. */
    async function current() {
      const response = await fetch(location.href, { cache: "no-store" });
      const tag = response.headers.get("etag")?.replace(/^W\/|"/g, "") ?? "";
      const text = await response.text();
      const made = new DOMParser().parseFromString(text, "text/html");
      made.querySelector("script[data-page]")?.remove();
      return { tag, made };
    }

    /** Keeps the document of the shown page, with which the next one is compared. */
    async function remember() {
      const { tag, made } = await current();
      if (tag === page) served = made.documentElement;
    }

    /** The child elements without those of the preview itself, and those about to go. */
    const children = (parent) => [...parent.children].filter(
      (child) => child.id !== ownID && child !== element && !leaving.has(child));

    /** What an element says besides its children: its name, attributes and own text. */
    const own = (node) => node.cloneNode(false).outerHTML
      + [...node.childNodes].filter((child) => child.nodeType !== 1).map((child) => child.nodeValue).join("\0");

    const isStylesheet = (node) => node.matches('link[rel="stylesheet"]');
    const isScript = (node) => node.matches('script:not([type="application/ld+json"])');

    /** The smallest elements that differ, each with the way to it from the root. */
    function differences(before, after, way = []) {
      if (before.isEqualNode(after)) return [];
      const [old, next] = [[...before.children], [...after.children]];
      if (old.length === 0 || old.length !== next.length || own(before) !== own(after)) {
        return [{ before, after, way }];
      }
      return old.flatMap((child, index) => differences(child, next[index], [...way, index]));
    }

    /** The shown element at a way; undefined where scripts have changed the page too much to tell. */
    function shown({ before, way }) {
      let live = document.documentElement;
      let old = served;
      for (const index of way) {
        const list = children(live);
        if (list.length !== old.children.length) return undefined;
        [live, old] = [list[index], old.children[index]];
      }
      return isStylesheet(before) || live.isEqualNode(before) ? live : undefined;
    }

    /** Puts a stylesheet in the place of another, which goes when the new one is there. */
    function swap(link, href) {
      if (new URL(href, location.href).href === link.href) return;
      const copy = link.cloneNode();
      copy.href = href;
      copy.addEventListener("load", () => link.remove());
      copy.addEventListener("error", () => link.remove());
      leaving.add(link);
      link.after(copy);
    }

    /** Puts the parts of the page that differ into it; false when it has to be loaded anew. */
    function patch(next) {
      if (!served) return false;
      const found = differences(served, next).map((part) => ({ ...part, live: shown(part) }));
      const isFit = found.every(({ before, after, live, way }) => live && way.length > 0
        && isStylesheet(before) === isStylesheet(after)
        && ![before, after].some((node) => isScript(node) || [...node.querySelectorAll("script")].some(isScript)));
      if (!isFit) return false;
      for (const { after, live } of found) {
        if (isStylesheet(after)) swap(live, after.getAttribute("href"));
        else live.replaceWith(document.importNode(after, true));
      }
      return true;
    }

    /** Brings the page to what the server has now; the reader's place in it stays. */
    async function follow() {
      if (isBusy) {
        isOutdated = true;
        return;
      }
      isBusy = true;
      try {
        const { tag, made } = await current();
        if (tag !== page) {
          if (!patch(made.documentElement)) {
            location.reload();
            return;
          }
          page = tag;
          served = made.documentElement;
        }
      } catch {
        // The server has gone; the stream of changes tells when it is back.
      }
      isBusy = false;
      if (isOutdated) {
        isOutdated = false;
        follow();
      }
    }

    /** The path of a stylesheet without the hash in its name. */
    const stem = (href) => new URL(href, location.href).pathname.replace(/\.[0-9a-f]+\.css$/, "");

    /** Swaps the stylesheets that are others now. */
    function restyle(styles) {
      for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
        const next = styles.find((href) => stem(href) === stem(link.href));
        if (next && !leaving.has(link)) swap(link, next);
      }
    }

    /** Shows pictures anew that were saved under the same name. */
    function redraw(images) {
      for (const image of document.images) {
        const { pathname } = new URL(image.src, location.href);
        if (images.includes(pathname)) image.src = `${pathname}?${Date.now()}`;
      }
    }

    /** A new element with a class and a text. */
    function made(name, className, text) {
      const element = document.createElement(name);
      element.className = className;
      element.textContent = text;
      return element;
    }

    /** One mistake, as the terminal tells it. */
    function item(problem) {
      const entry = made("li", problem.severity, "");
      const head = made("p", "head", "");
      head.append(
        made("span", "place", problem.place), ": ", made("span", "severity", problem.severity), ": ",
        made("span", "message", problem.message), " ", made("span", "code", `[${problem.code}]`));
      entry.append(head);
      if (problem.excerpt !== undefined) {
        const excerpt = made("pre", "excerpt", problem.excerpt + "\n");
        const before = made("span", "before", problem.before);
        before.ariaHidden = "true";
        excerpt.append(before, made("span", "caret", "^"));
        entry.append(excerpt);
      }
      if (problem.hint) entry.append(made("p", "hint", `hint: ${problem.hint}`));
      return entry;
    }

    /** Shows the mistakes over the page, or takes them away when there are none. */
    function show(problems) {
      document.getElementById(ownID)?.remove();
      if (problems.length === 0) return;
      const host = document.createElement("div");
      host.id = ownID;
      host.lang = "en";
      const root = host.attachShadow({ mode: "open" });
      const style = document.createElement("link");
      style.rel = "stylesheet";
      style.href = new URL("overlay.css", folder).href;
      const panel = document.createElement("section");
      panel.setAttribute("role", "alert");
      panel.setAttribute("aria-label", "Mistakes");
      const close = made("button", "close", "Hide");
      close.type = "button";
      close.addEventListener("click", () => host.remove());
      const list = document.createElement("ul");
      list.append(...problems.map(item));
      const note = "The page shows the last good state. This goes when the mistakes are mended.";
      panel.append(close, made("p", "note", note), list);
      root.append(style, panel);
      document.body.append(host);
    }

    /** Does what a message of the server asks for. */
    function receive(data) {
      const message = JSON.parse(data);
      if (message.type === "problems") show(message.problems);
      if (message.type !== "change") return;
      if (message.styles) restyle(message.styles);
      if (message.images) redraw(message.images);
      follow();
    }

    try {
      // All pages of a browser share one connection: it has but six for a server.
      const worker = new SharedWorker(new URL("listener.js", folder));
      worker.port.addEventListener("message", ({ data }) => receive(data));
      worker.port.start();
      addEventListener("pagehide", () => worker.port.postMessage("end"));
      addEventListener("pageshow", ({ persisted }) => { if (persisted) location.reload(); });
    } catch {
      new EventSource(new URL("events", folder)).addEventListener("message", ({ data }) => receive(data));
    }
    addEventListener("load", () => setTimeout(() => remember().catch(() => {}), 50));

    """#
}
