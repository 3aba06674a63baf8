import HCL
import Source

/// All that a module's own text decides, whoever calls it.
enum LanguageCheck {
  static func diagnostics(of module: ModuleDefinition) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var names = DeclarationNames()
    var repetitions = RepetitionForm(module: module)
    var lists = ReferenceLists()
    var addresses = AddressForm()
    var constants = ConstantForm()
    var functions = FunctionNames()
    for id in module.fileOrder {
      guard let tree = module.trees[id] else { continue }
      var form = DeclarationForm(tree: tree)
      form.run()
      found += form.diagnostics
      names.run(tree)
      repetitions.run(tree)
      lists.run(tree)
      addresses.run(tree)
      constants.run(tree)
      functions.run(tree)
    }
    return found + names.diagnostics + repetitions.diagnostics + lists.diagnostics + addresses.diagnostics
      + constants.diagnostics + functions.diagnostics
  }
}
