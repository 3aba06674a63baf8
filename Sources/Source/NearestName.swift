/// Finds the name that was probably meant.
public enum NearestName {
  /// The nearest of the candidates, if it is near: the same but for underscores, at most a third of the letters differ, one word
  /// of three or more, or the name is how the candidate ends (`zone_id`, `hosted_zone_id`).
  /// The first of equally near ones.
  public static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().utf8.prefix(64))
    let limit = max(1, (wanted.count + 1) / 3)
    var best: (name: String, distance: Int)?
    for candidate in candidates where candidate != name {
      let letters = Array(candidate.lowercased().utf8.prefix(64))
      if withoutUnderscores(wanted) == withoutUnderscores(letters) { return candidate }
      if best == nil, differInOneWord(wanted, letters) || ends(letters, with: wanted) { best = (candidate, limit + 1) }
      guard abs(letters.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, letters)
      if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    return best?.name
  }

  private static func withoutUnderscores(_ letters: [UInt8]) -> [UInt8] { letters.filter { $0 != 95 } }

  private static func ends(_ letters: [UInt8], with name: [UInt8]) -> Bool {
    name.count >= 5 && letters.count > name.count && Array(letters.suffix(name.count + 1)) == [95] + name
  }

  private static func differInOneWord(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let (a, b) = (left.split(separator: 95), right.split(separator: 95))
    return a.count >= 3 && a.count == b.count && zip(a, b).count { $0 != $1 } == 1
  }

  /// Insertions, deletions, replacements and swaps of neighbours.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in 0..<left.count {
      var row = [i + 1]
      row.reserveCapacity(right.count + 1)
      for j in 0..<right.count {
        var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { cost = min(cost, beforeLast[j - 1] + 1) }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[right.count]
  }
}
