/// The files that the preview adds to a site, under its reserved path. None is ever built.
enum ReloadFiles {
  /// The texts by file name.
  static let all = [
    "reload.js": script, "listener.js": listener, "overlay.css": style,
  ]

  /// What is shown while there is no site at all; the overlay tells why.
  static let emptyPage = """
    <!doctype html>
    <html lang="en">
    <meta charset="utf-8">
    <title>Preview</title>
    <body>
    <p>There is no page to show yet. It appears as soon as the mistakes are mended.</p>
    </body>
    </html>

    """
}
