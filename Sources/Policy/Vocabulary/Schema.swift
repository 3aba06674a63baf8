import Evaluation
import Source
import Terraform

extension VocabularyTable {
  /// What the provider's schema says.
  static let schema: [VocabularyEntry] = []
}
