import Testing

@testable import PaperSite

@Suite struct Porter2Tests {
  @Test(arguments: [
    // Step 1a and 1b.
    ("caresses", "caress"), ("ties", "tie"), ("cries", "cri"), ("gas", "gas"), ("this", "this"),
    ("gaps", "gap"), ("kiwis", "kiwi"), ("agreed", "agre"), ("feed", "feed"), ("hopping", "hop"),
    ("hoping", "hope"), ("luxuriated", "luxuri"), ("adding", "add"), ("egging", "egg"),
    ("paste", "paste"), ("sized", "size"),
    // Step 1c.
    ("cry", "cri"), ("by", "by"), ("say", "say"), ("enjoy", "enjoy"), ("youth", "youth"),
    // Steps 2 to 5.
    ("relational", "relat"), ("rationalization", "ration"), ("radiologist", "radiolog"),
    ("hopefulness", "hope"), ("formative", "format"), ("sensitivity", "sensit"),
    ("adjustable", "adjust"), ("rate", "rate"), ("controll", "control"),
    // Regions of their own, and words of their own.
    ("general", "general"), ("generate", "generat"), ("communism", "communism"),
    ("university", "universiti"), ("skies", "sky"), ("dying", "die"), ("news", "news"),
    ("inning", "inning"), ("proceed", "proceed"), ("succeeds", "succeed"), ("at", "at"),
  ])
  func `A word has the stem that the algorithm gives it`(word: String, expected: String) {
    let stem = Porter2.stem(Array(word.utf8))
    #expect(String(decoding: stem, as: UTF8.self) == expected)
  }
}
