/// Finds circles in a graph of numbered nodes, without recursion.
struct CycleSearch {
  private let targets: [[Int]]
  /// How many steps may be spent on finding the shortest circle of one component.
  private static let maximumSteps = 4_000_000

  init(targets: [[Int]]) { self.targets = targets }

  /// A shortest circle of each set of nodes that all wait for one another; nodes in order, the first not repeated.
  func shortestCycles() -> [[Int]] { components().compactMap { shortestCycle(in: $0) } }

  /// Strongly connected components that hold a circle (Tarjan 1972), each sorted.
  func components() -> [[Int]] {
    var search = Tarjan(targets: targets)
    for node in targets.indices { search.run(from: node) }
    return search.found
  }

  private struct Tarjan {
    let targets: [[Int]]
    var number: [Int]
    var low: [Int]
    var isOnStack: [Bool]
    var stack: [Int] = []
    /// A node under way, and the next of its targets to look at.
    var path: [(node: Int, next: Int)] = []
    var count = 0
    var found: [[Int]] = []

    init(targets: [[Int]]) {
      self.targets = targets
      number = Array(repeating: -1, count: targets.count)
      low = number
      isOnStack = Array(repeating: false, count: targets.count)
    }

    mutating func run(from start: Int) {
      guard number[start] < 0 else { return }
      open(start)
      while let (node, next) = path.last {
        if next < targets[node].count {
          path[path.count - 1].next += 1
          look(from: node, at: targets[node][next])
        } else {
          path.removeLast()
          if let parent = path.last?.node { low[parent] = min(low[parent], low[node]) }
          close(node)
        }
      }
    }

    private mutating func open(_ node: Int) {
      number[node] = count
      low[node] = count
      count += 1
      stack.append(node)
      isOnStack[node] = true
      path.append((node, 0))
    }

    private mutating func look(from node: Int, at target: Int) {
      if number[target] < 0 {
        open(target)
      } else if isOnStack[target] {
        low[node] = min(low[node], number[target])
      }
    }

    private mutating func close(_ node: Int) {
      guard low[node] == number[node] else { return }
      var component: [Int] = []
      while let member = stack.popLast() {
        isOnStack[member] = false
        component.append(member)
        if member == node { break }
      }
      if component.count > 1 || targets[node].contains(node) { found.append(component.sorted()) }
    }
  }

  private func shortestCycle(in component: [Int]) -> [Int]? {
    let members = Set(component)
    let edges = component.reduce(0) { $0 + targets[$1].count }
    var best: [Int]?
    for start in component.prefix(max(1, Self.maximumSteps / max(1, edges))) {
      let cycle = cycle(through: start, members, shorterThan: best?.count ?? .max)
      if let cycle { best = cycle }
      if best?.count == 1 { break }
    }
    return best
  }

  /// Breadth first from a node back to itself.
  private func cycle(through start: Int, _ members: Set<Int>, shorterThan limit: Int) -> [Int]? {
    var previous: [Int: Int] = [:]
    var layer = [start]
    var length = 1
    while !layer.isEmpty, length < limit {
      var next: [Int] = []
      for node in layer {
        for target in targets[node] where members.contains(target) {
          if target == start { return walkBack(from: node, to: start, previous) }
          guard previous[target] == nil else { continue }
          previous[target] = node
          next.append(target)
        }
      }
      layer = next
      length += 1
    }
    return nil
  }

  private func walkBack(from node: Int, to start: Int, _ previous: [Int: Int]) -> [Int] {
    var cycle = [node]
    while let last = cycle.last, last != start, let before = previous[last] { cycle.append(before) }
    return cycle.reversed()
  }
}
