package import Evaluation
package import HCL
package import Source

extension System {
  /// What an expression of its own file is worth in a root, as `regionlint eval` asks.
  package func evaluate(_ expression: Expression, of file: SourceFile, inRoot index: Int) -> Result<
    Value, EvaluationError
  > {
    guard roots.indices.contains(index), let frame = roots[index].frame else { return .success(.null) }
    let scope = FrameScope(system: self, frame: frame, iteration: .none)
    let evaluator = Evaluator(terms: terms, scope: scope, file: file, frame: UInt32(frame.id))
    return withExtendedLifetime(scope) {
      do throws(EvaluationError) { return .success(try evaluator.evaluate(expression)) } catch {
        return .failure(error)
      }
    }
  }
}
