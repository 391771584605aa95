package import Diagnostics

/// A rule about the collection as a whole, which no single file can show to be kept.
protocol Check: SendableMetatype {
  /// The mistakes against the rule.
  static func diagnostics(for content: LoadedContent) -> [Diagnostic]
}

/// All checks of a loaded collection.
package enum Checks {
  static let all: [any Check.Type] = [
    SettingsCheck.self, PaperReferenceCheck.self, BuildsOnCycleCheck.self, RoadmapCheck.self,
    RoadmapOrderCheck.self,
    DuplicateCheck.self, UsageCheck.self, CompletenessCheck.self, TranslationCheck.self,
    AliasCheck.self,
  ]

  /// The mistakes that all checks find.
  package static func diagnostics(for content: LoadedContent) -> [Diagnostic] {
    all.flatMap { $0.diagnostics(for: content) }
  }
}
