import AWS
package import Evaluation
import HCL
package import Source

/// The roots that run one thing, ready to be asked.
///
/// One thread owns a system; everything is worked out on demand and remembered. Handles and terms are valid in this system only.
package final class System {
  /// The unknown values of the system.
  package let terms = TermTable()
  /// The files and modules that its roots are made of.
  package let workspace: Workspace
  /// What the configuration file says of the system as a whole.
  package let traits: SystemTraits

  var roots: [RootRecord]
  var frames: [Frame] = []
  var instances: [InstanceRecord] = []
  var calls: [CallRecord] = []
  var blocks: [BlockRecord] = []
  var providers: [ProviderRecord] = []
  /// Resources whose instances are not all known, for `resource[key]`.
  var openResources: [(frame: Frame, name: ResourceName)] = []

  var managedInstances: [Handle] = []
  var dataInstances: [Handle] = []
  var allCalls: [Handle] = []
  /// By type; filled when the instances are enumerated.
  var managedByType: [String: [Handle]] = [:]
  var dataByType: [String: [Handle]] = [:]
  /// Why more may exist than is shown; `nil` if all is seen.
  var openWorld: Term?
  /// Whether all instances are listed: before that, what a name means is not remembered.
  var isEnumerated = false

  var foundProblems: [Problem] = []
  var reportedPlaces: Set<Place> = []
  var reportedProblems: Set<String> = []
  var isChecked = false
  /// Bounds that were reached, in words with the path of the file.
  package internal(set) var boundsReached: [String: String] = [:]

  // Memos
  var arguments: [MemberKey: Slot] = [:]
  var blockLists: [MemberKey: Value] = [:]
  var writtenNamesMemo: [Handle: [String]] = [:]
  /// What rules read.
  var memberMemo: [MemberKey: Value] = [:]
  var boundProviders: [Handle: Handle?] = [:]
  /// By frame: which of `managedInstances` stand in a module entry, nested ones included.
  var managedRanges: [Int: Range<Int>] = [:]
  var opaqueCallsMemo: [Handle]?
  var valueIndex: [ReferrerKey: ValueIndex] = [:]
  var regionProofs: [Handle: RegionProof] = [:]
  /// The terms of Regions that are not known, beside their proofs.
  var regionValues: [Handle: Value] = [:]
  var providerNumbers: [ProviderKey: Handle] = [:]
  var atKeys: [AtKey: Handle] = [:]
  var identityIndex: [String: [Handle]]?
  var referrerIndex: [ReferrerKey: ReferrerIndex] = [:]
  var dependencies: [Handle: Set<Handle>] = [:]
  var remoteStates: [Handle: RemoteState] = [:]
  /// How many readings of other roots' states are under way inside one another.
  var stateCrossings = 0
  /// What waits for what, by the number of the root.
  var graphs: [Int: DependencyGraph] = [:]
  /// The one Region that a root works in, by its number; `.some(nil)` for several.
  /// The resources that data sources read, by the data source.
  var namesakes: [Handle: Handle?] = [:]
  var homeMemo: [Int: String?] = [:]
  /// Addresses to the numbers of the roots that have them.
  var addressRoots: [String: Set<Int>] = [:]
  var causeMemo: [Term: [MissingValue]] = [:]
  /// The provider's major versions that each root admits.
  var majorsMemo: [Int: Set<Int>] = [:]
  var schemaMemo: [SchemaKey: [BlockSchema]] = [:]

  /// Enters every root and enumerates its instances.
  package init(
    workspace: Workspace, roots: [RootDescription], traits: SystemTraits = SystemTraits()
  ) {
    self.workspace = workspace
    self.traits = traits
    self.roots = roots.enumerated().map { index, root in
      RootRecord(description: root, index: index, shownFolder: workspace.shown(root.folder))
    }
    terms.describeHandle = { [unowned self] handle in address(of: handle) }
    for index in self.roots.indices { enterRoot(index) }
    enumerate()
    isEnumerated = true
  }

  struct MemberKey: Hashable {
    var handle: Handle
    var name: String
  }

  struct ProviderKey: Hashable {
    var frame: Int
    var text: String
    /// Of a provider block with `for_each`.
    var key: Value?
  }

  struct AtKey: Hashable {
    var frame: Int
    var name: String
    var key: Value
  }

  struct SchemaKey: Hashable {
    var name: String
    var isData: Bool
    var rootIndex: Int
  }

  struct ReferrerKey: Hashable {
    var type: String
    var argument: String
  }

  /// Which instances of a type name which others through one argument.
  struct ReferrerIndex {
    var byTarget: [Handle: [Handle]] = [:]
    /// An instance whose argument may name anything.
    var unresolved: Term?
  }

  /// The file of an id.
  package func file(_ id: FileID) -> SourceFile { workspace.files[Int(id.rawValue)] }

  /// Records what was found while evaluating, once for each place.
  func record(_ diagnostic: Diagnostic, frame: Frame, address: String? = nil) {
    guard reportedPlaces.insert(diagnostic.place).inserted else { return }
    foundProblems.append(Problem(diagnostic, root: roots[frame.rootIndex].shownFolder, address: address))
  }
}

/// Bounds on the size of what is worked out; each is said when reached.
package enum ExpansionLimits {
  /// Instances of one resource or call.
  package static let instancesOfOne = 2_000
  /// Instances of a whole system.
  package static let instancesOfSystem = 200_000
  /// How deep modules call modules.
  package static let moduleDepth = 40
}
