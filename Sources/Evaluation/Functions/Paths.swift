extension StandardFunctions {
  private static let path = Parameter("path", .string)

  static let paths: [Function] = [
    .whole("basename", [path]) { call, arguments throws(EvaluationError) in .string(basename(arguments.text(0))) },
    .whole("dirname", [path]) { call, arguments throws(EvaluationError) in .string(dirname(arguments.text(0))) },
    .whole("pathexpand", [path]) { call, arguments throws(EvaluationError) in
      // A home folder is of the machine that applies, not of the configuration.
      let text = arguments.text(0)
      guard text.hasPrefix("~") else { return .string(text) }
      return Value.unknownCall("pathexpand", arguments, Refinement(type: .string, isNotNull: true), in: call.terms)
    },
  ]

  private static func basename(_ path: String) -> String {
    if path.isEmpty { return "." }
    let parts = path.split(separator: "/")
    return parts.last.map { String($0) } ?? "/"
  }

  /// The folder of a path, cleaned as Go's `filepath.Dir` does.
  private static func dirname(_ path: String) -> String {
    let isAbsolute = path.hasPrefix("/")
    let folder = path.lastIndex(of: "/").map { path[..<$0] } ?? ""
    var parts: [Substring] = []
    for part in folder.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !isAbsolute {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    return isAbsolute ? "/" + joined : joined.isEmpty ? "." : joined
  }
}
