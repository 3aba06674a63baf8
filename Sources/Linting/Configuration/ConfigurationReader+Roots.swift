import HCL
import Source
import Terraform

extension ConfigurationReader {
  /// `root "GLOB" { values = {…}, var_files = […], state = {…} }`.
  mutating func readRoot(_ block: Block) {
    let settings = settings(of: block, named: ["values", "var_files", "state"])
    guard let label = label(of: block) else { return }
    var root = RootSetting(glob: Setting(Glob(label.value, from: configuration.folder), at: label.place))
    for (name, attribute) in settings {
      switch name {
      case "values": root.values = values(attribute.expression)
      case "var_files":
        root.variableFiles = texts(name, attribute.expression).map {
          Setting(Paths.absolute($0.value, from: configuration.folder), at: $0.place)
        }
      default: root.state = state(attribute.expression)
      }
    }
    configuration.roots.append(root)
  }

  private mutating func values(_ expression: Expression) -> Setting<ValueTree>? {
    var isSound = true
    for item in items("values", expression) {
      if !Identifier.isValid(item.key.value) {
        report("\"\(item.key.value)\" is no name of a variable", at: item.key.place.range)
        isSound = false
      }
      if constant("values", item.value) == nil { isSound = false }
    }
    guard isSound, case .object(let object) = expression else { return nil }
    return Setting(ValueTree(object, in: tree), at: place(expression.range))
  }

  private mutating func state(_ expression: Expression) -> Setting<StateSettings>? {
    var state = StateSettings()
    for item in items("state", expression) {
      switch item.key.value {
      case "bucket": state.bucket = text("bucket", item.value)?.value
      case "key": state.key = text("key", item.value)?.value
      case "region": state.region = region("region", item.value)?.value
      default:
        report(
          "There is no setting \"\(item.key.value)\" of a state", at: item.key.place.range,
          near: NearestName.of(item.key.value, among: ["bucket", "key", "region"]))
      }
    }
    return state.isEmpty ? nil : Setting(state, at: place(expression.range))
  }
}
