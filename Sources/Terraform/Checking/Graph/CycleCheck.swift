import Source

/// Finds what waits for itself in a root, and says the shortest circle, one reference at a time.
struct CycleCheck {
  let graph: DependencyGraph

  /// One diagnostic for each circle: its first reference is the place, the others are related, the detail is the first's label.
  func run() -> [Diagnostic] {
    let targets = graph.edges.map { edges in edges.map(\.target) }
    return CycleSearch(targets: targets).shortestCycles().compactMap { diagnostic(of: $0) }
  }

  /// One reference of a circle: who waits for whom, and where that is written.
  private struct Step {
    var from: String
    var place: Place
    var label: String
  }

  private func diagnostic(of cycle: [Int]) -> Diagnostic? {
    let shared = sharedPath(cycle)
    var steps = cycle.indices.compactMap { step($0, of: cycle, shared) }
    guard let first = steps.indices.min(by: { isBefore(steps[$0].place, steps[$1].place) }) else { return nil }
    steps = Array(steps[first...] + steps[..<first])
    let names = steps.map(\.from) + [steps[0].from]
    return Diagnostic(
      code: "dependency-cycle",
      summary: steps.count == 1 ? "\(steps[0].from) waits for itself" : "Cycle: " + names.joined(separator: " → "),
      detail: steps[0].label, place: steps[0].place,
      related: steps.dropFirst().map { LabelledPlace($0.place, $0.label) })
  }

  private func isBefore(_ left: Place, _ right: Place) -> Bool {
    left.file != right.file ? left.file < right.file : left.range.start < right.range.start
  }

  /// The reference from one node of a circle to the next; `nil` where being part of a module is all that joins them.
  private func step(_ index: Int, of cycle: [Int], _ shared: Int) -> Step? {
    let node = cycle[index]
    let nextIndex = (index + 1) % cycle.count
    let next = cycle[nextIndex]
    guard let place = graph.edges[node].lazy.filter({ $0.target == next }).compactMap(\.place).first else { return nil }
    var label = "\(name(node, shared)) waits for \(name(next, shared))"
    let after = cycle[(nextIndex + 1) % cycle.count]
    switch graph.nodes[next].kind {
    case .whole where after != node: label += ", and so for \(name(after, shared))"
    case .part where isPart(after, of: next): label += ", which is part of \(name(after, shared))"
    default: break
    }
    return Step(from: name(node, shared), place: place, label: label)
  }

  private func isPart(_ opening: Int, of node: Int) -> Bool {
    graph.nodes[opening].kind == .opening && graph.nodes[opening].entry == graph.nodes[node].entry
  }

  /// How many calls all nodes of a circle have in common: a circle inside a module is told from inside the module.
  private func sharedPath(_ cycle: [Int]) -> Int {
    let paths = cycle.map { node -> [String] in
      let node = graph.nodes[node]
      let path = graph.entries[node.entry].path
      // What a call is given is written outside of the module.
      switch node.kind {
      case .part(.variable), .opening, .whole, .part(.output): return Array(path.dropLast())
      case .part: return path
      }
    }
    guard var shared = paths.first else { return 0 }
    for path in paths { shared = Array(zip(shared, path).prefix { $0 == $1 }.map(\.0)) }
    return shared.count
  }

  private func name(_ index: Int, _ shared: Int) -> String {
    let node = graph.nodes[index]
    let path = graph.entries[node.entry].path.dropFirst(shared).map { "module.\($0)" }
    let prefix = path.joined(separator: ".")
    switch node.kind {
    case .opening: return prefix
    case .whole: return "all of \(prefix)"
    case .part(let part):
      let text =
        switch part {
        case .variable(let name): "var.\(name)"
        case .local(let name): "local.\(name)"
        case .output(let name): prefix.isEmpty ? "output.\(name)" : name
        case .resource(let name): name.text
        case .provider(let text): "provider \(text)"
        case .ephemeral(let name): "ephemeral.\(name)"
        }
      return prefix.isEmpty ? text : "\(prefix).\(text)"
    }
  }
}
