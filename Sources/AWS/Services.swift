/// Which AWS services are offered in which Region.
package enum Services {
  /// The service that a resource or data source type belongs to, by its name in the AWS SDK (`dynamodb`); `nil` if unknown or none.
  package static func service(ofType type: String) -> String? { nil }

  /// Whether the service of a type is offered in a Region; `nil` if no source says, or the service is global.
  package static func isAvailable(type: String, in region: String) -> Bool? { nil }
}
