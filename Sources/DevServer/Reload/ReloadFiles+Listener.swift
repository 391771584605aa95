extension ReloadFiles {
  /// Runs once in a browser, for all its pages.
  static let listener = #"""
    // Listens to the server and tells every open page. In the preview alone.
    const ports = new Set();
    let problems = '{"type":"problems","problems":[]}';

    const source = new EventSource(new URL("events", location.href));
    source.addEventListener("message", ({ data }) => {
      if (JSON.parse(data).type === "problems") problems = data;
      for (const port of ports) port.postMessage(data);
    });

    addEventListener("connect", ({ ports: [port] }) => {
      ports.add(port);
      port.addEventListener("message", () => ports.delete(port));
      port.start();
      // What it may have missed between its loading and now.
      port.postMessage('{"type":"change","styles":null}');
      port.postMessage(problems);
    });

    """#
}
