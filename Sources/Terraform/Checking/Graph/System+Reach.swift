import HCL
import Source

/// What the condition of a root hangs on, so that it is judged only where its values are those that somebody applies.
extension System {
  func graph(ofRoot index: Int) -> DependencyGraph? {
    if let known = graphs[index] { return known }
    guard let frame = roots[index].frame else { return nil }
    let graph = DependencyGraph(root: frame.module, workspace: workspace)
    graphs[index] = graph
    return graph
  }

  /// Whether no value file that the root is not given would change what a condition looks at.
  func isSettled(_ condition: Condition, _ expression: Expression) -> Bool {
    let index = condition.frame.rootIndex
    let open = roots.indices.map { openVariables(ofRoot: $0) }
    if open.allSatisfy(\.isEmpty) { return true }
    guard let reached = parts(neededBy: expression, of: condition) else { return false }
    return reached.allSatisfy { part, isRoot in
      switch part {
      case .variable(let name): !isRoot || !open[index].contains(name)
      // The state of any other root may be read there.
      case .resource(let name): name.type != "terraform_remote_state" || open.allSatisfy(\.isEmpty)
      default: true
      }
    }
  }

  /// Whether an expression is made of a variable that is declared sensitive, in whatever module.
  func isSensitive(_ expression: Expression, of condition: Condition) -> Bool {
    guard let graph = graph(ofRoot: condition.frame.rootIndex), let entry = graph.entry(at: path(of: condition.frame)),
      let tree = condition.frame.module.trees[condition.file]
    else { return false }
    return graph.reached(from: ModuleDependencies.needs(of: expression, tree), in: entry).contains { node in
      guard case .part(.variable(let name)) = graph.nodes[node].kind else { return false }
      return graph.entries[graph.nodes[node].entry].module?.variables[name]?.isHidden ?? false
    }
  }

  /// The variables of a root that a value file sets which the root is not given, and that nobody gave a value for this run.
  private func openVariables(ofRoot index: Int) -> Set<String> {
    let root = roots[index].description
    var names: Set<String> = []
    for tree in root.unusedValueFiles.compactMap({ workspace.valueTrees[$0] }) {
      // One that can't be read whole may set anything.
      names.formUnion(tree.tree.diagnostics.isEmpty ? tree.names : Array(root.module.variables.keys))
    }
    guard !names.isEmpty else { return [] }
    names.subtract(workspace.variables.map(\.name))
    for file in root.valueFiles where file.kind != .automatic {
      names.subtract(workspace.values(of: file)?.names ?? [])
    }
    return names
  }

  /// Everything a condition hangs on, and whether it is part of the root module; `nil` if that can't be told.
  private func parts(neededBy expression: Expression, of condition: Condition) -> [(part: Part, isRoot: Bool)]? {
    guard let graph = graph(ofRoot: condition.frame.rootIndex), let entry = graph.entry(at: path(of: condition.frame)),
      let tree = condition.frame.module.trees[condition.file]
    else { return nil }
    var expressions = [expression]
    if let resource = condition.repetition {
      expressions += [resource.count, resource.forEach].compactMap { $0?.expression }
      let enabled = resource.lifecycle?.body.attribute("enabled", in: tree)
      expressions += enabled.map { [$0.expression] } ?? []
    }
    let needs = expressions.flatMap { ModuleDependencies.needs(of: $0, tree) }
    return graph.reached(from: needs, in: entry, and: condition.owner).compactMap { node in
      guard case .part(let part) = graph.nodes[node].kind else { return nil }
      return (part, graph.nodes[node].entry == 0)
    }
  }

  /// The names of the calls that lead to a module entry.
  private func path(of frame: Frame) -> [String] {
    var names: [String] = []
    var current = frame
    while let handle = current.call, let parent = current.parent {
      names.append(call(handle).declaration.name)
      current = parent
    }
    return names.reversed()
  }
}

extension DependencyGraph {
  /// The module entry that a row of calls leads to; `nil` past the bounds of the graph.
  func entry(at path: [String]) -> Int? {
    var index = 0
    for name in path {
      guard let child = entries[index].children[name] else { return nil }
      index = child
    }
    return index
  }

  /// Every node that references of a module entry wait for, and what that entry and one part of it wait for.
  func reached(from needs: [Need], in entry: Int, and part: Part? = nil) -> Set<Int> {
    var waiting = needs.compactMap { target(of: $0.dependency, in: entry) }
    if let node = part.flatMap({ entries[entry].parts[$0] }) { waiting.append(node) }
    if let opening = entries[entry].opening { waiting.append(opening) }
    var reached: Set<Int> = []
    while let node = waiting.popLast() {
      guard reached.insert(node).inserted else { continue }
      waiting += edges[node].map(\.target)
    }
    return reached
  }
}
