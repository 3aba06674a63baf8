import Source
import Terraform

/// Roots that call the same modules in different Regions, or read each other's states: perhaps one system, which only their owner
/// can say.
package struct SystemProposal: Sendable, Hashable {
  /// A name for the system, such as the name of the folder that holds the repository.
  package var name: String
  /// Folders of the roots as shown to people, in the order of the analysis.
  package var roots: [String]
  /// How many modules all of them call that call any and work in one Region.
  package var sharedModules: Int
  /// Whether some of them read the state of another.
  package var readsStates: Bool

  /// A proposal of a name and the roots that belong together.
  package init(name: String, roots: [String], sharedModules: Int, readsStates: Bool = false) {
    self.name = name
    self.roots = roots
    self.sharedModules = sharedModules
    self.readsStates = readsStates
  }

  /// The proposals for the roots that no system names: those of one Region each, another for each, that call the same modules, and
  /// those that read each other's states, if they work in several Regions together. Roots of two environments (`staging`, `prod`) are
  /// not joined, tests and examples not proposed; of two applications of the same parts each is one.
  package static func among(_ roots: [Analysis.Root], name: String) -> [SystemProposal] {
    let candidates = roots.filter { $0.system == nil && !$0.isReusableModule && !$0.isTrial }
    let neighbours = Set(
      candidates.filter { root in candidates.contains { $0.isAlike(root) && $0.parent == root.parent } }.map(\.folder))
    var groups = candidates.map { RootGroup(root: $0) }
    for (index, root) in candidates.enumerated() {
      for other in candidates[..<index] {
        let isApart = root.parent != other.parent && !neighbours.isDisjoint(with: [root.folder, other.folder])
        guard root.isTied(to: other) || root.isAlike(other) && !isApart else { continue }
        RootGroup.join(root.folder, other.folder, in: &groups, byState: root.isTied(to: other))
      }
    }
    let fitting = groups.filter { $0.roots.count > 1 && Set($0.roots.flatMap(\.regions)).count > 1 }
    var names: Set<String> = []
    return fitting.map { group in
      let calling = group.roots.filter { $0.regions.count == 1 && !$0.modules.isEmpty }.map { Set($0.modules) }
      let shared = calling.dropFirst().reduce(calling.first ?? []) { $0.intersection($1) }
      let order = candidates.map(\.folder).filter { folder in group.roots.contains { $0.folder == folder } }
      return SystemProposal(
        name: Self.name(of: order, among: fitting.count, default: name, taken: &names), roots: order,
        sharedModules: shared.count,
        readsStates: group.isTied)
    }
  }
}

extension SystemProposal {
  /// The repository's name for the only system; otherwise that of the folder which holds the roots, numbered where it says nothing.
  private static func name(
    of roots: [String], among count: Int, default name: String, taken: inout Set<String>
  ) -> String {
    let shared = roots.dropFirst().reduce(roots.first.map { Paths.parent($0) } ?? "") { Paths.commonAncestor($0, $1) }
    let folder = Paths.name(shared)
    let silent: Set<String> = [
      "", "/", ".", "..", "environments", "envs", "live", "roots", "stacks", "infra", "infrastructure", "terraform",
      "tf",
    ]
    let base = count == 1 || silent.contains(folder.lowercased()) ? name : folder
    var result = base
    var number = 1
    while !taken.insert(result).inserted {
      number += 1
      result = "\(base)-\(number)"
    }
    return result
  }
}

/// Roots that were found to belong together.
private struct RootGroup {
  var roots: [Analysis.Root]
  /// Whether a state ties some of them.
  var isTied = false

  init(root: Analysis.Root) { roots = [root] }

  private var environments: Set<String> { Set(roots.compactMap(\.environment)) }

  /// Makes the groups of two roots one, unless that would mix environments.
  static func join(_ left: String, _ right: String, in groups: inout [RootGroup], byState: Bool) {
    guard let first = groups.firstIndex(where: { $0.holds(left) }),
      let second = groups.firstIndex(where: { $0.holds(right) })
    else { return }
    guard first != second else { return groups[first].isTied = groups[first].isTied || byState }
    guard groups[first].environments.union(groups[second].environments).count <= 1 else { return }
    let (kept, dropped) = (min(first, second), max(first, second))
    groups[kept].roots += groups[dropped].roots
    groups[kept].isTied = groups[kept].isTied || groups[dropped].isTied || byState
    groups.remove(at: dropped)
  }

  private func holds(_ folder: String) -> Bool { roots.contains { $0.folder == folder } }
}

extension Analysis.Root {
  /// Whether both work in one Region, not the same, and call a module together.
  fileprivate func isAlike(_ other: Analysis.Root) -> Bool {
    regions.count == 1 && other.regions.count == 1 && regions != other.regions
      && !Set(modules).isDisjoint(with: other.modules)
  }

  fileprivate var parent: String { Paths.parent(folder) }

  /// Whether the folder is one of tests or examples, which nobody runs as a part of a system.
  fileprivate var isTrial: Bool {
    let names: Set<String> = [
      "test", "tests", "testdata", "example", "examples", "fixture", "fixtures", "sample", "samples",
    ]
    return folder.lowercased().split(separator: "/").contains { names.contains(String($0)) }
  }

  /// Whether one reads the state of the other.
  fileprivate func isTied(to other: Analysis.Root) -> Bool {
    statesRead.contains(other.folder) || other.statesRead.contains(folder)
  }

  /// The environment that the folder is named for; `nil` if it names none.
  fileprivate var environment: String? {
    let names = [
      "dev": "dev", "development": "dev", "staging": "staging", "stage": "staging", "stg": "staging", "test": "test",
      "qa": "qa", "uat": "uat", "sandbox": "sandbox", "preprod": "preprod", "prod": "prod", "production": "prod",
    ]
    let words = folder.lowercased().split { $0 == "/" || $0 == "-" || $0 == "_" || $0 == "." }
    return words.compactMap { names[String($0)] }.first
  }
}

extension Analysis.Root {
  /// The known Regions of its instances, each once, in order of appearance.
  package var regions: [String] {
    instances.compactMap(\.proof.region).unique
  }
}
