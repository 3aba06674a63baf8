/// An exact decimal number.
public struct Number: Hashable, Sendable {
  var placeholder: Int

  public init(_ value: Int) { placeholder = value }
}
