extension Sequence where Element: Hashable {
  /// The elements without repetition, each where it first stands.
  public var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
