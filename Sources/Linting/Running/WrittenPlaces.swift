import Policy
import Source
import Terraform

/// Leads every place of a run back to the file it was written in, where override files were merged into others.
struct WrittenPlaces {
  private let continuations: FileContinuations

  init(_ continuations: FileContinuations) { self.continuations = continuations }

  func run(_ run: SystemRun) -> SystemRun {
    var run = run
    run.outcome = outcome(run.outcome)
    for index in run.roots.indices {
      run.roots[index].instances = run.roots[index].instances.map { instance in
        var instance = instance
        instance.header = continuations.written(instance.header)
        instance.proof = proof(instance.proof)
        return instance
      }
    }
    return run
  }

  func outcome(_ outcome: PolicyOutcome) -> PolicyOutcome {
    var outcome = outcome
    outcome.findings = outcome.findings.map(finding)
    outcome.undecided = outcome.undecided.map(undecided)
    for index in outcome.ignored.indices {
      outcome.ignored[index].finding = finding(outcome.ignored[index].finding)
      outcome.ignored[index].comment = continuations.written(outcome.ignored[index].comment)
    }
    return outcome
  }

  private func finding(_ finding: Finding) -> Finding {
    var finding = finding
    finding.primary.place = continuations.written(finding.primary.place)
    finding.related = finding.related.map { LabelledPlace(continuations.written($0.place), $0.label) }
    for index in finding.participants.indices {
      finding.participants[index].proof = proof(finding.participants[index].proof)
    }
    if var fix = finding.fix {
      fix.edits = fix.edits.map { Edit(place: continuations.written($0.place), replacement: $0.replacement) }
      finding.fix = fix
    }
    return finding
  }

  private func undecided(_ check: UndecidedCheck) -> UndecidedCheck {
    var check = check
    check.place = check.place.map(continuations.written)
    check.missing = check.missing.map { missing in
      var missing = missing
      missing.place = missing.place.map(continuations.written)
      return missing
    }
    return check
  }

  private func proof(_ proof: RegionProof) -> RegionProof {
    var proof = proof
    for index in proof.steps.indices { proof.steps[index].place = continuations.written(proof.steps[index].place) }
    return proof
  }
}
