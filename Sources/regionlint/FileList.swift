import Linting
import Source

/// `--files-from`: names of changed files, as `git diff --name-only` prints them.
enum FileList {
  private static let suffixes = [".tf", ".tofu", ".tfvars", ".tf.json", ".tofu.json", ".tfvars.json"]

  /// The names that concern a check; the others may be anything and are passed over.
  ///
  /// - Parameter source: A file, or `-` for standard input. Names end with a line break, or with a zero byte if there is one.
  static func read(_ source: String) throws(UsageError) -> [String] {
    let bytes = try source == "-" ? Output.standardInput() : file(source)
    let separator: UInt8 = bytes.contains(0) ? 0 : 10
    let names = bytes.split(separator: separator).map { name in
      String(decoding: separator == 10 && name.last == 13 ? name.dropLast() : name, as: UTF8.self)
    }
    // git writes names that are not plain in quotes, with escapes.
    if let quoted = names.first(where: { $0.hasPrefix("\"") }) {
      throw UsageError("--files-from takes names as they are, not \(quoted); git writes them so with -z")
    }
    return names.filter(concerns)
  }

  static func concerns(_ path: String) -> Bool {
    Paths.name(path) == ".regionlint.hcl" || suffixes.contains { path.hasSuffix($0) }
  }

  private static func file(_ path: String) throws(UsageError) -> [UInt8] {
    do throws(FileError) {
      return try DiskTree().read(Paths.absolute(path, from: DiskTree.currentFolder))
    } catch {
      throw UsageError("\(path) can't be read: \(error.reason)")
    }
  }
}
