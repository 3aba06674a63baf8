import JSON
import Linting
import Policy
import Source
import Terraform

/// The results of a run: one for each rule and primary line, because code scanning takes two of those for the same alert.
struct SARIFResults {
  private let analysis: Analysis
  private let rules: SARIFRules
  private let options: SARIFOptions
  private let book: SourceBook
  private let hashes: HashBook

  /// Related locations that GitHub keeps.
  private static let relatedLimit = 100

  init(_ analysis: Analysis, rules: SARIFRules, options: SARIFOptions) {
    self.analysis = analysis
    self.rules = rules
    self.options = options
    book = SourceBook(analysis)
    hashes = HashBook()
  }

  var results: [JSONTree] {
    var order: [Alert] = []
    var groups: [Alert: [Finding]] = [:]
    for finding in analysis.findings where finding.severity >= options.level {
      let place = finding.primary.place
      let line = book.lines(of: place.file)?.line(ofByte: place.range.start) ?? 0
      let alert = Alert(rule: finding.rule, file: place.file, line: line)
      if groups[alert] == nil { order.append(alert) }
      groups[alert, default: []].append(finding)
    }
    return order.compactMap { alert in
      groups[alert].flatMap { findings in
        findings.first.map { result($0, others: Array(findings.dropFirst())) }
      }
    }
  }

  private struct Alert: Hashable {
    var rule: String
    var file: FileID
    var line: Int
  }

  private func result(_ finding: Finding, others: [Finding]) -> JSONTree {
    var related: [JSONTree] = []
    let message = message(of: finding, others: others, related: &related)
    let participants = finding.participants.map(\.address)
    return
      ([
        "ruleId": .string(finding.rule), "ruleIndex": rules.index(of: finding.rule).map { .integer($0) } ?? .null,
        "level": .string(finding.severity.rawValue), "message": ["text": .string(message)],
        "locations": [["physicalLocation": location(finding.primary.place)]],
        "relatedLocations": related.isEmpty ? .null : .array(related),
        "partialFingerprints": ["primaryLocationLineHash": .string(hash(of: finding.primary.place))],
        "properties":
          ([
            "regions": .strings(finding.regions), "instances": .strings(participants + finding.instances),
            "roots": .strings(finding.roots), "consequence": .optional(finding.consequence?.rawValue),
            "key": .string(finding.key),
          ] as JSONTree).withoutNulls,
      ] as JSONTree).withoutNulls
  }

  // MARK: Messages

  /// The finding's sentence, then what its places say, each linked to its location.
  private func message(of finding: Finding, others: [Finding], related: inout [JSONTree]) -> String {
    var linked: [JSONTree] = []
    func link(_ text: String, _ label: String, _ place: Place) -> String? {
      guard linked.count < Self.relatedLimit, book.lines(of: place.file) != nil else { return nil }
      let id = linked.count + 1
      let shown = text.isEmpty ? book.shownLine(place) : text
      linked.append([
        "id": .integer(id), "message": ["text": .string(SARIFText.plain(label.isEmpty ? shown : label))],
        "physicalLocation": location(place),
      ])
      return SARIFText.link(shown, to: id)
    }
    var sentences = [SARIFText.plain(finding.message)]
    let places = finding.related.compactMap { link($0.label, $0.label, $0.place) }
    if !places.isEmpty { sentences.append("See " + Counting.list(places) + ".") }
    for participant in finding.participants where participant.proof.region != nil {
      let steps = participant.proof.steps.filter { !$0.isImplicit }.compactMap { link($0.name, $0.says, $0.place) }
      guard !steps.isEmpty else { continue }
      let address = SARIFText.plain(participant.address)
      sentences.append("The Region of \(address) comes from \(Counting.list(steps)).")
    }
    if let searched = finding.searched {
      sentences.append("Searched: " + SARIFText.plain(SARIFText.sentence(searched)))
    }
    if let effect = finding.effect { sentences.append(SARIFText.plain(SARIFText.sentence(effect))) }
    if let help = finding.help { sentences.append("Mend: " + SARIFText.plain(SARIFText.ended(help))) }
    let more = others.compactMap { link($0.message, $0.message, $0.primary.place) }
    if !more.isEmpty { sentences.append("Also here: " + more.joined(separator: " ")) }
    related = linked
    return sentences.joined(separator: " ")
  }

  // MARK: Places

  private func location(_ place: Place) -> JSONTree {
    guard let lines = book.lines(of: place.file) else { return nowhere }
    let range = lines.firstLine(of: place.range)
    let start = lines.utf16Position(ofByte: range.start)
    let end = lines.utf16Position(ofByte: range.end)
    return [
      "artifactLocation": ["uri": .string(RepositoryPath.uri(lines.file.path, base: options.basePath))],
      "region": [
        "startLine": .integer(start.line), "startColumn": .integer(start.column), "endLine": .integer(end.line),
        "endColumn": .integer(max(end.column, start.column + 1)),
      ],
    ]
  }

  /// A result must have a place: the first file, for a finding about a whole system.
  private var nowhere: JSONTree {
    let path = analysis.files.first { FileKinds.isTerraform($0.path) }?.path ?? "main.tf"
    return [
      "artifactLocation": ["uri": .string(RepositoryPath.uri(path, base: options.basePath))],
      "region": ["startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 2],
    ]
  }

  private func hash(of place: Place) -> String {
    let files = analysis.files
    guard let file = analysis.file(place.file) ?? files.first(where: { FileKinds.isTerraform($0.path) }) else {
      return LineHashes("")[1]
    }
    let line = book.lines(of: place.file)?.line(ofByte: place.range.start) ?? 1
    return hashes.hashes(of: file)[line]
  }
}

/// The line hashes of each file, made once.
private final class HashBook {
  private var made: [FileID: LineHashes] = [:]

  func hashes(of file: SourceFile) -> LineHashes {
    if let known = made[file.id] { return known }
    let hashes = LineHashes(String(decoding: file.bytes, as: UTF8.self))
    made[file.id] = hashes
    return hashes
  }
}
