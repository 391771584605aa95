import Diagnostics
import Templates

/// The templates of a theme, each checked against the views that it shows.
struct ThemeTemplates: Sendable {
  let home: CompiledTemplate<HomePage.View>
  let papers: CompiledTemplate<PapersPage.View>
  let paper: CompiledTemplate<PaperPage.View>
  let paperCard: CompiledTemplate<PaperCardView>
  let categories: CompiledTemplate<CategoriesPage.View>
  let category: CompiledTemplate<CategoryPage.View>
  let terms: CompiledTemplate<TermsPage.View>
  let term: CompiledTemplate<TermPage.View>
  let roadmap: CompiledTemplate<RoadmapPage.View>
  let map: CompiledTemplate<MapPage.View>
  let results: CompiledTemplate<ResultsPage.View>
  let table: CompiledTemplate<TablePage.View>
  let search: CompiledTemplate<SearchPage.View>
  let shelf: CompiledTemplate<ShelfPage.View>
  let own: CompiledTemplate<OwnPagePage.View>
  let whatsNew: CompiledTemplate<WhatsNewPage.View>
  let notFound: CompiledTemplate<NotFoundPage.View>
  let redirect: CompiledTemplate<RedirectPage.View>

  /// Checks all templates; nil when there are mistakes. `globals` are the values of what templates
  /// may name beside their view.
  static func compiled(
    from library: TemplateLibrary,
    globals: TemplateRecord
  ) -> (templates: ThemeTemplates?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    func template<View: TemplateRepresentable>(_ name: String) -> CompiledTemplate<View>? {
      let (template, found) = library.template(name, for: View.self)
      diagnostics += found
      return template?.with(globals: globals)
    }
    let home: CompiledTemplate<HomePage.View>? = template("home")
    let papers: CompiledTemplate<PapersPage.View>? = template("papers")
    let paper: CompiledTemplate<PaperPage.View>? = template("paper")
    let paperCard: CompiledTemplate<PaperCardView>? = template("partials/paper-card")
    let categories: CompiledTemplate<CategoriesPage.View>? = template("categories")
    let category: CompiledTemplate<CategoryPage.View>? = template("category")
    let terms: CompiledTemplate<TermsPage.View>? = template("terms")
    let term: CompiledTemplate<TermPage.View>? = template("term")
    let roadmap: CompiledTemplate<RoadmapPage.View>? = template("roadmap")
    let map: CompiledTemplate<MapPage.View>? = template("map")
    let results: CompiledTemplate<ResultsPage.View>? = template("results")
    let table: CompiledTemplate<TablePage.View>? = template("table")
    let search: CompiledTemplate<SearchPage.View>? = template("search")
    let shelf: CompiledTemplate<ShelfPage.View>? = template("shelf")
    let own: CompiledTemplate<OwnPagePage.View>? = template("own")
    let whatsNew: CompiledTemplate<WhatsNewPage.View>? = template("whats-new")
    let notFound: CompiledTemplate<NotFoundPage.View>? = template("not-found")
    let redirect: CompiledTemplate<RedirectPage.View>? = template("redirect")
    guard let home, let papers, let paper, let paperCard, let categories, let category, let terms,
      let term, let roadmap, let map, let results, let table, let search, let shelf, let own,
      let whatsNew, let notFound, let redirect
    else { return (nil, diagnostics) }
    let templates = ThemeTemplates(
      home: home,
      papers: papers,
      paper: paper,
      paperCard: paperCard,
      categories: categories,
      category: category,
      terms: terms,
      term: term,
      roadmap: roadmap,
      map: map,
      results: results,
      table: table,
      search: search,
      shelf: shelf,
      own: own,
      whatsNew: whatsNew,
      notFound: notFound,
      redirect: redirect
    )
    return (templates, diagnostics)
  }
}
