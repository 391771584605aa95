/// A kind of file that the site consists of: paper pages, feeds, the sitemap.
package protocol OutputKind: SendableMetatype {
  /// The name by which `omit` in `site.yml` leaves the kind out; nil when it cannot be left out.
  static var name: String? { get }
  /// The files of this kind, in a fixed order. Cheap: the bytes are made later.
  static func files(of renderer: SiteRenderer) -> [OutputFile]
}
