import Evaluation
import HCL
import Source

extension ConfigurationReader {
  /// Settings that a built-in rule reads and that take one of two words.
  private static let wishes = ["shield", "lag_alarms"]
  /// All settings of `policy` that built-in rules read; rules of the user's own may read others.
  static let policyNames = wishes + ["residency", "cells"]

  /// `policy { … }`: whether a rule reads an unknown name is known when the rules are read.
  mutating func readPolicy(_ block: Block) {
    guard isSingle(block) else { return }
    for inner in block.body.blocks { reportUnknown(inner.type, "setting", among: Self.policyNames) }
    for attribute in block.body.attributes {
      let name = tree.text(of: attribute.name)
      if let value = policyValue(name, attribute.expression) {
        configuration.policy[name] = Setting(value, at: place(attribute.name.range))
      }
    }
  }

  private mutating func policyValue(_ name: String, _ expression: Expression) -> Value? {
    if Self.wishes.contains(name) {
      return word(name, expression, among: ["required", "not-required"]).map { .string($0.value) }
    }
    if name == "cells" { return flag(name, expression).map { .bool($0.value) } }
    if name == "residency" { return regions(name, expression).map { .tuple($0.value.map { .string($0) }) } }
    return constant(name, expression)
  }

  /// `parity { may_differ = […] }`.
  mutating func readParity(_ block: Block) {
    guard isSingle(block) else { return }
    for (name, attribute) in settings(of: block, named: ["may_differ"]) {
      let names = texts(name, attribute.expression).map(\.value)
      configuration.parity.mayDiffer = Setting(names, at: place(attribute.name.range))
    }
  }
}
