import FuzzTargets
import Source
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Runs each fuzz target once over the small corpus beside this file; `.ci/fuzz` looks for new inputs.
@Suite struct ReplayTests {
  private static let corpus = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")

  private static func inputs(_ target: FuzzTarget) throws -> [URL] {
    let folder = corpus.appending(path: target.rawValue)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted().map {
      folder.appending(path: $0)
    }
  }

  /// On a stack such as a run has: a test's own is too small for a sanitizer's frames.
  private static func run(_ target: FuzzTarget, _ bytes: [UInt8]) {
    Parallel.withLargeStack { target.run(bytes) }
  }

  @Test(arguments: FuzzTarget.allCases) func `no input of the corpus ends the program`(target: FuzzTarget) throws {
    let inputs = try Self.inputs(target)
    #expect(!inputs.isEmpty)
    for input in inputs { Self.run(target, Array(try Data(contentsOf: input))) }
  }

  @Test(arguments: FuzzTarget.allCases) func `nor does what is left of an input cut short`(target: FuzzTarget) throws {
    for input in try Self.inputs(target) {
      let bytes = Array(try Data(contentsOf: input))
      for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 40)) {
        Self.run(target, Array(bytes.prefix(length)))
      }
    }
  }
}
