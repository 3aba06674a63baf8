import Evaluation
import Policy
import Source
import Terraform

/// What judging one system gave: values only, so that systems can be judged side by side.
struct SystemRun: Sendable {
  /// In the order of the plan.
  var roots: [Analysis.Root]
  var outcome: PolicyOutcome
  var omissions: [Analysis.Omission]

  static func run(_ plan: SystemPlan, in workspace: Workspace, rules: RuleSet, settings: PolicySettings) -> SystemRun {
    let system = System(workspace: workspace, roots: plan.roots, traits: plan.traits)
    let outcome = PolicyRun.run(rules, over: system, settings: settings)
    let folder = plan.roots.first.map { workspace.shown($0.folder) } ?? "."
    let subject = plan.traits.name.map { "system \($0)" } ?? folder
    let omissions =
      system.boundsReached.sorted { $0.key < $1.key }.map { Analysis.Omission(path: $0.key, reason: $0.value) }
      + outcome.boundsReached.map { Analysis.Omission(path: subject, reason: $0) }
    let run = SystemRun(roots: describe(plan, system, workspace), outcome: outcome, omissions: omissions)
    return workspace.continuations.isEmpty ? run : WrittenPlaces(workspace.continuations).run(run)
  }

  private static func describe(_ plan: SystemPlan, _ system: System, _ workspace: Workspace) -> [Analysis.Root] {
    let managed = byRoot(system.allInstances(), system) { instance($0, system, isOpaqueModule: false) }
    let opaque = byRoot(system.opaqueCalls(), system) { instance($0, system, isOpaqueModule: true) }
    return plan.roots.enumerated().map { number, description in
      let reached = workspace.folders(reachedFrom: description)
      return Analysis.Root(
        folder: workspace.shown(description.folder), isReusableModule: description.isReusableModule,
        instances: managed[number, default: []] + opaque[number, default: []],
        modules: reached.subtracting([description.folder]).map { workspace.shown($0) }.sorted(),
        fileCount: reached.reduce(0) { $0 + (workspace.modules[$1]?.fileOrder.count ?? 0) },
        statesRead: system.statesRead(byRoot: number), system: plan.traits.name)
    }
  }

  private static func byRoot(
    _ handles: [Handle], _ system: System, _ describe: (Handle) -> Analysis.Instance
  ) -> [Int: [Analysis.Instance]] {
    var result: [Int: [Analysis.Instance]] = [:]
    for handle in handles { result[system.rootNumber(of: handle) ?? 0, default: []].append(describe(handle)) }
    return result
  }

  private static func instance(_ handle: Handle, _ system: System, isOpaqueModule: Bool) -> Analysis.Instance {
    Analysis.Instance(
      address: system.address(of: handle), header: system.header(of: handle), proof: system.regionProof(of: handle),
      isOpaqueModule: isOpaqueModule)
  }
}
