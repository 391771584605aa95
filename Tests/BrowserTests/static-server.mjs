// Serves a built site as a static host does, for tests.

import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize } from "node:path";

const types = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript",
  ".json": "application/json", ".xml": "application/xml", ".svg": "image/svg+xml",
  ".png": "image/png", ".txt": "text/plain; charset=utf-8",
};

/**
 * Serves a folder on a free port of the loopback address.
 * @param {string} folder
 * @param {{ basePath?: string, change?: (text: string) => string }} [options] `change` is applied to
 *   every HTML page, for tests that take a defence away to see whether another one holds
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(folder, { basePath = "/", change } = {}) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    if (!path.startsWith(basePath)) return response.writeHead(404).end();
    let file = join(folder, normalize(path.slice(basePath.length - 1)));
    let status = 200;
    try {
      if ((await stat(file)).isDirectory()) {
        if (!path.endsWith("/")) return response.writeHead(301, { Location: path + "/" }).end();
        file = join(file, "index.html");
      }
      await stat(file);
    } catch {
      file = join(folder, "404.html");
      status = 404;
    }
    let bytes = await readFile(file);
    if (change && file.endsWith(".html")) bytes = Buffer.from(change(bytes.toString()));
    response.writeHead(status, { "Content-Type": types[extname(file)] ?? "application/octet-stream" });
    response.end(bytes);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}${basePath}`,
    close: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}
