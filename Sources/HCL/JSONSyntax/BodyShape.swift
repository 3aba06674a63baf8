/// What the properties of a JSON object mean that stands for a body; JSON alone does not tell arguments from blocks.
///
/// The reference implementation asks a JSON body for its content with a schema, and this is that schema.
public struct BodyShape: Sendable {
  /// What a property is.
  public enum Member: Sendable {
    /// An argument, whose strings are read in this form.
    case argument(ArgumentForm)
    /// One block or several: an object with properties for each label, then an object or an array of objects.
    /// - Parameters:
    ///   - labels: What each label is, for messages: `type`, `name`.
    ///   - body: What stands in a block with these labels.
    case block(labels: [String], body: @Sendable ([String]) -> BodyShape)
    /// Nobody knows: an object, or an array of objects, is read as an argument and as blocks.
    case either(BodyShape)
  }

  /// What a property of a name is.
  public var member: @Sendable (String) -> Member

  /// A shape that answers for each name.
  public init(member: @escaping @Sendable (String) -> Member) { self.member = member }

  /// Arguments only, all of one form.
  public static func arguments(_ form: ArgumentForm) -> BodyShape { BodyShape { _ in .argument(form) } }

  /// Anything, at every level.
  public static var unknown: BodyShape { BodyShape { _ in .either(.unknown) } }
}

/// What a string in an argument's value stands for.
public enum ArgumentForm: Sendable, Hashable {
  /// A template: `"${var.x}"`.
  case template
  /// Itself.
  case literal
  /// An expression of the native syntax, as where Terraform expects a reference, a type or a keyword: `"aws.eu"`.
  case expression
}
