import Evaluation
import Source
import Terraform

extension VocabularyTable {
  /// Who refers to whom.
  static let references: [VocabularyEntry] = [
    VocabularyEntry(
      "targets", .references, ["value"],
      meaning:
        "The instances a value names whole, by an identifying attribute or by a known text equal to one; open if unresolved.",
      example: "targets(endpoint.endpoint_id)"
    ) { call in call.list(call.scope.targets(of: call.arguments[0])) },
    VocabularyEntry(
      "references", .references, ["value"],
      meaning: "Everything a value was made of: objects with `target` and `path`.", example: "references(x.policy)"
    ) { call in
      .tuple(
        call.system.references(of: call.arguments[0]).map { reference in
          .object([("target", .handle(reference.target)), ("path", .string(reference.path))])
        })
    },
    VocabularyEntry(
      "referrers", .references, ["x", "type", "argument"],
      meaning: "The instances of a type whose argument (a path through blocks) names x.",
      example: "referrers(cluster, \"aws_rds_cluster\", \"global_cluster_identifier\")"
    ) { (call) throws(EvaluationError) in
      guard let handle = try call.handle(0) else { return call.unknown() }
      return call.list(call.system.referrers(of: handle, type: try call.name(1), argument: try call.name(2)))
    },
    VocabularyEntry(
      "stating", .references, ["type", "argument", "value"],
      meaning:
        "The instances of a type that the configuration shows with this value in an argument; open where one more may have it.",
      example: "stating(\"aws_dynamodb_table\", \"name\", table.name)"
    ) { (call) throws(EvaluationError) in
      let value = call.arguments[2]
      if value.isNull { return .tuple([]) }
      return Value(.tuple(call.system.resources(ofType: try call.name(0), stating: value, in: try call.name(1))))
    },
    VocabularyEntry(
      "ordered_after", .references, ["later", "earlier"],
      meaning: "Whether the first waits for the second, by references or `depends_on`.",
      example: "ordered_after(secondary, primary)"
    ) { (call) throws(EvaluationError) in
      guard let later = try call.handle(0), let earlier = try call.handle(1) else { return call.unknown(.bool) }
      return .bool(call.system.isOrdered(later, after: earlier))
    },
  ]
}

extension RuleScope {
  /// The instances a value names, those of its elements if it is a list.
  func targets(of value: Value) -> Elements {
    if let handle = value.handle, handle.terraformKind == .instance { return Elements([value]) }
    guard let elements = value.elements else { return system.targets(of: value) }
    var found: [Value] = []
    var rest = elements.rest
    for element in elements.values {
      let part = system.targets(of: element)
      found += part.values.filter { !found.contains($0) }
      rest = rest ?? part.rest
    }
    return Elements(found, rest: rest)
  }
}
