import Source
import Terraform

/// Makes the system of an example.
enum ExampleSystem {
  /// A system of all roots among these files, given by absolute path.
  static func make(_ files: [(path: String, bytes: [UInt8])]) -> System { System() }
}
