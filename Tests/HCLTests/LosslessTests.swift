import HCL
import Source
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#endif

/// A random number generator whose numbers are the same in every run (SplitMix64).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("Lossless tokens")
struct LosslessTests {
  static let fixtures: [String] =
    ParserTests.bodies.map(\.text) + ParserTests.expressions.map { "a = \($0.text)\n" }
    + SyntaxErrorTests.table.map(\.text) + TemplateTests.table.map { "a = \($0.text)\n" }
    + RecoveryTests.mistakes.map(\.text)

  @Test("Tokens cover every byte of every fixture")
  func fixtures() {
    for text in Self.fixtures { expectCover(Array(text.utf8)) }
  }

  @Test("Tokens cover every byte of 2 000 mutations, and parsing them gives a tree")
  func mutations() {
    var random = SplitMix(seed: 2)
    let pieces = Self.fixtures.map { Array($0.utf8) }
    for _ in 0..<2_000 {
      var bytes = pieces[Int.random(in: 0..<pieces.count, using: &random)]
      let other = pieces[Int.random(in: 0..<pieces.count, using: &random)]
      let start = Int.random(in: 0...bytes.count, using: &random)
      let end = Int.random(in: start...bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes.removeSubrange(start..<min(end, start + 3))
      case 1: bytes.insert(contentsOf: other.prefix(9), at: start)
      default: bytes.insert(UInt8.random(in: 0...255, using: &random), at: start)
      }
      expectCover(bytes)
      let tree = parse(bytes)
      #expect(tree.diagnostics.allSatisfy { Int($0.place.range.end) <= bytes.count })
    }
  }

  private func expectCover(_ bytes: [UInt8]) {
    let file = SourceFile(id: FileID(0), path: "l", bytes: bytes)
    var rebuilt: [UInt8] = []
    for token in Lexer.tokens(of: file) {
      #expect(Int(token.start) == rebuilt.count)
      rebuilt += bytes[token.range.indices]
    }
    #expect(rebuilt == bytes)
  }

  /// Folders of the repository with configuration that must be valid.
  static let folders = ["Rules", "Samples/two-regions", "Samples/reference-architecture-mended"]

  @Test("Our own rules and samples are valid, and their tokens cover every byte", arguments: folders)
  func ownFiles(folder: String) throws {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let path = "/\(root)/\(folder)"
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    for name in names where name.hasSuffix(".hcl") || name.hasSuffix(".tf") {
      let data = try Data(contentsOf: URL(filePath: "\(path)/\(name)"))
      #expect(parse([UInt8](data)).diagnostics.isEmpty, "\(folder)/\(name)")
      expectCover([UInt8](data))
    }
  }
}
