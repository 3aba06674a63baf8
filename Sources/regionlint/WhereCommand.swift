import Linting
import Reporting
import Source

/// `regionlint where`: the Region of an instance with its proof, or how many instances each Region has.
enum WhereCommand {
  static func run(_ words: [String]) throws(UsageError) -> ExitCode {
    let arguments = try Arguments(
      words, valued: ["root", "region", "format"] + Arguments.reading.valued, flags: Arguments.reading.flags)
    guard arguments.rest.count <= 1 else { throw UsageError("where takes one address") }
    let format = try arguments.choice("format", among: ["text", "json"], default: "text")
    let request = LintRequest(
      paths: [arguments.last("root") ?? "."], currentFolder: DiskTree.currentFolder,
      variables: try arguments.variables(), variableFiles: arguments.variableFiles,
      surroundings: arguments.surroundings,
      configuration: try arguments.configuration())
    let tree = try arguments.tree()
    let analysis: Analysis
    do throws(LintError) { analysis = try LintRun.survey(request, tree: tree) } catch {
      Output.error(Complaint.text(error))
      return .usage
    }
    for omission in analysis.omissions { Output.error("not read: \(omission.path): \(omission.reason)\n") }
    let code = try answer(arguments, isJSON: format == "json", in: analysis)
    return analysis.omissions.isEmpty ? code : .incomplete
  }

  private static func answer(_ arguments: Arguments, isJSON: Bool, in analysis: Analysis) throws(UsageError) -> ExitCode
  {
    let address = arguments.rest.first
    let region = arguments.last("region")
    guard address == nil || region == nil else { throw UsageError("where takes an address or --region, not both") }
    if isJSON {
      try Output.text(WhereReport.json(analysis))
      return .success
    }
    if let address { return try instance(address, in: analysis) }
    if let region { return try instances(ofRegion: region, in: analysis) }
    try Output.text(WhereReport.regions(of: analysis))
    return .success
  }

  private static func instances(ofRegion region: String, in analysis: Analysis) throws(UsageError) -> ExitCode {
    let text = WhereReport.list(ofRegion: region, in: analysis)
    try Output.text(text)
    guard text.isEmpty else { return .success }
    let near = NearestName.of(region, among: analysis.roots.flatMap(\.regions) + ["global", "unknown"])
    Output.error("regionlint: no instance is in \(region)" + (near.map { "; did you mean \($0)?" } ?? "") + "\n")
    return .findings
  }

  private static func instance(_ address: String, in analysis: Analysis) throws(UsageError) -> ExitCode {
    if let text = WhereReport.instance(address, in: analysis) {
      try Output.text(text)
      return .success
    }
    let near = NearestName.of(address, among: analysis.roots.flatMap(\.instances).map(\.address))
    Output.error("regionlint: there is no instance \(address)" + (near.map { "; did you mean \($0)?" } ?? "") + "\n")
    return .findings
  }
}
