import Source
import Terraform

/// Makes the system of an example.
enum ExampleSystem {
  static func make(_ files: ExampleFiles) -> System { System() }
}
