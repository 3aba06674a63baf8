public import HCL
public import Source

/// Evaluates expressions of one file in one frame.
///
/// A struct that is cheap to make: one for each file and frame, or for each expression.
public struct Evaluator {
  public let terms: TermTable
  public let scope: any Scope
  public let file: SourceFile
  /// Goes into the origin of every value made here.
  public let frame: UInt32
  /// The names that `for` expressions, or the caller, bind: innermost last.
  public var bindings: [(name: String, value: Value)]
  /// Whether a value that is only handed on keeps the origin it has: a name with its accesses, a branch of a conditional,
  /// an element, an argument that a function returns unchanged.
  ///
  /// Rules are evaluated so: what they read stands where the configuration wrote it, not where the rule asks for it. Values
  /// without an origin still get one.
  public var keepsOrigins = false

  public init(
    terms: TermTable, scope: any Scope, file: SourceFile, frame: UInt32, bindings: [(name: String, value: Value)] = []
  ) {
    self.terms = terms
    self.scope = scope
    self.file = file
    self.frame = frame
    self.bindings = bindings
  }

  /// The value of an expression, its origin set to the expression's place and this frame (but see `keepsOrigins`).
  public func evaluate(_ expression: Expression) throws(EvaluationError) -> Value {
    preconditionFailure("being written")
  }
}
