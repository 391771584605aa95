/// The GitHub workflows and the issue form of a project.
package struct WorkflowFiles: Sendable {
  /// The categories that the form offers; none for a project whose source is a list.
  private let categories: [String]
  private let language: Language
  private let branch: String
  /// The list that is the project's source; nil when that is `content/`.
  private let list: String?

  /// The files for a project with `content/`.
  package init(for content: LoadedContent) {
    let site = Site(assembling: content)
    self.language = content.settings.language
    self.categories = site.categories.map { $0.texts.original.title }
    self.branch = content.settings.branch
    self.list = nil
  }

  /// The files for a project whose source is a list.
  package init(forList list: String) {
    self.language = .english
    self.categories = []
    self.branch = "main"
    self.list = list
  }

  /// All files.
  package var files: [NewFile] {
    let workflows = ".github/workflows"
    var files = [
      NewFile(path: "\(workflows)/check.yml", text: check),
      NewFile(path: "\(workflows)/publish.yml", text: publish),
    ]
    if list == nil {
      files.append(NewFile(path: "\(workflows)/suggest.yml", text: Self.suggest))
      files.append(NewFile(path: ".github/ISSUE_TEMPLATE/suggest-a-paper.yml", text: form))
    }
    return files
  }

  /// The repository that holds the command, its workflow and its releases.
  private static let home = "BraveYiheng/awesome-medical-llm-agent"

  private static let setup = """
          - uses: actions/checkout@v4
          - uses: \(home)/.github/actions/setup@main
    """

  private var check: String {
    let from = list.map { " --from \($0)" } ?? ""
    return """
      # Looks at each pull request; mistakes appear as annotations on the changed files.
      name: Check

      on:
        pull_request:
        workflow_dispatch:

      permissions:
        contents: read

      concurrency:
        group: check-${{ github.ref }}
        cancel-in-progress: true

      jobs:
        check:
          runs-on: ubuntu-latest
          timeout-minutes: 30
          steps:
      \(Self.setup)
            - name: Check
              run: site check\(from)

      """
  }

  private var publish: String {
    let inputs = list.map { "\n    with:\n      from: \(YAMLScalar.quoted($0))" } ?? ""
    return """
      # Builds the site and puts it on GitHub Pages. In the repository's settings, under Pages, choose
      # “GitHub Actions” as the source once.
      name: Publish

      on:
        push:
          branches: [\(YAMLScalar.written(branch, in: .flow))]
        workflow_dispatch:

      permissions:
        contents: read
        pages: write
        id-token: write

      concurrency:
        group: pages
        cancel-in-progress: false

      jobs:
        site:
          uses: \(Self.home)/.github/workflows/site.yml@main\(inputs)

      """
  }

  /// The workflow that makes a pull request of a suggestion. The issue's text comes from strangers: it
  /// reaches the shell as the value of a variable and nothing else, and nobody can be called by name in
  /// what is written back.
  private static let suggest = #"""
    # Makes a pull request of an issue that was written with the form “Suggest a paper”. In the
    # repository's settings, under Actions → General, allow workflows to create pull requests once.
    name: Suggest

    on:
      issues:
        types: [opened, edited]

    permissions: {}

    concurrency:
      group: suggest-${{ github.event.issue.number }}

    jobs:
      suggest:
        if: startsWith(github.event.issue.title, '[paper]') && github.event.issue.state == 'open'
        runs-on: ubuntu-latest
        timeout-minutes: 30
        permissions:
          contents: write
          issues: write
          pull-requests: write
        steps:
    SETUP
          - name: Write the paper's file
            env:
              # Text of strangers: a variable's value, never a part of a command.
              ISSUE_BODY: ${{ github.event.issue.body }}
              NUMBER: ${{ github.event.issue.number }}
              GH_TOKEN: ${{ github.token }}
            run: |
              set -euo pipefail
              printf '%s\n' "$ISSUE_BODY" > "$RUNNER_TEMP/issue.md"
              if site import --issue "$RUNNER_TEMP/issue.md" > "$RUNNER_TEMP/report.txt" 2>&1; then
                site check >> "$RUNNER_TEMP/report.txt" 2>&1 || true
                exit 0
              fi
              # Indented, it is shown as it is: no links, no names called.
              { echo "The suggestion could not be made into a file:"; echo
                sed 's/^/    /' "$RUNNER_TEMP/report.txt"
                echo; echo "Edit the text above, and it is tried again."; } > "$RUNNER_TEMP/body.md"
              gh issue comment "$NUMBER" --body-file "$RUNNER_TEMP/body.md"
              exit 1
          - name: Open the pull request
            env:
              NUMBER: ${{ github.event.issue.number }}
              GH_TOKEN: ${{ github.token }}
            run: |
              set -euo pipefail
              branch="suggestion-$NUMBER"
              git switch --quiet --create "$branch"
              git add content/papers
              git -c user.name="github-actions[bot]" \
                -c user.email="41898282+github-actions[bot]@users.noreply.github.com" \
                commit --quiet --message "Add the paper suggested in #$NUMBER"
              git push --quiet --force origin "$branch"
              { echo "Closes #$NUMBER."; echo
                sed 's/^/    /' "$RUNNER_TEMP/report.txt"; } > "$RUNNER_TEMP/body.md"
              title="Add the paper suggested in #$NUMBER"
              if [ -n "$(gh pr list --head "$branch" --json number --jq '.[].number')" ]; then
                gh pr edit "$branch" --body-file "$RUNNER_TEMP/body.md"
              else
                gh pr create --head "$branch" --title "$title" --body-file "$RUNNER_TEMP/body.md"
              fi

    """#.replacing("SETUP", with: setup)

  private var form: String {
    let words = IssueFormWords.words(in: language)
    var text = "# \(words.note)\n"
    func add(_ key: String, _ value: String, _ indent: String = "") {
      text += "\(indent)\(key): \(YAMLScalar.written(value))\n"
    }
    add("name", words.name)
    add("description", words.description)
    text += "title: \"[paper] \"\nbody:\n"
    for field in IssueField.allCases {
      let isChoice = field == .category && !categories.isEmpty
      let isLong = field == .authors || field == .summary
      text += "  - type: \(isChoice ? "dropdown" : isLong ? "textarea" : "input")\n"
      text += "    id: \(field.rawValue)\n    attributes:\n"
      add("label", words.labels[field] ?? field.rawValue, "      ")
      if let help = words.help[field] { add("description", help, "      ") }
      if isChoice {
        text += "      options:\n"
        for category in categories { text += "        - \(YAMLScalar.written(category))\n" }
      }
      if field.isRequired { text += "    validations:\n      required: true\n" }
    }
    return text
  }
}
