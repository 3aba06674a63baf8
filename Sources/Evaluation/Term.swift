public import Source

/// Says what an unknown value is: a number in the `TermTable` of a run. The same structure has the same number.
public struct Term: Hashable, Sendable {
  /// The index of the structure in its table.
  public let rawValue: UInt32

  /// A term whose number was kept elsewhere; the number must come from the table the term is used with.
  package init(rawValue: UInt32) { self.rawValue = rawValue }
}

/// The structure of a term.
public enum TermNode: Hashable, Sendable {
  /// A variable without a value; `owner` tells the roots apart.
  case variable(owner: UInt32, name: String)
  /// An attribute of something a later layer owns: `path` is what stands behind its address, without a leading dot.
  case attribute(of: Handle, path: String)
  /// `each.key`, `each.value` or `count.index` of a symbolic instance, which `owner` tells apart.
  case key(owner: UInt32, name: String)
  /// Something known only outside, under a name for people: `terraform.workspace`, `timestamp()`, a module not on disk.
  case external(owner: UInt32, name: String)
  /// A pure function or operator, some of whose arguments are unknown. Templates are the function `template`.
  case call(name: String, arguments: [Value])
  /// The element or attribute of an unknown value.
  case element(Term, key: Value)
  /// The value of an expression that cannot be evaluated; a diagnostic was reported there.
  case failure(Place)
}

/// What is known of an unknown value, as cty's refinements.
public struct Refinement: Hashable, Sendable {
  /// What type it will be; `any` if that is not known.
  public var type: ValueType
  /// Whether it will certainly not be null.
  public var isNotNull: Bool
  /// Text that a string is known to begin with.
  public var prefix: String
  /// A number is known to be at least this: the length of an open list is at least the number of elements that it shows.
  public var minimum: Number?
  /// Whether an attribute of a thing names that thing alone: the same attribute of another thing is certainly different.
  public var isUnique: Bool

  /// What is known of a value; without arguments, nothing.
  public init(
    type: ValueType = .any, isNotNull: Bool = false, prefix: String = "", minimum: Number? = nil,
    isUnique: Bool = false
  ) {
    self.type = type
    self.isNotNull = isNotNull
    self.prefix = prefix
    self.minimum = minimum
    self.isUnique = isUnique
  }
}

/// A type of the Terraform language. `any` also stands for what is not known.
public indirect enum ValueType: Hashable, Sendable {
  case any, bool, number, string
  case list(ValueType)
  case set(ValueType)
  case map(ValueType)
  case tuple([ValueType])
  case object([ObjectField])

  /// One attribute of an object type.
  public struct ObjectField: Hashable, Sendable {
    /// The attribute's name.
    public var name: String
    /// The type its values are converted to.
    public var type: ValueType
    /// Whether a value may leave it out.
    public var isOptional: Bool
    /// The default of `optional(type, default)`.
    public var defaultValue: Value?

    /// An attribute of a type; the default is for optional ones only.
    public init(name: String, type: ValueType, isOptional: Bool = false, defaultValue: Value? = nil) {
      self.name = name
      self.type = type
      self.isOptional = isOptional
      self.defaultValue = defaultValue
    }
  }
}

/// One thing a value was made of: an attribute of an instance (or of another thing a later layer owns).
public struct Reference: Hashable, Sendable {
  /// The thing that was read.
  public var target: Handle
  /// The attribute path read from it, such as `arn`; empty for the whole.
  public var path: String

  /// A reference to a thing, or to an attribute path of it.
  public init(target: Handle, path: String) {
    self.target = target
    self.path = path
  }
}

/// A set of references: a number in the `TermTable` of a run, so that carrying one costs nothing.
public struct ReferenceSet: Hashable, Sendable {
  /// The index of the set in its table.
  public let rawValue: UInt32

  /// No references.
  public static var empty: ReferenceSet { ReferenceSet(rawValue: 0) }

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Whether a value was made of nothing that has an address.
  public var isEmpty: Bool { rawValue == 0 }
}

/// The terms and reference sets of one run, each structure stored once.
///
/// Not shared between threads: one thread evaluates one system of roots.
public final class TermTable {
  private var nodes: [TermNode] = []
  private var refinements: [Refinement] = []
  private var numbers: [TermNode: Term] = [:]
  private var sets: [[Reference]] = [[]]
  private var setNumbers: [[Reference]: ReferenceSet] = [[]: .empty]
  private var unions: [UInt64: ReferenceSet] = [:]
  /// Patterns of `regex` that were read, since rules and modules ask the same ones again and again.
  var patterns: [String: RegexProgram] = [:]
  /// How many evaluations are under way inside one another; kept here because all evaluators of a run share the table.
  var depth = 0
  /// How many steps the outermost evaluation has taken.
  private(set) var steps = 0
  /// How many it may take.
  var stepBound = EvaluationLimits.steps
  /// How many bytes the values take that the outermost one has made.
  private var bytes = 0
  /// Whether to be no stricter than `terraform validate` is where something is unknown: a collection of which not all is known is
  /// unknown as a whole, what an undecided condition chooses between may fail, and few functions look at other arguments.
  public var isValidating = false
  /// Gives the address of a handle for people; set by the layer that owns handles.
  public var describeHandle: (Handle) -> String = { "\($0.kind):\($0.id)" }

  /// A table without terms.
  public init() {}

  /// Counts one more evaluation under way; whoever gets through takes one from `depth` afterwards.
  func enter(at place: Place) throws(EvaluationError) {
    guard depth < EvaluationLimits.depth else { throw .tooDeep(at: place) }
    if depth == 0 { bytes = 0 }
    steps = depth == 0 ? 0 : steps + 1
    guard steps <= stepBound else { throw .tooLong(at: place) }
    depth += 1
  }

  /// Counts work as steps: so many values, or four times as many bytes of text, are read or made.
  public func charge(work: Int, at place: Place) throws(EvaluationError) {
    // Outside of any evaluation nothing has been counted yet.
    if depth == 0 { steps = 0 }
    steps += work / EvaluationLimits.costOfStep
    guard steps <= stepBound else { throw .tooLong(at: place) }
  }

  /// Counts reading all of some values, `times` times; stops counting where the bound is reached.
  func charge(reading values: [Value], times: Int = 1, at place: Place) throws(EvaluationError) {
    var left = Self.mostWork
    for value in values { value.count(in: &left) }
    try charge(work: (Self.mostWork - left) * min(times, Self.mostWork), at: place)
  }

  /// Counts reading a text as a number, which takes time by the square of its length.
  func charge(digitsOf value: Value, at place: Place) throws(EvaluationError) {
    guard case .string(let text) = value.content else { return }
    let length = min(text.utf8.count, EvaluationLimits.numberDigits)
    if length > 64 { try charge(work: length * length / 512, at: place) }
  }

  /// More work than any evaluation may do.
  static let mostWork = EvaluationLimits.costOfStep * (EvaluationLimits.steps + 1)

  /// Counts the size of a value that an expression has made; small ones are what steps count.
  func charge(_ value: Value, at place: Place) throws(EvaluationError) {
    let size: Int
    switch value.content {
    case .string(let text): size = text.utf8.count
    case .list(let elements), .set(let elements), .tuple(let elements): size = 8 * elements.values.count
    case .map(let entries), .object(let entries): size = 8 * entries.count
    default: return
    }
    guard size > 1024 else { return }
    bytes += size
    guard bytes <= EvaluationLimits.totalBytes else { throw .makesTooMuch(at: place) }
    guard size <= 8 * EvaluationLimits.elements || value.string != nil else {
      throw .tooLarge("collection", limit: EvaluationLimits.elements, at: place)
    }
  }

  /// The term of a structure. A refinement given again for a known structure is kept only the first time.
  public func intern(_ node: TermNode, _ refinement: Refinement = Refinement()) -> Term {
    if let term = numbers[node] { return term }
    let term = Term(rawValue: UInt32(nodes.count))
    nodes.append(node)
    refinements.append(refinement)
    numbers[node] = term
    return term
  }

  /// The structure of a term of this table.
  public func node(of term: Term) -> TermNode { nodes[Int(term.rawValue)] }
  /// What is known of a term's value.
  public func refinement(of term: Term) -> Refinement { refinements[Int(term.rawValue)] }

  /// A term that is like no other, made of `term`.
  func fresh(_ name: String, from term: Term, _ refinement: Refinement = Refinement()) -> Term {
    intern(.call(name: name, arguments: [.unknown(term), .number(nodes.count)]), refinement)
  }

  /// The members of a set, in the order in which they were first seen together.
  public func members(of set: ReferenceSet) -> [Reference] { sets[Int(set.rawValue)] }

  /// The set of one reference alone.
  public func set(of reference: Reference) -> ReferenceSet { internSet([reference]) }

  /// The set of what either holds.
  public func union(_ left: ReferenceSet, _ right: ReferenceSet) -> ReferenceSet {
    if left == right || right.isEmpty { return left }
    if left.isEmpty { return right }
    let key = UInt64(left.rawValue) << 32 | UInt64(right.rawValue)
    if let known = unions[key] { return known }
    var all = members(of: left)
    let present = Set(all)
    all += members(of: right).filter { !present.contains($0) }
    let result = internSet(all)
    unions[key] = result
    return result
  }

  private func internSet(_ members: [Reference]) -> ReferenceSet {
    if let known = setNumbers[members] { return known }
    let set = ReferenceSet(rawValue: UInt32(sets.count))
    sets.append(members)
    setNumbers[members] = set
    return set
  }
}
