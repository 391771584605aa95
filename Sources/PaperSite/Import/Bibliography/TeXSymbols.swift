/// What TeX's commands for single characters stand for.
enum TeXSymbols {
  /// The combining character of each accent.
  static let accents: [String: String] = [
    "'": "\u{301}", "`": "\u{300}", "^": "\u{302}", "\"": "\u{308}", "~": "\u{303}", "=": "\u{304}",
    ".": "\u{307}", "u": "\u{306}", "v": "\u{30C}", "H": "\u{30B}", "c": "\u{327}", "k": "\u{328}",
    "r": "\u{30A}", "d": "\u{323}", "b": "\u{331}", "t": "\u{361}", "h": "\u{309}",
  ]

  static let symbols: [String: String] = [
    "ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ",
    "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ",
    "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ", "textendash": "–", "textemdash": "—",
    "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”",
    "textquotesingle": "'", "textquotedbl": "\"", "textbackslash": "\\", "textasciitilde": "~",
    "textasciicircum": "^", "textbraceleft": "{", "textbraceright": "}", "textunderscore": "_",
    "textbar": "|", "textless": "<", "textgreater": ">", "textdollar": "$", "textregistered": "®",
    "texttrademark": "™", "textcopyright": "©", "copyright": "©", "textdegree": "°", "textmu": "µ",
    "textperiodcentered": "·", "textbullet": "•", "textellipsis": "…", "dots": "…", "ldots": "…",
    "S": "§", "P": "¶", "pounds": "£", "euro": "€", "texteuro": "€", "LaTeX": "LaTeX",
    "TeX": "TeX", "BibTeX": "BibTeX", "guillemotleft": "«", "guillemotright": "»",
    "quotedblbase": "„",
    "textexclamdown": "¡", "textquestiondown": "¿", "slash": "/", "space": " ", "newline": " ",
    "textsuperscript": "", "textsubscript": "", "relax": "", "protect": "",
    "textasteriskcentered": "*",
  ].filter { !$0.value.isEmpty }

  static let mathematics: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ϵ", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ",
    "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ",
    "upsilon": "υ", "phi": "ϕ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ",
    "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ",
    "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "ell": "ℓ", "infty": "∞", "times": "×", "cdot": "·",
    "pm": "±", "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥", "neq": "≠", "approx": "≈", "sim": "∼",
    "to": "→", "rightarrow": "→", "leftarrow": "←", "leftrightarrow": "↔", "Rightarrow": "⇒",
    "in": "∈", "subset": "⊂", "cup": "∪", "cap": "∩", "forall": "∀", "exists": "∃", "partial": "∂",
    "nabla": "∇", "sum": "∑", "prod": "∏", "int": "∫", "star": "⋆", "ast": "∗", "circ": "∘",
    "degree": "°", "prime": "′", "dagger": "†", "ddagger": "‡", "log": "log", "exp": "exp",
    "min": "min",
    "max": "max", "epsilonup": "ε", "lbrace": "{", "rbrace": "}", "langle": "⟨", "rangle": "⟩",
    "mathsection": "§",
  ]

  static let superscripts: [Unicode.Scalar: Unicode.Scalar] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
    "9": "⁹", "+": "⁺", "-": "⁻", "n": "ⁿ", "i": "ⁱ", "(": "⁽", ")": "⁾", "T": "ᵀ", "k": "ᵏ",
  ]

  static let subscripts: [Unicode.Scalar: Unicode.Scalar] = [
    "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈",
    "9": "₉", "+": "₊", "-": "₋", "(": "₍", ")": "₎", "i": "ᵢ", "n": "ₙ", "k": "ₖ", "p": "ₚ",
  ]
}
