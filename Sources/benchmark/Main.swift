import BuiltInRules
import HCL
import Linting
import Policy
import Source

/// Measures reading and judging on inputs of its own, and prints a table; `swift run -c release benchmark`.
///
/// Each figure is the best of several runs, so that what else the machine does counts least.
@main
enum Main {
  static func main() {
    switch CommandLine.arguments.dropFirst().first {
    case "rules": return measureRules()
    case "check": return repeatCheck(Array(CommandLine.arguments.dropFirst(2)))
    default: break
    }
    print("what                                            size         best      rate")
    measureParsing()
    for copies in [1, 5, 25] {
      measureCheck(GeneratedConfiguration.files(copies: copies)) { "\($0) generated files" }
    }
    for calls in [100, 500] {
      measureCheck(GeneratedConfiguration.calls(calls)) { _ in "\(calls) calls of one module" }
      measureCheck(GeneratedConfiguration.calls(calls, withVPC: true)) { _ in "\(calls) calls of a module with a VPC" }
    }
    measureSample()
  }

  private static func measureParsing() {
    let text = Array(repeating: GeneratedConfiguration.file(0), count: 4_000).joined(separator: "\n")
    let file = SourceFile(id: FileID(0), path: "generated.tf", bytes: Array(text.utf8))
    let seconds = best(of: 7) { _ = Parser.parse(file) }
    row("lex and parse, one core", size: megabytes(file.bytes.count), seconds, rate(file.bytes.count, seconds))
  }

  /// A root, all of it read, resolved and judged.
  private static func measureCheck(_ files: [String: [UInt8]], named name: (Int) -> String) {
    let tree = MemoryTree(files)
    let bytes = files.values.reduce(0) { $0 + $1.count }
    let seconds = best(of: 5) { check("/project", tree) }
    row("check of \(name(files.count))", size: megabytes(bytes), seconds, rate(bytes, seconds))
  }

  /// `benchmark check COPIES RUNS RULE…`: the same check again and again, for a profiler; all rules if none is named.
  /// A negative number of copies means so many calls of one module.
  private static func repeatCheck(_ arguments: [String]) {
    guard arguments.count >= 2, let copies = Int(arguments[0]), let runs = Int(arguments[1]) else {
      return print("usage: benchmark check COPIES RUNS RULE…")
    }
    let files = copies < 0 ? GeneratedConfiguration.calls(-copies) : GeneratedConfiguration.files(copies: copies)
    let tree = MemoryTree(files)
    for _ in 0..<runs { check("/project", tree, only: Array(arguments.dropFirst(2))) }
  }

  /// `benchmark rules`: what each rule costs alone on the generated root, dearest first; what all share is the first line.
  private static func measureRules() {
    let tree = MemoryTree(GeneratedConfiguration.files(copies: 25))
    let shared = best(of: 5) { check("/project", tree, only: ["syntax/invalid-file"]) }
    row("without rules", size: "", shared, "")
    let costs = RuleSet(builtIn: rules).rules.map { rule in
      (rule.id, best(of: 3) { check("/project", tree, only: [rule.id]) } - shared)
    }
    for (id, cost) in costs.sorted(by: { $0.1 > $1.1 }).prefix(40) { row(id, size: "", cost, "") }
  }

  private static func measureSample() {
    let folder = Paths.join(DiskTree.currentFolder, "Samples/reference-architecture")
    guard DiskTree().kind(of: folder) == .folder else { return }
    let seconds = best(of: 20) { check(folder, DiskTree()) }
    row("check of Samples/reference-architecture", size: "", seconds, "")
  }

  private static var rules: [RuleText] {
    BuiltInRules.files.map { RuleText(path: $0.path, demands: $0.demand, full: $0.full) }
  }

  private static func check(_ folder: String, _ tree: any FileTree, only: [String] = []) {
    let request = LintRequest(paths: [folder], currentFolder: folder, only: only)
    _ = try? LintRun.analyze(request, tree: tree, builtIn: rules)
  }

  private static func best(of runs: Int, _ work: () -> Void) -> Double {
    let clock = ContinuousClock()
    let times = (0..<runs).map { _ in clock.measure(work) / .seconds(1) }
    return times.min() ?? 0
  }

  private static func rate(_ bytes: Int, _ seconds: Double) -> String {
    "\(Int(Double(bytes) / seconds / 1_000_000)) MB/s"
  }

  private static func megabytes(_ bytes: Int) -> String { "\(bytes / 1_000) kB" }

  private static func row(_ name: String, size: String, _ seconds: Double, _ rate: String) {
    let milliseconds = "\((seconds * 100_000).rounded() / 100) ms"
    print(pad(name, 48) + pad(size, 13) + pad(milliseconds, 10) + rate)
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
