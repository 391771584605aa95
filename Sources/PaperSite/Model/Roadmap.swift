/// The reading roadmap: stages of steps, and tracks for later.
package struct Roadmap: Sendable {
  package let path: String
  package var texts: Localized<Texts>
  package var stages: [Stage]
  package var tracks: [Track]

  /// What is said about the whole in one language.
  package struct Texts: Sendable {
    package var title: String?
    package var description: String?
    package var introduction: MarkdownSource?
  }

  /// A stage: some days of reading with one goal.
  package struct Stage: Sendable {
    package let id: ContentID
    package var title: Localized<String>
    package var goal: Localized<String?>
    package var duration: DayRange?
    package var steps: [Step]
    package var place: Place
  }

  /// A step: papers read together, and why.
  package struct Step: Sendable {
    package var papers: [Located<ContentID>]
    package var why: Localized<String?>
    /// The reading time, in minutes; nil where it is estimated.
    package var minutes: Int?
    /// Papers of the steps that come before this one.
    package var after: [Located<ContentID>] = []
    package var place: Place
  }

  /// A track: papers on one subject for whoever wants to go deeper.
  package struct Track: Sendable {
    package let id: ContentID
    package var title: Localized<String>
    package var why: Localized<String?>
    package var papers: [Located<ContentID>]
    package var place: Place
  }

  /// A span of days, written `2-3 days` or `1 day`.
  package struct DayRange: Hashable, Sendable {
    package let days: ClosedRange<Int>
  }
}
