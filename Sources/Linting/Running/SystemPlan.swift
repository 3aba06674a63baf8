import Source
import Terraform

/// Roots that are judged together: those that a `system` block names, or one root alone.
struct SystemPlan: Sendable {
  var traits: SystemTraits
  /// In the order of the workspace.
  var roots: [RootDescription]

  /// The systems of these roots, in the order of the first root of each; a root that several name belongs to the first.
  static func all(of roots: [RootDescription], named systems: [NamedSystem], alone: SystemTraits) -> [SystemPlan] {
    var plans: [SystemPlan] = []
    var numbers: [Int: Int] = [:]
    for root in roots {
      guard let system = systems.firstIndex(where: { $0.folders.contains(root.folder) }) else {
        plans.append(SystemPlan(traits: alone, roots: [root]))
        continue
      }
      if let number = numbers[system] {
        plans[number].roots.append(root)
      } else {
        numbers[system] = plans.count
        plans.append(SystemPlan(traits: systems[system].traits, roots: [root]))
      }
    }
    return plans
  }
}

/// A `system` block with its globs worked out.
struct NamedSystem: Sendable {
  var traits: SystemTraits
  /// Absolute.
  var folders: [String]
}
