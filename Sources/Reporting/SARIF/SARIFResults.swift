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
    let open = groups(of: analysis.findings) { $0 }
    let results = open.map { result($0.items[0], others: Array($0.items.dropFirst()), suppressedBy: []) }
    guard options.includesIgnored else { return results }
    // An alert of which something is left stays open.
    let reported = Set(open.map(\.alert))
    return results
      + groups(of: analysis.ignored, \.finding).filter { !reported.contains($0.alert) }.map { group in
        let findings = group.items.map(\.finding)
        return result(findings[0], others: Array(findings.dropFirst()), suppressedBy: group.items)
      }
  }

  /// By alert, in order of appearance; no group is empty.
  private func groups<Item>(of items: [Item], _ finding: (Item) -> Finding) -> [(alert: Alert, items: [Item])] {
    var groups: [(alert: Alert, items: [Item])] = []
    var numbers: [Alert: Int] = [:]
    for item in items where finding(item).severity >= options.level {
      let place = finding(item).primary.place
      let line = book.lines(of: place.file)?.line(ofByte: place.range.start) ?? 0
      let alert = Alert(rule: finding(item).rule, file: place.file, line: line)
      if let number = numbers[alert] {
        groups[number].items.append(item)
      } else {
        numbers[alert] = groups.count
        groups.append((alert, [item]))
      }
    }
    return groups
  }

  private struct Alert: Hashable {
    var rule: String
    var file: FileID
    var line: Int
  }

  private func result(_ finding: Finding, others: [Finding], suppressedBy ignored: [IgnoredFinding]) -> JSONTree {
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
        "suppressions": ignored.isEmpty ? .null : .array(ignored.map(suppression)),
        "properties":
          ([
            "regions": .strings(finding.regions), "instances": .strings(participants + finding.instances),
            "roots": .strings(finding.roots), "consequence": .optional(finding.consequence?.rawValue),
            "key": .string(finding.key),
          ] as JSONTree).withoutNulls,
      ] as JSONTree).withoutNulls
  }

  /// SARIF 2.1.0 §3.35: a comment in the source that whoever owns it has accepted.
  private func suppression(_ ignored: IgnoredFinding) -> JSONTree {
    [
      "kind": "inSource", "status": "accepted", "justification": .string(ignored.reason),
      "location": ["physicalLocation": location(ignored.comment)],
    ]
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
    var places = finding.related.compactMap { link($0.label, $0.label, $0.place) }
    if finding.unlistedPlaces > 0 { places.append(Counting.count(finding.unlistedPlaces, "more place")) }
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
