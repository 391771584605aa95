/// The names under which this server may be asked, so that no other site can reach it by a name of
/// its own that leads to this machine (DNS rebinding).
struct OwnNames: Sendable {
  private let names: Set<String>

  /// The names of a server that listens on `host`; `addresses` are the machine's own, and count where
  /// `host` means all of them.
  init(host: String, addresses: [String], machine: String?) {
    var names: Set<String> = ["localhost", "127.0.0.1", "::1"]
    let isAll = host == "0.0.0.0" || host == "::"
    if !isAll { names.insert(host.lowercased()) }
    if isAll {
      names.formUnion(addresses.map { $0.lowercased() })
    }
    if isAll, let machine = machine?.lowercased(), !machine.isEmpty {
      names.insert(machine)
      if !machine.contains(".") { names.insert(machine + ".local") }
    }
    self.names = names
  }

  /// Whether a `Host` header names this server; its port does not count.
  func contains(_ host: String) -> Bool {
    guard let name = Self.name(in: host) else { return false }
    return names.contains(name)
  }

  /// The name in `name:port`, in lower case and without brackets; nil when it is malformed.
  private static func name(in host: String) -> String? {
    var rest = host.lowercased()[...]
    var name: Substring
    if rest.first == "[" {
      guard let end = rest.firstIndex(of: "]") else { return nil }
      name = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...]
    } else {
      name = rest.prefix { $0 != ":" }
      rest = rest.dropFirst(name.count)
      if name.hasSuffix(".") { name = name.dropLast() }
    }
    let port = rest.dropFirst()
    let isPort =
      rest.isEmpty
      || rest.first == ":"
        && port.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return isPort && !name.isEmpty ? String(name) : nil
  }
}
