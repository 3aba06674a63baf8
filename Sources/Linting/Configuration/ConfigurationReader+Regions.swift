import AWS
import HCL
import Source

extension ConfigurationReader {
  /// `regions { allowed = […], default = "REGION" }`.
  mutating func readRegions(_ block: Block) {
    guard isSingle(block) else { return }
    for (name, attribute) in settings(of: block, named: ["allowed", "default"]) {
      if name == "allowed" {
        configuration.regions.allowed = regions(name, attribute.expression)
      } else {
        configuration.regions.standard = region(name, attribute.expression)
      }
    }
  }

  /// `paths { exclude = […] }`.
  mutating func readPaths(_ block: Block) {
    guard isSingle(block) else { return }
    for (name, attribute) in settings(of: block, named: ["exclude"]) {
      configuration.excluded = globs(name, attribute.expression)
    }
  }

  /// A Region that AWS has.
  mutating func region(_ name: String, _ expression: Expression) -> Setting<String>? {
    guard let text = text(name, expression) else { return nil }
    guard Regions.isRegion(text.value) else {
      reportNoRegion(text)
      return nil
    }
    return text
  }

  /// The Regions of a list of names and patterns such as `eu-*`, each once.
  mutating func regions(_ name: String, _ expression: Expression) -> Setting<[String]>? {
    var found: [String] = []
    if case .tuple(let tuple) = expression, tuple.elements.isEmpty {
      report("\(name) names no Region", at: expression.range)
    }
    for text in texts(name, expression) {
      let matching = Regions.all.map(\.name).filter { Glob.matches($0, pattern: text.value) }
      if matching.isEmpty { reportNoRegion(text) }
      found += matching.filter { !found.contains($0) }
    }
    return found.isEmpty ? nil : Setting(found, at: place(expression.range))
  }

  private mutating func reportNoRegion(_ text: Setting<String>) {
    report(
      "AWS has no Region \"\(text.value)\"", at: text.place.range,
      near: NearestName.of(text.value, among: Regions.all.map(\.name)))
  }
}
