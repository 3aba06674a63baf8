import Policy
import Source
import Terraform

/// What judging one root gave: values only, so that roots can be judged side by side.
struct RootRun: Sendable {
  var root: Analysis.Root
  var outcome: PolicyOutcome
  var omissions: [Analysis.Omission]

  static func run(
    _ description: RootDescription, in workspace: Workspace, rules: RuleSet, settings: PolicySettings
  ) -> RootRun {
    let system = System(workspace: workspace, roots: [description])
    let outcome = PolicyRun.run(rules, over: system, settings: settings)
    let omissions =
      system.boundsReached.sorted { $0.key < $1.key }.map { Analysis.Omission(path: $0.key, reason: $0.value) }
      + outcome.boundsReached.map { Analysis.Omission(path: workspace.shown(description.folder), reason: $0) }
    return RootRun(
      root: describe(description, system, workspace), outcome: outcome, omissions: omissions)
  }

  static func describe(_ description: RootDescription, _ system: System, _ workspace: Workspace) -> Analysis.Root {
    let managed = system.allInstances().map { handle in
      Analysis.Instance(
        address: system.address(of: handle), header: system.header(of: handle), proof: system.regionProof(of: handle),
        isOpaqueModule: false)
    }
    let opaque = system.opaqueCalls().map { handle in
      Analysis.Instance(
        address: system.address(of: handle), header: system.header(of: handle), proof: system.regionProof(of: handle),
        isOpaqueModule: true)
    }
    let reached = workspace.folders(reachedFrom: description)
    return Analysis.Root(
      folder: workspace.shown(description.folder), isReusableModule: description.isReusableModule,
      instances: managed + opaque,
      modules: reached.subtracting([description.folder]).map { workspace.shown($0) }.sorted(),
      fileCount: reached.reduce(0) { $0 + (workspace.modules[$1]?.fileOrder.count ?? 0) })
  }
}
