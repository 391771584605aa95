// A headless Chromium, driven by the DevTools protocol over its pipe: no packages, no open port.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A page of the browser. */
class Page {
  #browser;
  #session;
  /** The URLs of all requests, in order. */
  requests = [];
  /** What the page wrote to the console as errors, and exceptions. */
  errors = [];

  constructor(browser, session) {
    this.#browser = browser;
    this.#session = session;
    browser.listen(session, "Network.requestWillBeSent", ({ request }) => {
      this.requests.push(request.url);
    });
    browser.listen(session, "Runtime.exceptionThrown", ({ exceptionDetails }) => {
      this.errors.push(exceptionDetails.exception?.description ?? exceptionDetails.text);
    });
    browser.listen(session, "Log.entryAdded", ({ entry }) => {
      if (entry.level === "error") this.errors.push(`${entry.text} ${entry.url ?? ""}`.trim());
    });
  }

  /** Sends a command of the DevTools protocol. */
  send(method, parameters = {}) {
    return this.#browser.send(method, parameters, this.#session);
  }

  /** Opens a URL and waits until it has loaded. */
  async open(url) {
    const loaded = this.#browser.once(this.#session, "Page.loadEventFired");
    const { errorText } = await this.send("Page.navigate", { url });
    if (errorText) throw new Error(`${url}: ${errorText}`);
    await loaded;
  }

  /** The value of an expression in the page; promises are awaited. */
  async evaluate(expression) {
    const { result, exceptionDetails } = await this.send("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }

  /** Waits until an expression is true in the page. */
  async waitFor(expression, milliseconds = 20_000) {
    const end = Date.now() + milliseconds;
    while (!(await this.#evaluateAcrossPages(expression))) {
      if (Date.now() > end) throw new Error(`never true: ${expression}`);
      await this.#evaluateAcrossPages("new Promise((done) => requestAnimationFrame(() => done(true)))");
    }
  }

  /** The value of an expression; undefined when the page is left meanwhile. */
  async #evaluateAcrossPages(expression) {
    try {
      return await this.evaluate(expression);
    } catch (error) {
      if (/navigated or closed|context was destroyed|Cannot find context/.test(error.message)) return undefined;
      throw error;
    }
  }

  /** Gives the page a size, a colour scheme and a language, as a reader's device would. */
  async emulate({ width = 1280, height = 900, scheme = "light" } = {}) {
    await this.send("Emulation.setDeviceMetricsOverride", {
      width, height, deviceScaleFactor: 1, mobile: width < 600,
    });
    await this.send("Emulation.setEmulatedMedia", {
      features: [{ name: "prefers-color-scheme", value: scheme }],
    });
  }

  /** Turns scripts off or on for pages opened from now on. */
  async setScripts(isOn) {
    await this.send("Emulation.setScriptExecutionDisabled", { value: !isOn });
  }

  /** Types text into whatever has the focus. */
  async type(text) {
    await this.send("Input.insertText", { text });
  }

  /** Presses a key; `modifiers` adds up 1 for Alt, 2 for Ctrl, 4 for Meta, 8 for Shift. */
  async press(key, code = key, modifiers = 0) {
    const keyCodes = { Enter: 13, Escape: 27, Tab: 9, ArrowDown: 40, ArrowUp: 38, "/": 191 };
    const text = key === "Enter" ? "\r" : key.length === 1 && modifiers === 0 ? key : undefined;
    const parameters = { key, code, text, modifiers, windowsVirtualKeyCode: keyCodes[key] ?? 0 };
    await this.send("Input.dispatchKeyEvent", { type: text ? "keyDown" : "rawKeyDown", ...parameters });
    await this.send("Input.dispatchKeyEvent", { type: "keyUp", ...parameters, text: undefined });
  }
}

/** A running Chromium. Close it at the end. */
export class Browser {
  #process;
  #profile;
  #next = 1;
  #waiting = new Map();
  #listeners = [];
  #buffer = "";

  /** Starts the browser. */
  static async start() {
    const browser = new Browser();
    await browser.send("Browser.getVersion");
    return browser;
  }

  constructor() {
    this.#profile = mkdtempSync(join(tmpdir(), "site-browser-"));
    this.#process = spawn(
      process.env.CHROMIUM ?? "chromium",
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe",
        "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-dev-shm-usage", `--user-data-dir=${this.#profile}`, "about:blank",
      ],
      { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
    );
    this.#process.stdio[4].setEncoding("utf8");
    this.#process.stdio[4].on("data", (text) => this.#receive(text));
    this.#process.on("exit", () => {
      for (const { reject } of this.#waiting.values()) reject(new Error("the browser ended"));
    });
  }

  /** The id of a new, empty place for storage, as in a private window. */
  async context() {
    return (await this.send("Target.createBrowserContext")).browserContextId;
  }

  /** Opens an empty page; `context` is the place for its storage. */
  async page({ context, ...options } = {}) {
    const { targetId } = await this.send(
      "Target.createTarget", { url: "about:blank", browserContextId: context });
    const { sessionId } = await this.send("Target.attachToTarget", { targetId, flatten: true });
    const page = new Page(this, sessionId);
    for (const domain of ["Page", "Runtime", "Network", "Log"]) await page.send(`${domain}.enable`);
    await page.emulate(options);
    return page;
  }

  /** Sends a command; the promise holds its result. */
  send(method, parameters = {}, sessionId = undefined) {
    const id = this.#next++;
    this.#process.stdio[3].write(
      JSON.stringify({ id, method, params: parameters, sessionId }) + "\0");
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  /** Calls a function for each event of a kind. */
  listen(session, method, call) {
    this.#listeners.push({ session, method, call });
  }

  /** Waits for the next event of a kind. */
  once(session, method) {
    return new Promise((resolve) => {
      const listener = { session, method, call: (parameters) => {
        this.#listeners.splice(this.#listeners.indexOf(listener), 1);
        resolve(parameters);
      } };
      this.#listeners.push(listener);
    });
  }

  /** Ends the browser and removes its profile. */
  async close() {
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    this.send("Browser.close").catch(() => {});
    await ended;
    try {
      rmSync(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    } catch {
      // A helper process of the browser may still be writing; the system clears its temporary folder.
    }
  }

  #receive(text) {
    const parts = (this.#buffer + text).split("\0");
    this.#buffer = parts.pop() ?? "";
    for (const part of parts) this.#handle(JSON.parse(part));
  }

  #handle(message) {
    if (message.id === undefined) {
      const fitting = this.#listeners.filter(
        ({ session, method }) => session === message.sessionId && method === message.method);
      for (const { call } of fitting) call(message.params);
      return;
    }
    const { resolve, reject } = this.#waiting.get(message.id) ?? {};
    this.#waiting.delete(message.id);
    if (message.error) reject?.(new Error(message.error.message));
    else resolve?.(message.result);
  }
}
