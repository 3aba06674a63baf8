import Policy
import Source
import Terraform

/// Gives every place of a run another: the one it was written at, where override files were merged into others, or the one it has
/// among the files of several runs.
struct WrittenPlaces {
  private let written: (Place) -> Place

  init(_ continuations: FileContinuations) { written = { continuations.written($0) } }
  init(_ written: @escaping (Place) -> Place) { self.written = written }

  func run(_ run: SystemRun) -> SystemRun {
    var run = run
    run.outcome = outcome(run.outcome)
    for index in run.roots.indices {
      run.roots[index].instances = run.roots[index].instances.map(instance)
    }
    return run
  }

  func instance(_ instance: Analysis.Instance) -> Analysis.Instance {
    var instance = instance
    instance.header = written(instance.header)
    instance.proof = proof(instance.proof)
    return instance
  }

  func outcome(_ outcome: PolicyOutcome) -> PolicyOutcome {
    var outcome = outcome
    outcome.findings = outcome.findings.map(finding)
    outcome.undecided = outcome.undecided.map(undecided)
    outcome.ignored = outcome.ignored.map(ignored)
    return outcome
  }

  func ignored(_ ignored: IgnoredFinding) -> IgnoredFinding {
    var ignored = ignored
    ignored.finding = finding(ignored.finding)
    ignored.comment = written(ignored.comment)
    return ignored
  }

  func finding(_ finding: Finding) -> Finding {
    var finding = finding
    finding.primary.place = written(finding.primary.place)
    finding.related = finding.related.map { LabelledPlace(written($0.place), $0.label) }
    for index in finding.participants.indices {
      finding.participants[index].proof = proof(finding.participants[index].proof)
    }
    if var fix = finding.fix {
      fix.edits = fix.edits.map { Edit(place: written($0.place), replacement: $0.replacement) }
      finding.fix = fix
    }
    return finding
  }

  func undecided(_ check: UndecidedCheck) -> UndecidedCheck {
    var check = check
    check.place = check.place.map(written)
    check.missing = check.missing.map { missing in
      var missing = missing
      missing.place = missing.place.map(written)
      return missing
    }
    return check
  }

  private func proof(_ proof: RegionProof) -> RegionProof {
    var proof = proof
    for index in proof.steps.indices { proof.steps[index].place = written(proof.steps[index].place) }
    return proof
  }
}
