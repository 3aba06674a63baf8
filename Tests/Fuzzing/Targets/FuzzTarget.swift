import Evaluation
import HCL
import JSON
import Policy
import Source
import Terraform

/// What is fuzzed: each takes any bytes, and traps if something that must always hold does not.
package enum FuzzTarget: String, CaseIterable, Sendable {
  case lexer, parser, json, evaluator, rules, configuration

  /// Reads one input.
  package func run(_ bytes: [UInt8]) {
    let file = SourceFile(id: FileID(0), path: "input.tf", bytes: bytes)
    switch self {
    case .lexer: Self.lex(file)
    case .parser: Self.parse(file)
    case .json: Self.readJSON(bytes)
    case .evaluator: FuzzScope.evaluate(file)
    case .rules: FuzzRules.load(String(decoding: bytes, as: UTF8.self))
    case .configuration: FuzzRules.check(bytes)
    }
  }

  /// Tokens follow one another and leave out no byte but white space.
  private static func lex(_ file: SourceFile) {
    var end: UInt32 = 0
    for token in Lexer.tokens(of: file) {
      precondition(token.range.start >= end, "tokens overlap")
      precondition(Int(token.range.end) <= file.bytes.count, "a token ends behind the file")
      end = token.range.end
    }
  }

  /// Every diagnostic and every part of the tree lies inside the file.
  private static func parse(_ file: SourceFile) {
    let tree = Parser.parse(file)
    for diagnostic in tree.diagnostics { check(diagnostic.place.range, in: file) }
    check(tree.body, in: file)
    _ = Parser.parseTemplate(file)
  }

  private static func check(_ body: Body, in file: SourceFile) {
    check(body.range, in: file)
    for attribute in body.attributes {
      check(attribute.range, in: file)
      check(attribute.expression.range, in: file)
    }
    for block in body.blocks {
      check(block.range, in: file)
      check(block.body, in: file)
    }
  }

  private static func check(_ range: ByteRange, in file: SourceFile) {
    precondition(Int(range.end) <= file.bytes.count, "a range ends behind the file")
  }

  private static func readJSON(_ bytes: [UInt8]) {
    _ = try? JSONParser.parse(bytes)
    let file = SourceFile(id: FileID(0), path: "input.tf.json", bytes: bytes)
    for tree in [JSONSyntax.parse(file, as: .unknown), JSONSyntax.parseValues(file)] {
      for diagnostic in tree.diagnostics { check(diagnostic.place.range, in: file) }
      check(tree.body, in: file)
    }
  }
}
