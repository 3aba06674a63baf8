import Evaluation
import HCL
import Source

/// A root: its description and the number that tells its variables from those of other roots.
struct RootRecord {
  var description: RootDescription
  var index: Int
  /// Relative to the current folder.
  var shownFolder: String
  var frame: Frame?
}

/// One entry of a module: the root itself, or one call of a module with one key.
///
/// Slots are filled on demand; a slot in progress that is asked for again is a cycle.
final class Frame {
  /// The number that origins hold.
  let id: Int
  let rootIndex: Int
  let module: ModuleDefinition
  let parent: Frame?
  /// The call it was entered by, as a handle; `nil` in a root.
  let call: Handle?
  /// `module.app_eu.`, or nothing in a root.
  let prefix: String
  let depth: Int
  var slots: [SlotName: Slot] = [:]
  var expansions: [ResourceName: Expansion] = [:]
  var callExpansions: [String: Expansion] = [:]

  init(id: Int, rootIndex: Int, module: ModuleDefinition, parent: Frame?, call: Handle?, prefix: String) {
    self.id = id
    self.rootIndex = rootIndex
    self.module = module
    self.parent = parent
    self.call = call
    self.prefix = prefix
    depth = (parent?.depth ?? -1) + 1
  }

  /// Whether a folder is being entered from itself.
  func isInside(folder: String) -> Bool {
    var frame: Frame? = self
    while let current = frame {
      if current.module.folder == folder { return true }
      frame = current.parent
    }
    return false
  }
}

/// What a module names besides resources and calls.
enum SlotName: Hashable {
  case variable(String)
  case local(String)
  case output(String)
}

/// A value that is worked out on demand.
enum Slot {
  /// How many states of other roots were being read when it was begun.
  case inProgress(crossings: Int)
  case done(Value)
}

/// What `each` and `count` are for one instance.
struct Iteration {
  var eachKey: Value?
  var eachValue: Value?
  var countIndex: Value?

  static let none = Iteration()
}

/// The key of an instance in its address.
enum InstanceKey: Hashable {
  case none
  case index(Int)
  case key(String)
  /// An unknown number of instances, or an instance at an unknown key.
  case symbolic

  var suffix: String {
    switch self {
    case .none: ""
    case .index(let index): "[\(index)]"
    case .key(let key): "[\"\(key)\"]"
    case .symbolic: "[*]"
    }
  }
}

/// The instances that a resource or a module call stands for.
struct Expansion {
  enum Style { case single, count, forEach }

  var style: Style
  var known: [(key: InstanceKey, handle: Handle)]
  /// Whether `lifecycle { enabled = false }` (OpenTofu) leaves the one instance out: what names it is null.
  var isDisabled = false
  /// Stands for each further instance, if there are any; of style `single`, for the one that there may be.
  var symbolic: (handle: Handle, cause: Term)?

  var all: [Handle] { known.map(\.handle) + (symbolic.map { [$0.handle] } ?? []) }
}

/// A resource or data source instance.
struct InstanceRecord {
  var frame: Frame
  var declaration: ResourceDeclaration
  var key: InstanceKey
  var iteration: Iteration
  var symbolicCause: Term?

  var address: String { frame.prefix + declaration.name.text + key.suffix }
}

/// A module call with one key.
struct CallRecord {
  /// The frame the call is written in.
  var frame: Frame
  var declaration: ModuleCallDeclaration
  var key: InstanceKey
  var iteration: Iteration
  var symbolicCause: Term?
  /// The module's folder; `nil` if it is not on disk.
  var folder: String?
  var entered: Frame?

  var address: String { frame.prefix + "module.\(declaration.name)" + key.suffix }
}

/// A nested block of an instance, of a provider configuration, or of another block.
struct BlockRecord {
  /// The instance or provider that holds it.
  var owner: Handle
  /// Types of blocks from the owner to this one.
  var path: [String]
  var file: FileID
  /// Where it is written: the block itself, or the `dynamic` block that makes it.
  var header: ByteRange
  var body: Body
  /// The iterators of the `dynamic` blocks around it.
  var bindings: [(name: String, value: Value)]
  var symbolicCause: Term?
}

/// A provider configuration: a block, or the empty default that nobody wrote.
struct ProviderRecord {
  var frame: Frame
  var name: String
  var alias: String?
  var declaration: ProviderDeclaration?
  /// Of a block with `for_each` (OpenTofu).
  var key = InstanceKey.none
  var iteration = Iteration.none

  var text: String { (alias.map { "\(name).\($0)" } ?? name) + key.suffix }
}
