extension ReloadFiles {
  /// How the mistakes look.
  static let style = #"""
    :host { all: initial; }
    section {
      position: fixed; z-index: 2147483647; inset-inline: 0; inset-block-end: 0;
      max-block-size: 60vh; overflow: auto; box-sizing: border-box; padding: 1rem 1.25rem;
      color: #f4f4f2; background: #1d1b1a; border-block-start: 4px solid #e5484d;
      font: 0.875rem/1.5 ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace;
    }
    p { margin: 0; }
    ul { list-style: none; margin: 0.75rem 0 0; padding: 0; display: grid; gap: 0.75rem; }
    li { border-inline-start: 3px solid #e5484d; padding-inline-start: 0.75rem; }
    li.warning { border-color: #f5a524; }
    .place { font-weight: 700; }
    .severity { color: #ff8589; }
    .warning .severity { color: #ffc457; }
    .code, .note { color: #b5b2ad; }
    .hint { color: #8fd6ff; }
    .excerpt { margin: 0.25rem 0; overflow-x: auto; font: inherit; white-space: pre; }
    .before { visibility: hidden; }
    .caret { color: #5ee08a; font-weight: 700; }
    .close {
      float: inline-end; font: inherit; color: inherit; background: #3a3735;
      border: 1px solid #77736e; border-radius: 4px; padding: 0.25rem 0.75rem; cursor: pointer;
    }
    .close:focus-visible { outline: 2px solid #8fd6ff; outline-offset: 2px; }

    """#
}
