import Source
import Terraform

/// The words of a command, sorted into options and the rest.
struct Arguments {
  /// Values of each option, in order; an option without a value has an empty one.
  private(set) var options: [String: [String]] = [:]
  private(set) var rest: [String] = []

  /// - Parameters:
  ///   - valued: Options that take a value, as `--name VALUE` or `--name=VALUE`, without the dashes.
  ///   - flags: Options that take none.
  ///   - takesExpressions: Whether a word with one dash may be an expression (`-1`, `-var.x`).
  init(_ words: [String], valued: [String], flags: [String], takesExpressions: Bool = false) throws(UsageError) {
    var index = 0
    while index < words.count {
      let word = words[index]
      index += 1
      if word == "--" {
        rest += words[index...]
        return
      }
      guard word.hasPrefix("--") else {
        if word.hasPrefix("-"), word.count > 1 {
          let isOption = (valued + flags).contains(Self.name(of: word))
          guard takesExpressions, !isOption else { throw Self.unknown(word, valued + flags) }
        }
        rest.append(word)
        continue
      }
      let body = word.dropFirst(2)
      let name = Self.name(of: word)
      let inline = body.contains("=") ? String(body.drop { $0 != "=" }.dropFirst()) : nil
      if flags.contains(name) {
        guard inline == nil else { throw UsageError("--\(name) takes no value") }
        options[name, default: []].append("")
      } else if valued.contains(name) {
        guard let value = inline ?? (index < words.count ? words[index] : nil) else {
          throw UsageError("--\(name) needs a value")
        }
        if inline == nil { index += 1 }
        options[name, default: []].append(value)
      } else {
        throw Self.unknown(word, valued + flags)
      }
    }
  }

  /// The name of an option, without dashes and value.
  private static func name(of word: String) -> String { String(word.drop { $0 == "-" }.prefix { $0 != "=" }) }

  private static func unknown(_ word: String, _ known: [String]) -> UsageError {
    let name = name(of: word)
    // Terraform writes its options with one dash.
    let near = known.contains(name) ? name : NearestName.of(name, among: known.sorted())
    let shown = word.prefix { $0 != "=" }
    return UsageError("there is no option \(shown)" + (near.map { "; did you mean --\($0)?" } ?? ""))
  }

  func has(_ name: String) -> Bool { options[name] != nil }
  func all(_ name: String) -> [String] { options[name] ?? [] }
  func last(_ name: String) -> String? { options[name]?.last }

  /// One of some words.
  func choice(_ name: String, among words: [String], default fallback: String) throws(UsageError) -> String {
    guard let value = last(name) else { return fallback }
    guard words.contains(value) else {
      let near = NearestName.of(value, among: words)
      throw UsageError(
        "--\(name) takes \(words.joined(separator: ", ")), not \(value)" + (near.map { "; did you mean \($0)?" } ?? ""))
    }
    return value
  }

  /// `--var NAME=VALUE` pairs.
  func variables() throws(UsageError) -> [(name: String, value: String)] {
    var pairs: [(name: String, value: String)] = []
    for text in all("var") {
      guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
        throw UsageError("--var takes NAME=VALUE, not \(text)")
      }
      pairs.append((String(text[..<equals]), String(text[text.index(after: equals)...])))
    }
    return pairs
  }

  /// `--workspace NAME`, and with `--var-env` the values of `TF_VAR_NAME` in the environment.
  var surroundings: Surroundings {
    let prefix = "TF_VAR_"
    var values: [String: String] = [:]
    if has("var-env") {
      for (name, value) in Output.environment() where name.hasPrefix(prefix) {
        values[String(name.dropFirst(prefix.count))] = value
      }
    }
    return Surroundings(variables: values, workspace: last("workspace"))
  }

  /// Selections of rules; several may stand in one option, with commas between them.
  func selections(_ name: String) -> [String] {
    all(name).flatMap { $0.split(separator: ",").map { String($0.drop { $0 == " " }) } }
  }
}
