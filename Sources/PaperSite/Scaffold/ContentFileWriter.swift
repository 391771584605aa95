/// Writes `roadmap.md` and the files of categories and settings, as their readers read them.
enum ContentFileWriter {
  /// The roadmap's file in the language of its original texts.
  static func text(of roadmap: Roadmap) -> String {
    var yaml = YAMLWriter()
    yaml.field("title", roadmap.texts.original.title)
    yaml.field("description", roadmap.texts.original.description)
    yaml.maps("stages", roadmap.stages) { stage, yaml in
      yaml.field("id", stage.id.text)
      yaml.field("title", stage.title.original)
      yaml.field("duration", plain: stage.duration.map(duration))
      yaml.field("goal", stage.goal.original)
      yaml.maps("steps", stage.steps) { step, yaml in
        yaml.inlineList("papers", step.papers.map(\.value.text))
        yaml.field("why", step.why.original)
        yaml.field("minutes", plain: step.minutes)
      }
    }
    yaml.maps("tracks", roadmap.tracks) { track, yaml in
      yaml.field("id", track.id.text)
      yaml.field("title", track.title.original)
      yaml.field("why", track.why.original)
      yaml.inlineList("papers", track.papers.map(\.value.text))
    }
    return "---\n\(yaml.text)---\n"
  }

  private static func duration(_ range: Roadmap.DayRange) -> String {
    let (first, last) = (range.days.lowerBound, range.days.upperBound)
    return first == last ? "\(first) \(first == 1 ? "day" : "days")" : "\(first)-\(last) days"
  }

  /// A category's file.
  static func category(title: String, order: Int) -> String {
    var yaml = YAMLWriter()
    yaml.field("title", title)
    yaml.field("order", plain: order)
    return "---\n\(yaml.text)---\n"
  }

  /// The settings of a new site.
  static func settings(title: String, description: String?, language: Language) -> String {
    var yaml = YAMLWriter()
    yaml.field("title", title)
    yaml.field("description", description)
    yaml.field("language", language.tag)
    return yaml.text
  }
}
