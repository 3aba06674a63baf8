import Evaluation
import Source
import Terraform
import Testing

@testable import Policy

@Suite struct VocabularyTests {
  /// One value of every sort that a rule can have in its hands.
  private func values(_ scope: RuleScope) -> [Value] {
    let system = scope.system
    let instance = system.resources(ofTypes: ["aws_sqs_queue"]).values[0]
    let blocks = system.resources(ofTypes: ["aws_lb_target_group"]).values
      .compactMap { $0.handle }.flatMap { system.written("health_check", in: $0).elements?.values ?? [] }
    let unknown = Value.unknown(system.terms.intern(.external(owner: 0, name: "terraform.workspace")))
    return [
      .null, .bool(true), .number(3), .string("eu-west-1"), .string("10.0.0.0/8"), unknown, .tuple([]),
      .tuple([instance, unknown, .null]), .object([("a", unknown)]), instance,
      Value(.tuple(Elements([], rest: unknown.term))),
      scope.value(of: system.header(of: instance.handle ?? Handle(.root, 0))),
    ] + blocks + system.moduleCalls().values + system.providers(named: "aws").values.prefix(1)
      + system.rootHandles().map(Value.handle)
  }

  private let terraform = """
    variable "keys" { type = set(string) }
    resource "aws_sqs_queue" "q" {
      for_each = var.keys
      name     = each.key
    }
    resource "aws_lb_target_group" "t" {
      health_check {
        path = "/"
      }
    }
    module "absent" {
      source = "app.terraform.io/acme/queue/aws"
    }
    """

  @Test(arguments: VocabularyTable.entries.map(\.name))
  func `a function answers or fails, whatever it is given`(name: String) throws {
    let scope = RuleScope(system: system(["main.tf": terraform]), rules: ruleSet(everyBinding), policy: [:])
    let entry = try #require(VocabularyTable.entry(name))
    let values = values(scope)
    #expect(values.count >= 15)
    let place = Place(file: FileID(FileID.firstRuleFile), range: ByteRange(0, 0))
    func call(_ arguments: [Value]) {
      let call = Function.Call(
        terms: scope.system.terms, place: place, argumentPlaces: arguments.map { _ in place }, scope: scope)
      _ = try? entry.function.apply(call, arguments)
    }
    let counts = [
      entry.parameters.count, entry.parameters.count + entry.optionalParameters.count,
      entry.parameters.count + (entry.variadicParameter == nil ? 0 : 2),
    ]
    for count in Set(counts) {
      var tuples: [[Value]] = [[]]
      for _ in 0..<count { tuples = tuples.flatMap { tuple in values.map { tuple + [$0] } } }
      for tuple in tuples { call(tuple) }
    }
  }
}
