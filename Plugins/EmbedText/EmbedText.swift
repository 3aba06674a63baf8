import Foundation
import PackagePlugin

/// Makes Swift string literals of a target's text files: facts of AWS, or the built-in rules.
///
/// The files are listed anew for each build, so an added one needs no mention anywhere.
@main
struct EmbedText: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let module = target.sourceModule else { return [] }
    let isRules = target.name == "BuiltInRules"
    let inputs = module.sourceFiles.map(\.url)
      .filter { $0.pathExtension == (isRules ? "hcl" : "txt") }
      .sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: isRules ? "RuleTexts.swift" : "FactTexts.swift")
    let folder = module.directoryURL.path
    return [
      .buildCommand(
        displayName: "Embedding the texts of \(target.name)",
        executable: try context.tool(named: "embed").url,
        arguments: [isRules ? "rules" : "facts", output.path, folder] + inputs.map(\.path),
        inputFiles: inputs, outputFiles: [output])
    ]
  }
}
