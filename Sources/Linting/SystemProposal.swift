import Terraform

/// Roots that call the same modules in different Regions: perhaps one system, which only their owner can say.
package struct SystemProposal: Sendable, Hashable {
  /// A name for the system, such as the name of the folder that holds the repository.
  package var name: String
  /// Folders of the roots as shown to people, in the order of the analysis.
  package var roots: [String]
  /// How many modules all of them call.
  package var sharedModules: Int

  package init(name: String, roots: [String], sharedModules: Int) {
    self.name = name
    self.roots = roots
    self.sharedModules = sharedModules
  }

  /// The proposals for the roots that no system names: those of one Region each that call the same modules.
  package static func among(_ roots: [Analysis.Root], name: String) -> [SystemProposal] {
    var groups: [(modules: Set<String>, roots: [Analysis.Root])] = []
    for root in roots where root.system == nil && !root.isReusableModule && root.regions.count == 1 {
      let modules = Set(root.modules)
      guard !modules.isEmpty else { continue }
      if let index = groups.firstIndex(where: { !$0.modules.isDisjoint(with: modules) }) {
        groups[index].modules.formIntersection(modules)
        groups[index].roots.append(root)
      } else {
        groups.append((modules, [root]))
      }
    }
    let fitting = groups.filter { Set($0.roots.flatMap(\.regions)).count > 1 }
    return fitting.enumerated().map { index, group in
      SystemProposal(
        name: index == 0 ? name : "\(name)-\(index + 1)", roots: group.roots.map(\.folder),
        sharedModules: group.modules.count)
    }
  }
}

extension Analysis.Root {
  /// The known Regions of its instances, each once, in order of appearance.
  package var regions: [String] {
    var seen = Set<String>()
    return instances.compactMap(\.proof.region).filter { seen.insert($0).inserted }
  }
}
