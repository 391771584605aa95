import Testing

@testable import PaperSite

@Suite struct OutputRecordTests {
  @Test func `A record is read as it was written`() {
    let files = ["b/index.html", "a.html"].map {
      WrittenFile(path: $0, hash: ByteHash(of: Array($0.utf8)), byteCount: 1, unchanged: nil)
    }
    let record = OutputRecord(files)
    let read = OutputRecord(parsing: record.bytes)
    #expect(read.paths == ["a.html", "b/index.html"])
    #expect(read.hashes["a.html"] == ByteHash(of: Array("a.html".utf8)))
    #expect(read.bytes == record.bytes)
    #expect(record.bytes.starts(with: Array("a.html\t".utf8)))
  }

  @Test func `A record of paths alone names the files but trusts none`() {
    let record = OutputRecord(parsing: Array("index.html\npapers/a b.html\n".utf8))
    #expect(record.paths == ["index.html", "papers/a b.html"])
    #expect(record.contains("index.html"))
    #expect(record.hashes["index.html"] == .some(nil))
  }
}
