import HCL
package import Source

/// A rule, read and ready to run.
package struct Rule: Sendable {
  /// `family/name`.
  package var id: String
  /// What is wrong where the rule speaks, without a full stop.
  package var title: String
  /// How much its findings matter unless the configuration file says otherwise.
  package var severity: Severity
  /// What happens because of a violation; `nil` if it names nothing.
  package var consequence: Consequence?
  /// What a violation leads to, in a sentence.
  package var effect: String?
  /// Words by which `tag:…` selects it.
  package var tags: [String]
  /// Former names.
  package var aliases: [String]
  /// Rules that are silent where this one speaks.
  package var supersedes: [String]
  /// Whether a superseding rule silences it for the whole instance, not only for the same argument.
  package var yields: Bool
  /// Whether it runs without being asked for.
  package var isEnabledByDefault: Bool
  /// Values a user may set, with their defaults.
  var parameters: [RuleName]
  var statements: [RuleStatement]
  var requirements: [Requirement]
  /// The functions and locals it sees.
  var context: Int
  /// The rule file that its ranges refer to.
  package var file: SourceFile
  /// The header of its block.
  var header: ByteRange
  /// Whether only what stands at the top of the rule was read: `RuleSet.complete` reads the rest.
  var isOutline = false

  /// The types of which at least one instance must be seen for the rule to have anything to say; `nil` if that cannot be told.
  var subjectTypes: [String]?

  /// The part before the slash.
  package var family: String { String(id.prefix { $0 != "/" }) }
  /// The header of its block.
  package var place: Place { Place(file: file.id, range: header) }
}

/// A name with the expression that gives it a value.
struct RuleName: Sendable {
  var name: String
  var expression: Expression
}

/// One step of a rule's way to its bindings.
indirect enum RuleStatement: Sendable {
  case iterate(Iteration)
  case define([RuleName])
  case group(Grouping)
}

/// `for "x" { each = … where = … }`
struct Iteration: Sendable {
  var name: String
  var each: Expression
  var filter: Expression?
  var header: ByteRange
}

/// `group "set" { of = x  by = […] where = … }`, with the statements whose bindings it gathers.
struct Grouping: Sendable {
  var name: String
  var inner: [RuleStatement]
  var member: Expression
  var key: Expression
  var filter: Expression?
  var header: ByteRange
}

/// `require { … }`
struct Requirement: Sendable {
  var condition: Expression
  var message: Expression
  var at: Expression?
  var label: Expression?
  var related: Expression?
  var help: Expression?
  var effect: Expression?
  var severity: Expression?
  var consequence: Expression?
  var participants: Expression?
  var searched: Expression?
  var instances: Expression?
  var notAsked: Expression?
  var header: ByteRange
}

/// `function "role" { params = [cluster]  result = … }`
struct RuleFunction: Sendable {
  var name: String
  var parameters: [String]
  var result: Expression
  var file: SourceFile
  /// The functions and locals its result sees.
  var context: Int
  var header: ByteRange
}

/// A value of a `locals` block in a file of rules.
struct RuleLocal: Sendable {
  var expression: Expression
  var file: SourceFile
  var context: Int
}

/// What the rules of one file see besides their own names.
struct RuleContext: Sendable {
  var functions: [String: RuleFunction] = [:]
  var locals: [String: RuleLocal] = [:]

  /// Adds definitions, which hide those of the same name.
  ///
  /// The first ones, which most contexts have in common, are taken over without being copied.
  mutating func add(functions: [String: RuleFunction], locals: [String: RuleLocal]) {
    if self.functions.isEmpty { self.functions = functions } else { self.functions.merge(functions) { $1 } }
    if self.locals.isEmpty { self.locals = locals } else { self.locals.merge(locals) { $1 } }
  }
}
