/// Where the instances of a type live.
package enum Placement: Hashable, Sendable {
  /// In no Region; the API that manages them is in `controlPlane`, where there is one.
  case global(controlPlane: String?)
  /// Always in this one Region, whatever the provider says.
  case pinned(String)
  /// In the Region of their provider or of their own `region` argument.
  case regional
}

/// Types that have no Region of their own.
package enum GlobalTypes {
  /// The placement of a resource or data source type.
  package static func placement(of type: String) -> Placement { .regional }
}
