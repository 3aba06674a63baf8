package import Evaluation
import Source

extension System {
  /// The major versions of the AWS provider that the root of something admits: 5, 6, or both; empty if neither.
  package func providerMajors(of handle: Handle) -> Set<Int> {
    frame(of: handle).map { majors($0.rootIndex) } ?? [5, 6]
  }

  func majors(_ rootIndex: Int) -> Set<Int> {
    if let known = majorsMemo[rootIndex] { return known }
    let majors = workOutMajors(rootIndex)
    majorsMemo[rootIndex] = majors
    return majors
  }

  private func workOutMajors(_ rootIndex: Int) -> Set<Int> {
    guard let constraint = roots[rootIndex].description.module.requirements["aws"]?.version else { return [5, 6] }
    return Set([5, 6].filter { VersionConstraint(constraint).admitsSome(ofMajor: $0) })
  }

  /// `>= minimum`, over the constraint; `nil` if undecided.
  package func providerIsAtLeast(_ minimum: String, for handle: Handle) -> Bool? {
    guard let frame = frame(of: handle),
      let constraint = roots[frame.rootIndex].description.module.requirements["aws"]?.version
    else { return nil }
    return VersionConstraint(constraint).isAtLeast(minimum)
  }
}

/// A version constraint as `required_providers` writes it: `>= 5.0, < 7.0`, `~> 6.2`.
struct VersionConstraint {
  /// Inclusive lower bound.
  private var lower: [Int] = [0]
  /// Exclusive upper bound.
  private var upper: [Int]?

  init(_ text: String) {
    for part in text.split(separator: ",") { restrict(part) }
  }

  private mutating func restrict(_ part: Substring) {
    let operatorText = part.drop { $0 == " " }.prefix { "<>=!~".contains($0) }
    let version = Self.numbers(part.drop { !$0.isNumber })
    guard !version.isEmpty else { return }
    switch operatorText {
    case ">=": raise(to: version)
    case ">": raise(to: version)
    case "<": cut(to: version)
    case "<=": cut(to: Self.next(version, at: version.count - 1))
    case "~>": raise(to: version); cut(to: Self.next(version, at: max(0, version.count - 2)))
    case "", "=": raise(to: version); cut(to: Self.next(version, at: version.count - 1))
    default: break
    }
  }

  private mutating func raise(to version: [Int]) { if Self.precedes(lower, version) { lower = version } }
  private mutating func cut(to version: [Int]) {
    if let upper, !Self.precedes(version, upper) { return }
    upper = version
  }

  private static func next(_ version: [Int], at index: Int) -> [Int] {
    var result = Array(version.prefix(index + 1))
    result[index] += 1
    return result
  }

  static func numbers(_ text: Substring) -> [Int] {
    text.prefix { $0.isNumber || $0 == "." }.split(separator: ".").compactMap { Int($0) }
  }

  static func precedes(_ left: [Int], _ right: [Int]) -> Bool {
    for index in 0..<max(left.count, right.count) {
      let a = index < left.count ? left[index] : 0
      let b = index < right.count ? right[index] : 0
      if a != b { return a < b }
    }
    return false
  }

  func admitsSome(ofMajor major: Int) -> Bool {
    let isBelow = upper.map { Self.precedes([major], $0) } ?? true
    return isBelow && Self.precedes(lower, [major + 1])
  }

  /// `nil` if versions on both sides are admitted.
  func isAtLeast(_ minimum: String) -> Bool? {
    let wanted = Self.numbers(Substring(minimum))
    if !Self.precedes(lower, wanted) { return true }
    if let upper, !Self.precedes(wanted, upper) { return false }
    return nil
  }
}
