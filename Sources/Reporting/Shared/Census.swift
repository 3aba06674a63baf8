import Linting
import Terraform

/// How many instances are in which Region; module calls that are not on disk are no instances.
struct Census {
  /// Regions, the fullest first and in order of appearance where equal; then `global` and `unknown`.
  let counts: [(name: String, count: Int)]
  let total: Int

  init(_ roots: [Analysis.Root]) {
    var order: [String] = []
    var regions: [String: Int] = [:]
    var others = ["global": 0, "unknown": 0]
    var total = 0
    for instance in roots.flatMap(\.instances) where !instance.isOpaqueModule {
      total += 1
      switch instance.proof.verdict {
      case .region(let name):
        if regions[name] == nil { order.append(name) }
        regions[name, default: 0] += 1
      case .global: others["global", default: 0] += 1
      case .unknown: others["unknown", default: 0] += 1
      }
    }
    // `sorted` keeps the order of equals.
    let sorted = order.map { (name: $0, count: regions[$0, default: 0]) }.sorted { $0.count > $1.count }
    counts =
      sorted
      + ["global", "unknown"].compactMap { name in
        others[name].flatMap { $0 > 0 ? (name: name, count: $0) : nil }
      }
    self.total = total
  }
}

/// Whether anything could be compared between Regions at all.
struct Comparison {
  /// Roots that run one thing.
  private let systems: [[Analysis.Root]]

  init(_ roots: [Analysis.Root]) {
    var systems: [[Analysis.Root]] = []
    var numbers: [String: Int] = [:]
    for root in roots {
      if let name = root.system, let number = numbers[name] {
        systems[number].append(root)
      } else {
        if let name = root.system { numbers[name] = systems.count }
        systems.append([root])
      }
    }
    self.systems = systems
  }

  /// Whether every system is in one known Region, or in none.
  var isUncompared: Bool {
    systems.allSatisfy { system in
      let instances = system.flatMap(\.instances)
      let isKnown = instances.allSatisfy { if case .unknown = $0.proof.verdict { false } else { true } }
      return isKnown && Set(instances.compactMap(\.proof.region)).count <= 1
    }
  }

  /// For `no findings, but …`.
  var reason: String {
    let instances = systems.joined().flatMap(\.instances)
    if instances.isEmpty { return "nothing was checked: there are no resources" }
    let subject = systems.count == 1 ? "all of it is in one Region" : "each root has one Region"
    return "nothing was compared between Regions: \(subject)"
  }

  /// The roots with their Regions and numbers of instances.
  var rows: [String] {
    let roots = Array(systems.joined())
    let shown = roots.prefix(10).map { root in
      let instances = root.instances.count { !$0.isOpaqueModule }
      let region = root.regions.first ?? "no Region"
      return [Printable.line(root.folder), "\(region), \(Counting.count(instances, "instance"))"]
    }
    let more = roots.count - shown.count
    return Table.lines(Array(shown)) + (more > 0 ? ["and \(Counting.count(more, "more root"))"] : [])
  }
}

/// What files hold, by their names.
enum FileKinds {
  /// Configuration or values of Terraform or OpenTofu.
  static func isTerraform(_ path: String) -> Bool {
    [".tf", ".tofu", ".tfvars", ".tf.json", ".tofu.json", ".tfvars.json"].contains { path.hasSuffix($0) }
  }
}
