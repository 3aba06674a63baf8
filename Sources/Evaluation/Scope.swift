public import HCL
public import Source

/// An expression of the user's that cannot be evaluated.
///
/// It is thrown only inside one evaluation; whoever asked for the value turns it into a reported diagnostic and an unknown
/// value (`TermNode.failure`). `try` and `can` catch it.
public struct EvaluationError: Error, Hashable, Sendable {
  /// What is wrong, and where.
  public var diagnostic: Diagnostic

  /// An error with what to report.
  public init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

/// What the beginning of a traversal means.
public struct Resolution: Sendable {
  /// What the steps read so far give.
  public var value: Value
  /// How many of the traversal's steps the value already includes.
  public var consumedSteps: Int

  /// A value with the number of steps it already includes.
  public init(_ value: Value, consumedSteps: Int) {
    self.value = value
    self.consumedSteps = consumedSteps
  }
}

/// Gives names their meaning; evaluation knows none of its own but those of `for` expressions, which come first.
public protocol Scope: AnyObject {
  /// The value of a root name and as many steps as the scope needs to find it (`var.region`: one step).
  /// Steps that hold expressions are evaluated with `evaluator`.
  func resolve(_ traversal: TraversalExpression, evaluator: Evaluator) throws(EvaluationError) -> Resolution
  /// `handle.name`, at the place of the name.
  func attribute(_ name: String, of handle: Handle, at place: Place) throws(EvaluationError) -> Value
  /// `handle[key]`, at the place of the brackets.
  func element(_ key: Value, of handle: Handle, at place: Place) throws(EvaluationError) -> Value
  /// A handle as an ordinary collection or object, for splats, `for`, and conversions.
  func contents(of handle: Handle) throws(EvaluationError) -> Value
  /// The function of a name; `nil` if there is none.
  func function(named name: String) -> Function?
  /// All names of functions, for "did you mean".
  var functionNames: [String] { get }
}

/// A function of the language, or of a caller of evaluation.
public struct Function: Sendable {
  /// What a function sees of its call besides its arguments.
  public struct Call {
    /// The terms of the run, for making unknown results.
    public let terms: TermTable
    /// The function's name and its parentheses.
    public let place: Place
    /// For what only the scope can answer (the contents of a handle).
    public let scope: any Scope
    private let nodes: [Expression]
    private let furtherPlaces: [Place]

    /// A call from outside a configuration, whose arguments stand at these places.
    public init(terms: TermTable, place: Place, argumentPlaces: [Place], scope: any Scope) {
      self.terms = terms
      self.place = place
      self.scope = scope
      nodes = []
      furtherPlaces = argumentPlaces
    }

    /// A call as it is written; `expandedPlaces` are those of what `...` made of the last argument.
    init(terms: TermTable, node: CallExpression, expandedPlaces: [Place], file: FileID, scope: any Scope) {
      self.terms = terms
      self.scope = scope
      place = Place(file: file, range: node.range)
      nodes = node.expandsFinalArgument ? node.arguments.dropLast() : node.arguments
      furtherPlaces = expandedPlaces
    }

    /// Where each argument is written; made when somebody asks, which is seldom.
    public var argumentPlaces: [Place] {
      nodes.map { Place(file: place.file, range: $0.range) } + furtherPlaces
    }
  }

  /// As calls write it.
  public var name: String
  /// The names of the fixed parameters.
  public var parameters: [String]
  /// The name of the parameter that takes all further arguments, if there is one.
  public var variadicParameter: String?
  /// Called with as many arguments as the parameters allow; unknown and null ones included.
  public var apply: @Sendable (Call, [Value]) throws(EvaluationError) -> Value

  /// A function of these parameters; without a variadic one it takes no further arguments.
  public init(
    _ name: String, parameters: [String], variadicParameter: String? = nil,
    apply: @escaping @Sendable (Call, [Value]) throws(EvaluationError) -> Value
  ) {
    self.name = name
    self.parameters = parameters
    self.variadicParameter = variadicParameter
    self.apply = apply
  }
}
