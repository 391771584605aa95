import Testing

/// A title, and how each format writes it.
struct TitleCase: Sendable, CustomTestStringConvertible {
  let text: String
  let bibtex: String
  /// As RIS and the styles write it, where it differs from the text.
  var plain: String?
  /// As a JSON string, where it differs from the text.
  var csl: String?
  /// With the mark that ends it, where that is not a full stop behind it.
  var ended: String?

  var testDescription: String { text }

  init(
    _ text: String,
    bibtex: String,
    plain: String? = nil,
    csl: String? = nil,
    ended: String? = nil
  ) {
    self.text = text
    self.bibtex = bibtex
    self.plain = plain
    self.csl = csl
    self.ended = ended
  }

  static let all = [
    TitleCase(
      "Large language models encode clinical knowledge",
      bibtex: "Large language models encode clinical knowledge"
    ),
    TitleCase(
      "BioGPT: generative pre-trained transformer for biomedical text generation and mining",
      bibtex:
        "{BioGPT}: generative pre-trained transformer for biomedical text generation and mining"
    ),
    TitleCase(
      "Capabilities of GPT-4 on Medical Challenge Problems",
      bibtex: "Capabilities of {GPT-4} on Medical Challenge Problems"
    ),
    TitleCase(
      "MEDITRON-70B: Scaling Medical Pretraining for Large Language Models",
      bibtex: "{MEDITRON-70B}: Scaling Medical Pretraining for Large Language Models"
    ),
    TitleCase(
      "The {BERT} and } of it",
      bibtex: "The \\textbraceleft{}{BERT}\\textbraceright{} and \\textbraceright{} of it"
    ),
    TitleCase(
      "What's in a name? 100% of \"quoted\" & 'single' words",
      bibtex: "What's in a name? 100\\% of \"quoted\" \\& 'single' words",
      csl: "What's in a name? 100% of \\\"quoted\\\" & 'single' words"
    ),
    TitleCase(
      "An $O(n \\log n)$ method for $k$-means",
      bibtex: "An $O(n \\log n)$ method for $k$-means",
      csl: "An $O(n \\\\log n)$ method for $k$-means"
    ),
    TitleCase(
      "Costs of $100 and $5 models",
      bibtex: "Costs of \\$100 and \\$5 models"
    ),
    TitleCase(
      "C# and F_sharp ~ a^b \\ LaTeX",
      bibtex:
        "{C}\\# and {F}\\_sharp \\textasciitilde{} a\\textasciicircum{}b \\textbackslash{} {LaTeX}",
      csl: "C# and F_sharp ~ a^b \\\\ LaTeX"
    ),
    TitleCase(
      "Über die Größe von μ-Opioiden: naïve café",
      bibtex: "Über die {Größe} von μ-{Opioiden}: naïve café"
    ),
    TitleCase(
      "医学大模型（LLM）综述",
      bibtex: "医学大模型（{LLM}）综述"
    ),
    TitleCase(
      "Vitamin D in COVID-19 patients of Paris",
      bibtex: "Vitamin {D} in {COVID-19} patients of Paris"
    ),
    TitleCase(
      "A Survey of LLM-based Agents in Medicine: How far are we from Baymax?",
      bibtex: "A Survey of {LLM}-based Agents in Medicine: How far are we from Baymax?",
      ended: "A Survey of LLM-based Agents in Medicine: How far are we from Baymax?"
    ),
    TitleCase(
      "<i>Italic</i> & 5 < 6",
      bibtex: "<i>Italic</i> \\& 5 < 6"
    ),
    TitleCase(
      "Line one\nline two",
      bibtex: "Line one line two",
      plain: "Line one line two",
      csl: "Line one\\nline two"
    ),
    TitleCase(
      "Déjà vu—again… “curly” ‘quotes’",
      bibtex: "Déjà vu—again… “curly” ‘quotes’"
    ),
    TitleCase(
      "Is it true?",
      bibtex: "Is it true?",
      ended: "Is it true?"
    ),
    TitleCase(
      "PMC-LLaMA/Alpaca: A/B tests",
      bibtex: "{PMC-LLaMA}/Alpaca: {A}/{B} tests"
    ),
  ]
}
