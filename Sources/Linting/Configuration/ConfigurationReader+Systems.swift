import HCL
import Source

extension ConfigurationReader {
  /// `system "NAME" { roots = […], primary = "REGION", complete = true }`.
  mutating func readSystem(_ block: Block) {
    let settings = settings(of: block, named: ["roots", "primary", "complete"])
    guard let label = label(of: block) else { return }
    var system = SystemSetting(name: label.value, place: place(block.header))
    for (name, attribute) in settings {
      switch name {
      case "roots": system.globs = globs(name, attribute.expression)
      case "primary": system.primary = region(name, attribute.expression)
      default: system.isComplete = flag(name, attribute.expression)
      }
    }
    if !settings.contains(where: { $0.name == "roots" }) {
      report("system \"\(label.value)\" names no roots", at: block.header, detail: "Add roots = [\"folder\", …].")
    }
    configuration.systems.append(system)
  }

  /// Patterns for folders, relative to the folder of the file.
  mutating func globs(_ name: String, _ expression: Expression) -> [Setting<Glob>] {
    texts(name, expression).map { Setting(Glob($0.value, from: configuration.folder), at: $0.place) }
  }
}
