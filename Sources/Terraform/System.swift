package import Evaluation
package import Source

/// The roots that run one thing, ready to be asked.
///
/// One thread owns a system; everything is worked out on demand and remembered. Handles and terms are valid in this system only.
package final class System {
  package let terms = TermTable()

  package init() {}

  // MARK: Subjects, in address order; open if more may exist than this configuration shows

  /// Instances of managed resources of the given types.
  package func resources(ofTypes types: [String]) -> Elements { preconditionFailure("being written") }
  /// Instances of data sources of the given types.
  package func dataSources(ofTypes types: [String]) -> Elements { preconditionFailure("being written") }
  /// All module calls at all levels, one handle for each key.
  package func moduleCalls() -> Elements { preconditionFailure("being written") }
  /// Provider configurations written in blocks, of roots and of modules, by local name (`aws`).
  package func providers(named name: String) -> Elements { preconditionFailure("being written") }
  /// Instances of managed resources inside a module call, nested calls included.
  package func instances(in call: Handle) -> Elements { preconditionFailure("being written") }
  /// The roots of the system.
  package func rootHandles() -> [Handle] { preconditionFailure("being written") }
  /// What reading found with any of these codes.
  package func problems(codes: [String]) -> [Problem] { preconditionFailure("being written") }

  // MARK: Reading

  /// `handle.name`: for an instance or block its argument, nested blocks (always a list of handles) or computed attribute;
  /// for a module call `source`, `inputs`, `providers`, `name`, `version`; for a provider `alias`, `region`, `name`, `binding`, `version`.
  ///
  /// Not written: null, or the attribute's own term if the schema says computed. The origin of what is written is its expression;
  /// of what is absent, the header of the innermost written block that should hold it. Throws for a name the schema lacks.
  package func attribute(_ name: String, of handle: Handle, at place: Place) throws(EvaluationError) -> Value {
    preconditionFailure("being written")
  }
  /// `handle[key]`, for a resource with an unknown `for_each` and for a list of module instances.
  package func element(_ key: Value, of handle: Handle, at place: Place) throws(EvaluationError) -> Value {
    preconditionFailure("being written")
  }
  /// The handle as an object of what is written in it, open.
  package func contents(of handle: Handle) throws(EvaluationError) -> Value { preconditionFailure("being written") }
  /// Whatever text stands under a name, whether or not the schema knows it: null if none, block lists included.
  package func written(_ name: String, in handle: Handle) -> Value { preconditionFailure("being written") }
  /// All values at a path through nested blocks (`b.c.a`), each with its own place; unwritten ones are left out.
  package func arguments(at path: String, of handle: Handle) -> Elements { preconditionFailure("being written") }
  /// All names written in an instance or block, meta-arguments left out.
  package func writtenNames(of handle: Handle) -> [String] { preconditionFailure("being written") }

  // MARK: Identity

  /// The full address, such as `module.app_eu.aws_lb.main["a"]`; `aws.eu` for a provider, `module.app` for a call.
  package func address(of handle: Handle) -> String { preconditionFailure("being written") }
  /// The type of an instance (`aws_lb`), or of a block (`endpoint_configuration`).
  package func type(of handle: Handle) -> String { preconditionFailure("being written") }
  /// The second label of a resource, the name of a module call, the alias (or local name) of a provider.
  package func label(of handle: Handle) -> String { preconditionFailure("being written") }
  /// The instance that holds a block; the handle itself otherwise.
  package func owner(of handle: Handle) -> Handle { preconditionFailure("being written") }
  /// The module call that something stands in; `nil` in a root.
  package func moduleCall(containing handle: Handle) -> Handle? { preconditionFailure("being written") }
  /// The folder of the root it belongs to, as shown to people (`.` for the current folder).
  package func root(of handle: Handle) -> String { preconditionFailure("being written") }
  /// The header of the block it was declared by, without the brace.
  package func header(of handle: Handle) -> Place { preconditionFailure("being written") }
  /// Whether the instance stands for an unknown number of instances (unknown `count` or `for_each`), and why.
  package func symbolicCause(of handle: Handle) -> Term? { preconditionFailure("being written") }
  /// Every module call on the way from the root, outermost first.
  package func callPath(of handle: Handle) -> [Handle] { preconditionFailure("being written") }

  // MARK: Regions and providers

  /// The Region of an instance, provider, module call, or of a value that names a place (an ARN, a reference, a data source):
  /// a string, the term that decides it, or null for what has none.
  package func region(of value: Value) -> Value { preconditionFailure("being written") }
  /// The proof for an instance, a provider configuration or a module call.
  package func regionProof(of handle: Handle) -> RegionProof { preconditionFailure("being written") }
  /// The provider configuration an instance or module call (its default `aws`) is bound to; `nil` if it is undefined.
  package func provider(of handle: Handle) -> Handle? { preconditionFailure("being written") }
  /// Whether the type of an instance lives in a Region.
  package func isRegional(_ handle: Handle) -> Bool { preconditionFailure("being written") }
  /// The version constraint of the AWS provider in the root: 5, 6, or both may be admitted.
  package func providerMajors(of handle: Handle) -> Set<Int> { preconditionFailure("being written") }
  /// `>= minimum`, over the lock file if there is one, else over the constraint; `nil` if undecided.
  package func providerIsAtLeast(_ minimum: String, for handle: Handle) -> Bool? {
    preconditionFailure("being written")
  }

  // MARK: References

  /// The instances a value names whole; empty and closed for a known value that names nothing here, open for an unresolved one.
  package func targets(of value: Value) -> Elements { preconditionFailure("being written") }
  /// Everything the value was made of.
  package func references(of value: Value) -> [Reference] { terms.members(of: value.references) }
  /// Instances (or blocks' owners) of a type whose argument (a path through blocks) names `handle`; the inverse of `targets`.
  package func referrers(of handle: Handle, type: String, argument: String) -> Elements {
    preconditionFailure("being written")
  }
  /// Whether `later` waits for `earlier` by references or `depends_on`.
  package func isOrdered(_ later: Handle, after earlier: Handle) -> Bool { preconditionFailure("being written") }

  // MARK: Lifecycle

  /// Whether `lifecycle { ignore_changes }` names the argument, or `all`.
  package func ignores(_ argument: String, in handle: Handle) -> Bool { preconditionFailure("being written") }
  /// The value of `ignore_changes` as written (a place for fixes); null at the `lifecycle` block's or the resource's header if absent.
  package func ignoreChanges(of handle: Handle) -> Value { preconditionFailure("being written") }
  /// Whether `lifecycle { prevent_destroy = true }`.
  package func preventsDestroy(_ handle: Handle) -> Bool { preconditionFailure("being written") }

  // MARK: Places

  /// Where a value is *written*: its origin, and while that is only `var.n` of a called module, the call's argument, and so on up.
  package func writtenPlace(of origin: Origin) -> Origin { preconditionFailure("being written") }
  /// The chain from an origin through variables, locals and outputs to the literal at the far end: first the origin, last the literal.
  package func originChain(of origin: Origin) -> [ProofStep] { preconditionFailure("being written") }
  /// The file of an id.
  package func file(_ id: FileID) -> SourceFile { preconditionFailure("being written") }
  /// A term in words for people: `var.region`, `aws_lb.a.arn`, `each.key`.
  package func describe(_ term: Term) -> String { preconditionFailure("being written") }
  /// The missing values a term depends on, each in words with its place and what to do about it.
  package func causes(of term: Term) -> [MissingValue] { preconditionFailure("being written") }
}
