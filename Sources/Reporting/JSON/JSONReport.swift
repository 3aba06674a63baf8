import JSON
package import Linting
import Policy
package import Source
import Terraform

/// What a JSON report needs to know beyond the analysis.
package struct JSONOptions: Sendable, Hashable {
  /// Findings below it are counted, not listed.
  package var level: Severity
  /// The program's version, such as `0.1.0`.
  package var version: String
  /// The exit code the program ends with.
  package var exitCode: Int

  /// Options of a report for one run.
  package init(level: Severity = .warning, version: String, exitCode: Int) {
    self.level = level
    self.version = version
    self.exitCode = exitCode
  }
}

/// The report for programs; docs/json.md describes its form.
package enum JSONReport {
  /// Raised when a member changes its meaning or goes away; new members do not raise it.
  package static let formatVersion = 1

  /// One object with a line break at the end.
  package static func render(_ analysis: Analysis, options: JSONOptions) -> String {
    let places = JSONPlaces(analysis)
    let findings = analysis.findings.filter { $0.severity >= options.level }
    let report: JSONTree = [
      "formatVersion": .integer(formatVersion),
      "tool": ["name": "regionlint", "version": .string(options.version)],
      "findings": .array(findings.map { places.finding($0) }),
      "ignored": .array(
        analysis.ignored.filter { $0.finding.severity >= options.level }.map { places.ignored($0) }),
      "undecided": .array(analysis.undecided.map { places.undecided($0) }), "summary": summary(analysis),
      "roots": .array(analysis.roots.map(root)), "notAskedFor": .strings(analysis.notAskedFor),
      "notCalled": .strings(analysis.uncalledModules),
      "notRead": .array(
        analysis.omissions.map { ["path": .string($0.path), "reason": .string($0.reason)] }
          + analysis.unreadFiles.map { ["path": .string($0), "reason": .string(Analysis.unreadReason)] }),
      "exitCode": .integer(options.exitCode),
    ]
    return report.text
  }

  private static func summary(_ analysis: Analysis) -> JSONTree {
    func count(_ severity: Severity) -> JSONTree { .integer(analysis.findings.count { $0.severity == severity }) }
    let census = Census(analysis.roots)
    return [
      "errors": count(.error), "warnings": count(.warning), "notes": count(.note),
      "ignored": .integer(analysis.ignored.count), "findingsElsewhere": .integer(analysis.findingsElsewhere),
      "checks": .integer(analysis.checkCount),
      "undecidedChecks": .integer(analysis.undecided.count),
      "files": .integer(analysis.files.count { FileKinds.isTerraform($0.path) }),
      "instances": .object(census.counts.map { ($0.name, .integer($0.count)) }),
    ]
  }

  private static func root(_ root: Analysis.Root) -> JSONTree {
    [
      "folder": .string(root.folder), "system": .optional(root.system),
      "isReusableModule": .bool(root.isReusableModule),
      "regions": .strings(root.regions), "instances": .integer(root.instances.count { !$0.isOpaqueModule }),
    ]
  }
}

/// Findings and places as objects.
struct JSONPlaces {
  private let book: SourceBook

  init(_ analysis: Analysis) { book = SourceBook(analysis) }

  func finding(_ finding: Finding) -> JSONTree {
    [
      "rule": .string(finding.rule), "severity": .string(finding.severity.rawValue),
      "consequence": .optional(finding.consequence?.rawValue), "key": .string(finding.key),
      "message": .string(finding.message), "effect": .optional(finding.effect), "help": .optional(finding.help),
      "searched": .optional(finding.searched), "place": place(finding.primary),
      "related": .array(finding.related.map(place)), "unlistedPlaces": .integer(finding.unlistedPlaces),
      "instances": .array(finding.participants.map(participant)), "alsoIn": .strings(finding.instances),
      "roots": .strings(finding.roots), "regions": .strings(finding.regions),
      "fix": finding.fix.map(fix) ?? .null,
    ]
  }

  func ignored(_ ignored: IgnoredFinding) -> JSONTree {
    [
      "finding": finding(ignored.finding), "comment": place(LabelledPlace(ignored.comment, "")),
      "reason": .string(ignored.reason), "until": .optional(ignored.until?.description),
    ]
  }

  func undecided(_ check: UndecidedCheck) -> JSONTree {
    [
      "rule": .string(check.rule), "addresses": .strings(check.addresses),
      "place": check.place.map { place(LabelledPlace($0, "")) } ?? .null,
      "missing": .array(
        check.missing.map { missing in
          [
            "says": .string(missing.says), "place": missing.place.map { place(LabelledPlace($0, "")) } ?? .null,
            "remedy": .optional(missing.remedy.map(Printable.line)),
          ]
        }),
    ]
  }

  /// The steps of a proof with paths and lines.
  func proof(_ proof: RegionProof) -> JSONTree {
    .array(
      proof.steps.map { step in
        [
          "path": .optional(book.path(step.place)),
          "line": book.lines(of: step.place.file).map { .integer($0.line(ofByte: step.place.range.start)) } ?? .null,
          "says": .string(step.says),
        ]
      })
  }

  private func participant(_ participant: Participant) -> JSONTree {
    [
      "root": .string(participant.root), "address": .string(participant.address),
      "region": JSONPlaces.region(participant.proof), "proof": proof(participant.proof),
    ]
  }

  /// The Region's name, `global`, or null.
  static func region(_ proof: RegionProof) -> JSONTree {
    switch proof.verdict {
    case .region(let name): .string(name)
    case .global: "global"
    case .unknown: .null
    }
  }

  private func place(_ labelled: LabelledPlace) -> JSONTree {
    let range = labelled.place.range
    guard let lines = book.lines(of: labelled.place.file) else { return .null }
    let start = lines.position(ofByte: range.start)
    let end = lines.position(ofByte: range.end)
    return [
      "path": .string(lines.file.path), "line": .integer(start.line), "column": .integer(start.column),
      "endLine": .integer(end.line), "endColumn": .integer(end.column), "startByte": .integer(Int(range.start)),
      "endByte": .integer(Int(range.end)), "label": .string(labelled.label),
    ]
  }

  private func fix(_ fix: Fix) -> JSONTree {
    let edits = fix.edits.map { edit -> JSONTree in
      [
        "path": .optional(book.lines(of: edit.place.file)?.file.path),
        "startByte": .integer(Int(edit.place.range.start)), "endByte": .integer(Int(edit.place.range.end)),
        "text": .string(edit.replacement),
      ]
    }
    return ["isSafe": .bool(fix.isSafe), "edits": .array(edits)]
  }
}

extension WhereReport {
  /// All instances with their Regions and proofs, as one array; docs/json.md describes it.
  package static func json(_ analysis: Analysis) -> String {
    let places = JSONPlaces(analysis)
    let instances = analysis.roots.flatMap { root in
      root.instances.filter { !$0.isOpaqueModule }.map { instance -> JSONTree in
        [
          "root": .string(root.folder), "address": .string(instance.address),
          "region": JSONPlaces.region(instance.proof), "proof": places.proof(instance.proof),
        ]
      }
    }
    return JSONTree.array(instances).text
  }
}
