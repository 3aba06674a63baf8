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
    print("what                                    size         best      rate")
    measureParsing()
    for regions in [1, 5, 25] { measureCheck(copies: regions) }
    measureSample()
  }

  private static func measureParsing() {
    let text = Array(repeating: GeneratedConfiguration.file(0), count: 4_000).joined(separator: "\n")
    let file = SourceFile(id: FileID(0), path: "generated.tf", bytes: Array(text.utf8))
    let seconds = best(of: 7) { _ = Parser.parse(file) }
    row("lex and parse, one core", size: megabytes(file.bytes.count), seconds, rate(file.bytes.count, seconds))
  }

  /// A root with six files for each copy, all of them read, resolved and judged.
  private static func measureCheck(copies: Int) {
    let files = GeneratedConfiguration.files(copies: copies)
    let tree = MemoryTree(files)
    let bytes = files.values.reduce(0) { $0 + $1.count }
    let seconds = best(of: 5) { check("/project", tree) }
    row("check of \(files.count) generated files", size: megabytes(bytes), seconds, rate(bytes, seconds))
  }

  private static func measureSample() {
    let folder = Paths.join(DiskTree.currentFolder, "Samples/reference-architecture")
    guard DiskTree().kind(of: folder) == .folder else { return }
    let seconds = best(of: 20) { check(folder, DiskTree()) }
    row("check of Samples/reference-architecture", size: "", seconds, "")
  }

  private static func check(_ folder: String, _ tree: any FileTree) {
    let rules = BuiltInRules.files.map { RuleText(path: $0.path, demands: $0.demand, full: $0.full) }
    _ = try? LintRun.analyze(LintRequest(paths: [folder], currentFolder: folder), tree: tree, builtIn: rules)
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
    print(pad(name, 40) + pad(size, 13) + pad(milliseconds, 10) + rate)
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
