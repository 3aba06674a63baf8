import HCL
import Source

extension ConfigurationReader {
  /// `rules { … }`: whether the selections name rules is known when the rules are read.
  mutating func readRules(_ block: Block) {
    guard isSingle(block) else { return }
    let names = ["level", "disable", "enable", "severity", "must_decide", "folders"]
    for (name, attribute) in settings(of: block, named: names) {
      let expression = attribute.expression
      switch name {
      case "level": configuration.rules.level = severity(name, expression)
      case "disable": configuration.rules.disabled = texts(name, expression)
      case "enable": configuration.rules.enabled = texts(name, expression)
      case "must_decide": configuration.rules.mustDecide = texts(name, expression)
      case "folders":
        configuration.rules.folders = texts(name, expression).map {
          Setting(Paths.absolute($0.value, from: configuration.folder), at: $0.place)
        }
      default:
        for (key, value) in items(name, expression) {
          if let severity = severity("The severity of \(key.value)", value) {
            configuration.rules.severities.append((key, severity.value))
          }
        }
      }
    }
  }
}
