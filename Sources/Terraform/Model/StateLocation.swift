package import Source

/// Where a state is kept, as far as the text of a backend tells.
package struct StateLocation: Sendable, Hashable {
  /// The type of the backend: `s3`, `local`, `remote`, …; a `cloud` block is `remote`.
  package var backend: String
  /// What tells the state from all others of this backend, such as bucket and key; absolute for a path.
  package var identity: [String]

  /// Where a state is; two roots with equal locations share it.
  package init(backend: String, identity: [String]) {
    self.backend = backend
    self.identity = identity
  }

  /// For people: `s3://bucket/key`, or the path of a file.
  package var text: String {
    switch backend {
    case "s3": "s3://" + identity.joined(separator: "/")
    case "gcs": "gs://" + identity.joined(separator: "/")
    default: identity.joined(separator: "/")
    }
  }

  /// The arguments that tell a state from all others, by type of backend ("Backend Configuration" pages of the Terraform
  /// documentation). Of nested blocks only `workspaces.name` counts.
  static let identifyingArguments: [String: [String]] = [
    "s3": ["bucket", "key"], "gcs": ["bucket", "prefix"],
    "azurerm": ["storage_account_name", "container_name", "key"], "remote": ["organization", "workspaces.name"],
  ]
}

/// What the configuration file says of a root's backend, as `-backend-config` would.
package struct StateSettings: Sendable, Hashable {
  /// The bucket of an `s3` backend; `nil` leaves it to the block.
  package var bucket: String?
  /// The key of the state in the bucket; `nil` leaves it to the block.
  package var key: String?
  /// The Region of the bucket; `nil` leaves it to the block.
  package var region: String?

  /// Settings of a backend, none by default.
  package init(bucket: String? = nil, key: String? = nil, region: String? = nil) {
    self.bucket = bucket
    self.key = key
    self.region = region
  }

  /// The setting for an argument of the backend.
  func value(_ name: String) -> String? {
    switch name {
    case "bucket": bucket
    case "key": key
    case "region": region
    default: nil
    }
  }

  /// Whether nothing is set.
  package var isEmpty: Bool { self == StateSettings() }
}

/// A Region that the configuration file names.
package struct StatedRegion: Sendable, Hashable {
  /// The Region's name, such as `eu-west-1`.
  package var name: String
  /// Where the configuration file names it.
  package var place: Place

  /// A Region named at a place.
  package init(_ name: String, at place: Place) {
    self.name = name
    self.place = place
  }
}

/// What the configuration file says of a system as a whole.
package struct SystemTraits: Sendable, Hashable {
  /// `nil` for a root that is a system by itself.
  package var name: String?
  /// The Region that serves while nothing has failed; `nil` if none is stated.
  package var primary: String?
  /// Whether the owner says that the roots are all there is, so that what is not in them does not exist.
  package var isComplete: Bool
  /// The Region of providers that state none.
  package var defaultRegion: StatedRegion?

  /// What is stated of a system; by default nothing.
  package init(
    name: String? = nil, primary: String? = nil, isComplete: Bool = false, defaultRegion: StatedRegion? = nil
  ) {
    self.name = name
    self.primary = primary
    self.isComplete = isComplete
    self.defaultRegion = defaultRegion
  }
}
