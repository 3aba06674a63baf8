import Evaluation
import Source

extension FileFunctions {
  var templateFile: Function {
    Function("templatefile", parameters: ["path", "vars"]) { call, arguments throws(EvaluationError) in
      guard let path = try Self.text(arguments[0], 0, "path", call), let bytes = try read(path, call) else {
        return Value.unknownCall("templatefile", arguments, in: call.terms)
      }
      guard let template = String(validating: bytes, as: UTF8.self) else {
        throw call.failed("templatefile", "contents of \(Self.quoted(path)) are not valid UTF-8")
      }
      var result = try TemplateRendering.value(
        of: template, path: path, parameter: nil, variables: arguments[1], call, function: "templatefile")
      result.references = call.terms.union(result.references, arguments[0].references)
      return result
    }
  }
}
