import Evaluation
import HCL
import Source

/// Finds expressions that fail whatever the variables of their module are worth, as `terraform validate` finds them.
///
/// There, variables are unknown values of their types, in called modules too, and what resources, data sources and modules give is
/// unknown of unknown type; locals follow from these. A default or a value that is given decides nothing.
final class ExpressionCheck {
  private let system: System
  private let frame: Frame
  private let scope: ModuleScope
  /// Calls of functions that another check has reported.
  private let reportedCalls: [Place]

  init(system: System, frame: Frame, reportedCalls: [Place]) {
    self.system = system
    self.frame = frame
    self.reportedCalls = reportedCalls
    scope = ModuleScope(system: system, frame: frame)
  }

  func run() {
    guard !frame.module.isIncomplete else { return }
    scope.failed = { [unowned self] error, expression, evaluator in report(error, expression, evaluator) }
    for name in frame.module.locals.keys.sorted() { scope.workOutLocal(name) }
    for id in frame.module.fileOrder {
      guard let tree = frame.module.trees[id] else { continue }
      for block in tree.body.blocks { visit(block, tree.file) }
    }
  }

  // MARK: What is evaluated

  private func visit(_ block: Block, _ file: SourceFile) {
    switch file.text(block.type.range) {
    case "resource", "data", "ephemeral": visitResource(block, file)
    case "module":
      visit(block.body, file, skipping: ["source", "version", "providers", "depends_on", "lifecycle"])
    case "provider": visit(block.body, file, skipping: ["alias", "version"])
    case "output":
      visit(block.body, file, skipping: ["type", "sensitive", "ephemeral", "description", "depends_on", "deprecated"])
    case "variable": for inner in block.body.blocks("validation", in: file) { visit(inner.body, file) }
    case "check":
      for inner in block.body.blocks {
        if file.holds("data", at: inner.type.range) {
          visitResource(inner, file)
        } else {
          // An assertion that fails to be evaluated is a warning, like one that does not hold.
          visit(inner.body, file, skipping: ["condition"])
        }
      }
    default: break
    }
  }

  private func visitResource(_ block: Block, _ file: SourceFile) {
    var skipped: Set<String> = ["depends_on", "provider", "lifecycle", "provisioner"]
    // What a connection says is for provisioners.
    if block.body.blocks("provisioner", in: file).isEmpty { skipped.insert("connection") }
    visit(block.body, file, skipping: skipped)
    for inner in block.body.blocks {
      switch file.text(inner.type.range) {
      case "lifecycle":
        for condition in inner.body.blocks
        where file.holds("precondition", at: condition.type.range)
          || file.holds("postcondition", at: condition.type.range)
        {
          visit(condition.body, file)
        }
      case "provisioner": visit(inner.body, file, skipping: ["when", "on_failure"])
      default: break
      }
    }
  }

  private func visit(
    _ body: Body, _ file: SourceFile, _ bindings: [(name: String, value: Value)] = [],
    skipping skipped: Set<String> = []
  ) {
    for attribute in body.attributes
    where !bindings.isEmpty || ExpressionForm.mayFail(attribute.expression, file) {
      guard skipped.isEmpty || !skipped.contains(file.text(attribute.name.range)) else { continue }
      _ = scope.value(of: attribute.expression, file, bindings)
    }
    for block in body.blocks {
      if !skipped.isEmpty, skipped.contains(file.text(block.type.range)) { continue }
      if file.holds("dynamic", at: block.type.range), let label = block.labels.first {
        visitDynamic(block, file.text(label.content), file, bindings)
      } else {
        visit(block.body, file, bindings)
      }
    }
  }

  /// A `dynamic` block makes its content for each element; while these are not known, Terraform does not look into it.
  private func visitDynamic(
    _ block: Block, _ label: String, _ file: SourceFile, _ bindings: [(name: String, value: Value)]
  ) {
    guard let forEach = block.body.attribute("for_each", in: file) else { return }
    let collection = scope.value(of: forEach.expression, file, bindings)
    guard !(collection.elements?.isOpen ?? collection.entries?.isOpen ?? true),
      let elements = DynamicElement.all(of: collection)
    else { return }
    let name = block.iteratorName(label: label, in: file)
    for element in elements.prefix(Self.dynamicElements) {
      let inner = bindings + [element.binding(named: name)]
      for content in block.body.blocks("content", in: file) { visit(content.body, file, inner) }
    }
  }

  /// For how many elements of a `dynamic` block its content is looked at.
  private static let dynamicElements = 50

  // MARK: What is said

  private func report(_ error: EvaluationError, _ expression: Expression, _ evaluator: Evaluator) {
    for failure in failures(of: expression, evaluator, first: error) { say(failure) }
  }

  /// Everything that fails in an expression on its own: Terraform says all that it finds, evaluation stops at the first.
  private func failures(
    of expression: Expression, _ evaluator: Evaluator, first: EvaluationError
  ) -> [EvaluationError] {
    var found: [EvaluationError] = []
    for part in ExpressionForm.parts(of: expression, evaluator.file) {
      do throws(EvaluationError) { _ = try evaluator.evaluate(part) } catch {
        found += failures(of: part, evaluator, first: error)
      }
    }
    return found.isEmpty ? [first] : found
  }

  private func say(_ error: EvaluationError) {
    let diagnostic = error.diagnostic
    guard !error.isBound, !Self.passedOver.contains(diagnostic.code), frame.module.trees[diagnostic.place.file] != nil
    else { return }
    let isReported = reportedCalls.contains {
      $0.file == diagnostic.place.file
        && ($0.range.contains(diagnostic.place.range) && diagnostic.code.hasSuffix("-arguments"))
    }
    guard !isReported else { return }
    var copy = diagnostic
    copy.code = "invalid-expression/" + diagnostic.code
    // What try() tried stands on lines of its own in Terraform's words.
    copy.detail = diagnostic.detail.split(whereSeparator: \.isNewline).joined(separator: " ")
    system.add(copy, frame: frame)
  }

  /// A file may be made before Terraform runs; functions that don't exist are found by reading.
  private static let passedOver: Set<String> = ["missing-file", "unknown-function", "unknown-provider-function"]
}
