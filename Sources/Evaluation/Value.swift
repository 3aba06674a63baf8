public import Source

/// A value of the Terraform language, known, partly known or unknown, with what it was made of and where it was written.
///
/// `==` and hashing look at the content alone: two values are the same when nobody could tell them apart, which is
/// what makes structurally equal terms one term. It is not Terraform's `==`, which is three-valued (see `Operators`).
public struct Value: Sendable {
  /// What the value is.
  public var content: Content
  /// Everything the value was made of, known or not; empty for most values.
  public var references: ReferenceSet
  /// The expression that produced it, and the frame (module call) it was evaluated in.
  public var origin: Origin?

  /// A value, by default made of nothing and of unknown origin.
  public init(_ content: Content, references: ReferenceSet = .empty, origin: Origin? = nil) {
    self.content = content
    self.references = references
    self.origin = origin
  }

  /// What a value is, without its history.
  public enum Content: Sendable {
    /// Absent. Of a type where one is known, as `tostring(null)` is of a string's; two nulls are the same whatever their types.
    case null(ValueType)
    case bool(Bool)
    case number(Number)
    case string(String)
    case list(Elements)
    case set(Elements)
    case tuple(Elements)
    case map(Entries)
    case object(Entries)
    case unknown(Term)
    /// Something that a later layer owns (an instance, a block, a provider …), as cty's capsule types.
    case handle(Handle)

    /// Null of no known type.
    public static var null: Content { .null(.any) }
  }
}

/// Where a value came from: the bytes that were evaluated, and the frame they were evaluated in.
public struct Origin: Sendable, Hashable {
  /// The expression's bytes.
  public var place: Place
  /// A number of the caller's: which module call. The same text gives different values in different calls.
  public var frame: UInt32

  /// An origin of a place and a frame.
  public init(place: Place, frame: UInt32) {
    self.place = place
    self.frame = frame
  }
}

/// Something that a later layer owns; `kind` and `id` mean what that layer says.
public struct Handle: Sendable, Hashable {
  /// Which sort of thing it is.
  public var kind: UInt32
  /// Which one of its sort.
  public var id: UInt32

  /// A handle of a later layer's numbers.
  public init(kind: UInt32, id: UInt32) {
    self.kind = kind
    self.id = id
  }
}

/// The elements of a list, tuple or set, in Terraform's order (sets sorted as Terraform sorts them).
public struct Elements: Sendable, Hashable {
  /// The elements that are known to be there; unknown ones may be among them.
  public var values: [Value]
  /// If not `nil`, the collection is open: these elements and perhaps more, because this term is unknown.
  public var rest: Term?
  /// How many of the last values of an open list have no certain index, because unknown elements may stand before them.
  public var unplacedCount: Int

  /// Elements in their final order; sets must be sorted and without repetition.
  public init(_ values: [Value], rest: Term? = nil, unplacedCount: Int = 0) {
    self.values = values
    self.rest = rest
    self.unplacedCount = unplacedCount
  }

  /// Whether there may be more elements than these.
  public var isOpen: Bool { rest != nil }
  /// How many of the first values stand at a certain index.
  public var placedCount: Int { values.count - unplacedCount }
}

/// The entries of a map or object, sorted by key in Terraform's order (by Unicode scalars of the key's UTF-8 bytes).
public struct Entries: Sendable, Hashable {
  /// Sorted and without repetition; as many as `values`.
  public private(set) var keys: [String]
  /// The value under the key of the same index.
  public private(set) var values: [Value]
  /// If not `nil`, the mapping is open: these entries and perhaps more, because this term is unknown.
  public var rest: Term?

  /// Later pairs win over earlier ones of the same key.
  public init(_ pairs: [(key: String, value: Value)], rest: Term? = nil) {
    self.rest = rest
    keys = []
    values = []
    guard pairs.count > Self.fewPairs else {
      for pair in pairs { insert(pair.value, at: pair.key) }
      return
    }
    var latest: [String: Value] = [:]
    for pair in pairs { latest[pair.key] = pair.value }
    let sorted = latest.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    keys = sorted.map(\.key)
    values = sorted.map(\.value)
  }

  /// Up to so many pairs, finding each one's place is cheaper than hashing them.
  private static let fewPairs = 12

  private mutating func insert(_ value: Value, at key: String) {
    var index = keys.count
    while index > 0, key.utf8.lexicographicallyPrecedes(keys[index - 1].utf8) { index -= 1 }
    if index > 0, keys[index - 1] == key {
      values[index - 1] = value
      return
    }
    keys.insert(key, at: index)
    values.insert(value, at: index)
  }

  /// The value of a key that is shown; `nil` says only that it is not shown, see `rest`.
  public subscript(key: String) -> Value? {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] == key { return values[middle] }
      if keys[middle].utf8.lexicographicallyPrecedes(key.utf8) { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// Whether there may be more entries than these.
  public var isOpen: Bool { rest != nil }
  /// How many entries are known to be there.
  public var count: Int { keys.count }
}

extension Value: Hashable {
  /// Whether nobody could tell the two apart; places and references do not count.
  public static func == (left: Value, right: Value) -> Bool {
    switch (left.content, right.content) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.string(let a), .string(let b)): a == b
    case (.list(let a), .list(let b)), (.set(let a), .set(let b)), (.tuple(let a), .tuple(let b)): a == b
    case (.map(let a), .map(let b)), (.object(let a), .object(let b)): a == b
    case (.unknown(let a), .unknown(let b)): a == b
    case (.handle(let a), .handle(let b)): a == b
    default: false
    }
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) {
    switch content {
    case .null: hasher.combine(0)
    case .bool(let value): hasher.combine(value)
    case .number(let value): hasher.combine(value)
    case .string(let value): hasher.combine(value)
    case .list(let elements), .set(let elements), .tuple(let elements): hasher.combine(elements)
    case .map(let entries), .object(let entries): hasher.combine(entries)
    case .unknown(let term): hasher.combine(term)
    case .handle(let handle): hasher.combine(handle)
    }
  }
}

extension Value {
  /// Null, of no type in particular.
  public static var null: Value { Value(.null) }
  /// A truth value.
  public static func bool(_ value: Bool) -> Value { Value(.bool(value)) }
  /// A whole number.
  public static func number(_ value: Int) -> Value { Value(.number(Number(value))) }
  /// Text, as it is.
  public static func string(_ value: String) -> Value { Value(.string(value)) }
  /// A value that is not known yet.
  public static func unknown(_ term: Term) -> Value { Value(.unknown(term)) }
  /// A thing of a later layer.
  public static func handle(_ handle: Handle) -> Value { Value(.handle(handle)) }
  /// A tuple of these values.
  public static func tuple(_ values: [Value]) -> Value { Value(.tuple(Elements(values))) }
  /// An object of these attributes; of two with one name the later counts.
  public static func object(_ pairs: [(key: String, value: Value)]) -> Value { Value(.object(Entries(pairs))) }

  /// Whether it is known to be null.
  public var isNull: Bool { if case .null = content { true } else { false } }
  /// Whether the value as a whole is unknown; a collection with unknown elements is not.
  public var isUnknown: Bool { if case .unknown = content { true } else { false } }
  // Not inlined, these seven: the optimizer of Swift 6.3.1 fails ("Found ownership error") where a payload is taken out of an
  // element of an array and used in `??`.
  @inline(never) public var term: Term? { if case .unknown(let term) = content { term } else { nil } }
  @inline(never) public var string: String? { if case .string(let text) = content { text } else { nil } }
  @inline(never) public var bool: Bool? { if case .bool(let value) = content { value } else { nil } }
  @inline(never) public var number: Number? { if case .number(let value) = content { value } else { nil } }
  @inline(never) public var handle: Handle? { if case .handle(let handle) = content { handle } else { nil } }
  /// The elements of a list, tuple or set.
  @inline(never) public var elements: Elements? {
    switch content {
    case .list(let elements), .set(let elements), .tuple(let elements): elements
    default: nil
    }
  }
  /// The entries of a map or object.
  @inline(never) public var entries: Entries? {
    switch content {
    case .map(let entries), .object(let entries): entries
    default: nil
    }
  }

  /// The same value said to come from elsewhere.
  public func from(_ origin: Origin) -> Value {
    var copy = self
    copy.origin = origin
    return copy
  }
}
