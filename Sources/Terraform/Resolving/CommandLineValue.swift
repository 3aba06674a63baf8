import Evaluation
import HCL
import Source

/// Reads the value of `--var NAME=VALUE` as Terraform reads that of `-var`.
///
/// A variable of a primitive type, or of none, takes the text itself; any other type, `any` included, takes an expression.
enum CommandLineValue {
  /// The value before it is converted, or why the text is none.
  static func read(_ text: String, for declaration: VariableDeclaration, in file: SourceFile) -> (
    value: Value?, failure: String?
  ) {
    guard let written = declaration.type else { return (.string(text), nil) }
    switch TypeConstraint.read(written.expression, in: file).type {
    case .bool, .number, .string: return (.string(text), nil)
    default: return expression(text)
    }
  }

  /// Why the text cannot be the value of a variable; `nil` if it can.
  static func failure(of text: String, for declaration: VariableDeclaration, in file: SourceFile) -> String? {
    let (value, failure) = read(text, for: declaration, in: file)
    guard let value else { return failure }
    guard let type = declaration.type.map({ TypeConstraint.read($0.expression, in: file).type }) else { return nil }
    do throws(ConversionFailure) {
      _ = try value.converted(to: type, in: TermTable())
      return nil
    } catch {
      return error.locatedMessage
    }
  }

  private static func expression(_ text: String) -> (value: Value?, failure: String?) {
    let file = SourceFile(id: FileID(.max - 2), path: "--var", bytes: Array(text.utf8))
    let (expression, diagnostics) = Parser.parseExpression(file)
    if let first = diagnostics.first { return (nil, sentence(first)) }
    do throws(EvaluationError) {
      return (try ConstantScope.value(of: expression, in: file, terms: TermTable()).withoutOrigins, nil)
    } catch {
      return (nil, sentence(error.diagnostic))
    }
  }

  private static func sentence(_ diagnostic: Diagnostic) -> String {
    let detail = diagnostic.detail.hasSuffix(".") ? String(diagnostic.detail.dropLast()) : diagnostic.detail
    let hint = diagnostic.code == "variables-not-allowed" ? "; a text stands in quotes" : ""
    return detail.isEmpty ? diagnostic.summary : "\(diagnostic.summary). \(detail)\(hint)"
  }
}

extension Workspace {
  /// The first `--var` or `TF_VAR_` whose value the declaring roots cannot take, in words; `nil` if all can.
  package func unsuitableVariable(in roots: [RootDescription]) -> String? {
    let environment = surroundings.variables.sorted { $0.key < $1.key }
    let given =
      variables.map { (name: $0.name, text: $0.value, shown: "--var \($0.name)=\($0.value)") }
      + environment.map { (name: $0.key, text: $0.value, shown: "TF_VAR_\($0.key)=\($0.value)") }
    for (name, text, shown) in given {
      for root in roots {
        guard let declaration = root.module.variables[name],
          let why = CommandLineValue.failure(of: text, for: declaration, in: files[Int(declaration.file.rawValue)])
        else { continue }
        return "\(shown) is not suitable for var.\(name): \(why)"
      }
    }
    return nil
  }
}
