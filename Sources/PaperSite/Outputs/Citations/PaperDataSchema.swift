import Diagnostics

/// The JSON Schema (draft 2020-12) of `papers.json`: the part of the CSL data schema that we use,
/// and our own fields.
enum PaperDataSchema: OutputKind {
  static let name: String? = "papers-json-schema"
  static let file = "papers.schema.json"

  static func files(of renderer: SiteRenderer) -> [OutputFile] {
    [
      OutputFile(path: file, origin: SourcePosition(path: "content/site.yml")) { rendering in
        let path = renderer.addresses.path(ofFile: file)
        rendering.bytes = schema(id: renderer.addresses.absolute(path)).bytes()
      }
    ]
  }

  private static func schema(id: String?) -> JSONValue {
    .object([
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("$id", id.map(JSONValue.text) ?? .absent),
      ("title", .text("A collection of papers")),
      (
        "description",
        .text(
          "CSL-JSON 1.0.2, one item for each paper; “custom” holds what CSL has no variable for."
        )
      ),
      ("type", .text("array")), ("items", item),
      ("$defs", .object([("date", date), ("name", personName), ("partialDate", partialDate)])),
    ])
  }

  private static let item = object(
    [
      ("id", text),
      ("type", oneOf(["article-journal", "paper-conference", "article", "document"])),
      ("title", text), ("author", array(of: reference("name"))), ("issued", reference("date")),
      ("container-title", text), ("publisher", text), ("genre", text),
      ("number", text), ("DOI", text), ("PMID", text), ("PMCID", text), ("URL", address),
      ("language", text), ("keyword", text),
      ("status", oneOf(PaperStatus.allCases.map(\.rawValue))), ("note", text), ("custom", custom),
    ],
    requiring: ["id", "type", "title", "language", "custom"]
  )

  private static let custom = object(
    [
      ("page", described("The paper's page, in the default language.", text)),
      ("pages", byLanguage("The paper's page in each language.")),
      ("short", described("The name that people say.", text)),
      ("titles", byLanguage("Translations of the title.")),
      ("summaries", byLanguage("What the collection says of the paper, in Markdown.")),
      ("authors_incomplete", described("Whether the list of authors goes on.", flag)),
      ("affiliations", array(of: text)), ("venue", text),
      ("date", described("The first public appearance.", reference("partialDate"))),
      ("updated", reference("partialDate")),
      ("added", described("When it joined the collection.", reference("partialDate"))),
      ("categories", array(of: text)), ("tags", array(of: text)),
      (
        "links",
        object(LinkKind.allCases.map { ($0.rawValue, address) }, requiring: [])
      ),
      (
        "priority",
        .object([
          ("type", .text("integer")), ("minimum", .number(1)), ("maximum", .number(5)),
        ])
      ),
      ("builds_on", array(of: text)), ("related", array(of: text)),
      ("status", oneOf(PaperStatus.allCases.map(\.rawValue))),
      (
        "notice",
        object(
          [("date", reference("partialDate")), ("url", address), ("text", text)],
          requiring: []
        )
      ),
    ],
    requiring: ["page", "categories"]
  )

  private static let date = object(
    [
      (
        "date-parts",
        .object([
          ("type", .text("array")), ("minItems", .number(1)), ("maxItems", .number(1)),
          (
            "items",
            .object([
              ("type", .text("array")), ("minItems", .number(1)), ("maxItems", .number(3)),
              ("items", .object([("type", .text("integer"))])),
            ])
          ),
        ])
      )
    ],
    requiring: ["date-parts"]
  )

  private static let partialDate = JSONValue.object([
    ("type", .text("string")), ("pattern", .text("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")),
  ])

  private static let personName = object(
    ["family", "given", "non-dropping-particle", "suffix", "literal"].map { ($0, text) },
    requiring: []
  )

  // MARK: Parts of schemas

  private static let text = JSONValue.object([("type", .text("string"))])
  private static let flag = JSONValue.object([("type", .text("boolean"))])
  private static let address = JSONValue.object([
    ("type", .text("string")), ("format", .text("uri")),
  ])

  private static func object(
    _ properties: [(String, JSONValue)],
    requiring required: [String]
  ) -> JSONValue {
    .object([
      ("type", .text("object")), ("properties", .object(properties)),
      ("required", required.isEmpty ? .absent : .array(required.map(JSONValue.text))),
      ("additionalProperties", .flag(false)),
    ])
  }

  private static func array(of items: JSONValue) -> JSONValue {
    .object([("type", .text("array")), ("items", items)])
  }

  private static func oneOf(_ values: [String]) -> JSONValue {
    .object([("enum", .array(values.map(JSONValue.text)))])
  }

  private static func reference(_ name: String) -> JSONValue {
    .object([("$ref", .text("#/$defs/" + name))])
  }

  private static func described(_ description: String, _ schema: JSONValue) -> JSONValue {
    guard case .object(let members) = schema else { return schema }
    return .object([("description", .text(description))] + members)
  }

  private static func byLanguage(_ description: String) -> JSONValue {
    described(description, .object([("type", .text("object")), ("additionalProperties", text)]))
  }
}
