import HCL
import Source

/// What Terraform works out for a root, and what each piece waits for: internal/terraform's graph before expansion.
///
/// All instances of a resource are one node. A called module has one node that its `count`, `for_each` and `depends_on`
/// decide, for which everything in it waits, and one that waits for everything in it, which `module.x` as a whole names.
struct DependencyGraph {
  enum Kind: Hashable {
    case part(Part)
    /// That the module is there.
    case opening
    /// Everything in the module.
    case whole
  }

  struct Node {
    var kind: Kind
    /// The module entry that the node is in, an index into `entries`.
    var entry: Int
  }

  struct Edge {
    var target: Int
    /// The reference; `nil` where being part of a module makes the edge.
    var place: Place?
  }

  /// A module as one call path enters it.
  struct Entry {
    var module: ModuleDefinition?
    /// `module.app.module.queue`, empty for the root.
    var path: [String]
    var parent: Int?
    var call: ModuleCallDeclaration?
    var children: [String: Int] = [:]
    var parts: [Part: Int] = [:]
    var opening: Int?
    var whole: Int?
    var depth: Int
  }

  private(set) var nodes: [Node] = []
  private(set) var edges: [[Edge]] = []
  private(set) var entries: [Entry] = []
  private let workspace: Workspace
  private var dependencies: [String: ModuleDependencies] = [:]
  /// How many module entries a graph may have.
  static let maximumEntries = 20_000

  init(root: ModuleDefinition, workspace: Workspace) {
    self.workspace = workspace
    entries.append(Entry(module: root, path: [], parent: nil, call: nil, depth: 0))
    // Children are appended while the list is walked.
    var next = 0
    while next < entries.count {
      enter(next)
      next += 1
    }
    for index in entries.indices { connect(index) }
  }

  private mutating func addNode(_ kind: Kind, _ entry: Int) -> Int {
    nodes.append(Node(kind: kind, entry: entry))
    edges.append([])
    return nodes.count - 1
  }

  /// Makes the nodes of an entry, and the entries of its calls.
  private mutating func enter(_ index: Int) {
    if index > 0 {
      entries[index].opening = addNode(.opening, index)
      entries[index].whole = addNode(.whole, index)
    }
    guard let module = entries[index].module else {
      for name in entries[index].call?.inputOrder ?? [] {
        entries[index].parts[.variable(name)] = addNode(.part(.variable(name)), index)
      }
      return
    }
    let known = dependencies[module.folder] ?? ModuleDependencies(module)
    dependencies[module.folder] = known
    for item in known.parts where entries[index].parts[item.part] == nil {
      entries[index].parts[item.part] = addNode(.part(item.part), index)
    }
    for name in module.callOrder where entries.count < Self.maximumEntries {
      guard let call = module.calls[name] else { continue }
      let folder = workspace.callFolders[CallSite(folder: module.folder, name: name)]
      let isOpen = entries[index].depth < ExpansionLimits.moduleDepth && !(folder.map { isInside($0, index) } ?? true)
      entries.append(
        Entry(
          module: isOpen ? folder.flatMap { workspace.modules[$0] } : nil, path: entries[index].path + [name],
          parent: index, call: call, depth: entries[index].depth + 1))
      entries[index].children[name] = entries.count - 1
    }
  }

  private func isInside(_ folder: String, _ index: Int) -> Bool {
    var current: Int? = index
    while let entry = current {
      if entries[entry].module?.folder == folder { return true }
      current = entries[entry].parent
    }
    return false
  }

  private mutating func connect(_ index: Int) {
    connectFrame(index)
    guard let module = entries[index].module, let known = dependencies[module.folder] else { return }
    for item in known.parts {
      guard let node = entries[index].parts[item.part] else { continue }
      for need in item.needs { addEdge(from: node, to: need, in: index) }
      if let (text, place) = known.providers[item.part] { connectProvider(text, of: node, in: index, at: place) }
    }
    for call in known.calls {
      guard let child = entries[index].children[call.name] else { continue }
      if let opening = entries[child].opening {
        for need in call.needs { addEdge(from: opening, to: need, in: index) }
      }
      for input in known.inputs[call.name] ?? [] {
        guard let node = entries[child].parts[.variable(input.name)] else { continue }
        for need in input.needs { addEdge(from: node, to: need, in: index) }
      }
    }
  }

  /// The edges that being in a module makes.
  private mutating func connectFrame(_ index: Int) {
    guard let opening = entries[index].opening, let whole = entries[index].whole else { return }
    for node in entries[index].parts.values.sorted() {
      edges[node].append(Edge(target: opening, place: nil))
      edges[whole].append(Edge(target: node, place: nil))
    }
    edges[whole].append(Edge(target: opening, place: nil))
    guard let parent = entries[index].parent else { return }
    if let outer = entries[parent].opening { edges[opening].append(Edge(target: outer, place: nil)) }
    if let outer = entries[parent].whole { edges[outer].append(Edge(target: whole, place: nil)) }
  }

  private mutating func addEdge(from node: Int, to need: Need, in index: Int) {
    guard let target = target(of: need.dependency, in: index) else { return }
    edges[node].append(Edge(target: target, place: need.place))
  }

  func target(of dependency: Dependency, in index: Int) -> Int? {
    switch dependency {
    case .part(let part): return entries[index].parts[part]
    case .output(let call, let name):
      return entries[index].children[call].flatMap { entries[$0].parts[.output(name)] }
    case .call(let call): return entries[index].children[call].flatMap { entries[$0].whole }
    }
  }

  /// A resource waits for the configuration of its provider, wherever a `providers` map leads.
  private mutating func connectProvider(_ name: String, of node: Int, in start: Int, at place: Place) {
    var text = name
    var index = start
    while true {
      let entry = entries[index]
      let isConfigured = entry.module?.providers.contains { $0.text == text && (!$0.isProxy || index == 0) } ?? false
      if isConfigured, let provider = entry.parts[.provider(text)] {
        return edges[node].append(Edge(target: provider, place: place))
      }
      guard let parent = entry.parent, let call = entry.call else { return }
      if let outer = passed(text, by: call) { text = outer } else if text.contains(".") { return }
      index = parent
    }
  }

  private func passed(_ text: String, by call: ModuleCallDeclaration) -> String? {
    guard case .object(let map) = call.providers?.expression else { return nil }
    let file = workspace.files[Int(call.file.rawValue)]
    for item in map.items where item.key.name(in: file) == text {
      return item.value.providerReference(in: file)?.text
    }
    return nil
  }
}
