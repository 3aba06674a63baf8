import Policy
import Source

/// Puts the analyses of several runs together: paths that go by different configuration files are judged each under its own.
struct JoinedAnalysis {
  private var files: [SourceFile] = []
  private var numbers: [String: FileID] = [:]

  static func of(_ parts: [Analysis]) -> Analysis? {
    var joining = JoinedAnalysis()
    let moved = parts.map { joining.move($0) }
    guard var all = moved.first else { return nil }
    for part in moved.dropFirst() { add(part, to: &all) }
    let files = joining.files
    all.files = files
    all.roots.sort { $0.folder.utf8.lexicographicallyPrecedes($1.folder.utf8) }
    all.findings = PolicyRun.sorted(RootMerge.merged(all.findings)) { files[Int($0.rawValue)].path }.unique
    all.level = moved.compactMap(\.level).count == moved.count ? moved.compactMap(\.level).min() : nil
    return all
  }

  /// The analysis with the numbers that its files have among those of all runs.
  private mutating func move(_ part: Analysis) -> Analysis {
    var targets: [FileID: FileID] = [:]
    for file in part.files { targets[file.id] = number(of: file) }
    let places = WrittenPlaces { place in Place(file: targets[place.file] ?? place.file, range: place.range) }
    var moved = part
    moved.findings = part.findings.map(places.finding)
    moved.ignored = part.ignored.map(places.ignored)
    moved.undecided = part.undecided.map(places.undecided)
    for index in moved.roots.indices { moved.roots[index].instances = part.roots[index].instances.map(places.instance) }
    return moved
  }

  /// A file that two runs read is one file.
  private mutating func number(of file: SourceFile) -> FileID {
    if let known = numbers[file.path] { return known }
    let id = FileID(UInt32(files.count))
    files.append(SourceFile(id: id, path: file.path, bytes: file.bytes))
    numbers[file.path] = id
    return id
  }

  private static func add(_ part: Analysis, to all: inout Analysis) {
    let folders = Set(all.roots.map(\.folder))
    all.roots += part.roots.filter { !folders.contains($0.folder) }
    let rules = Set(all.rules.map(\.id))
    all.rules = (all.rules + part.rules.filter { !rules.contains($0.id) }).sorted { $0.id < $1.id }
    all.findings += part.findings
    all.ignored += part.ignored
    all.undecided += part.undecided
    all.checkCount += part.checkCount
    all.notAskedFor = (all.notAskedFor + part.notAskedFor).unique
    all.uncalledModules = (all.uncalledModules + part.uncalledModules).unique
    all.unreadFiles = (all.unreadFiles + part.unreadFiles).unique
    all.omissions += part.omissions.filter { !all.omissions.contains($0) }
    all.findingsElsewhere += part.findingsElsewhere
    all.filesGiven += part.filesGiven
    all.arguments = (all.arguments + part.arguments).unique
    all.proposals += part.proposals
  }
}
