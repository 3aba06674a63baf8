import Evaluation
import Source
import Terraform

/// A thing with blocks of addresses, as `overlapping_pairs` is given it.
struct AddressHolder {
  var value: Value
  /// The blocks that are known.
  var blocks: [CIDR] = []
  /// Whether it may hold further addresses.
  var isOpen = false
  /// Things of one side are not paired; `nil` if the side is not known.
  var side: String?
  /// Whether it is paired with each of its kind, not with the first that shares addresses only.
  var meetsAll = true

  init(_ object: Value) {
    let entries = object.entries
    value = entries?["of"] ?? object
    side = entries?["side"]?.string
    meetsAll = entries?["meets_all"]?.bool ?? true
    guard let ranges = entries?["ranges"]?.elements else {
      isOpen = true
      return
    }
    blocks = ranges.values.compactMap { $0.string.flatMap(CIDR.init) }
    // What is no block is left to the rule, which asks for its overlaps.
    isOpen = ranges.isOpen || blocks.count < ranges.values.count
  }
}

/// Finds what shares addresses with what came before, without looking at all of it: two blocks overlap if one begins with the other.
struct OverlapIndex {
  /// Earlier things of one side with the same blocks: the first, and all that are paired with each of their kind.
  private struct Group {
    var side: String?
    var first: Int
    var meeting: [Int] = []
  }

  private struct Key: Hashable {
    var side: String?
    var blocks: [CIDR]
    /// What is open, or of an unknown side, is alone in its group.
    var alone: Int?
  }

  private var groups: [Group] = []
  private var numbers: [Key: Int] = [:]
  /// The groups that hold a block, and those that hold a block inside it.
  private var exact: [CIDR: [Int]] = [:]
  private var inside: [CIDR: [Int]] = [:]
  /// Groups that may hold anything.
  private var open: [Int] = []

  /// The earlier things that a thing is paired with, in order; it is among the earlier ones from then on.
  mutating func partners(of holder: AddressHolder, at position: Int) -> [Int] {
    var found = Set<Int>()
    var first: Int?
    for number in overlapping(holder) where holder.side == nil || groups[number].side != holder.side {
      first = min(first ?? .max, groups[number].first)
      if holder.meetsAll { found.formUnion(groups[number].meeting) }
    }
    if let first { found.insert(first) }
    insert(holder, at: position)
    return found.sorted()
  }

  private func overlapping(_ holder: AddressHolder) -> Set<Int> {
    if holder.isOpen { return Set(groups.indices) }
    var found = Set(open)
    for block in holder.blocks {
      for outer in block.outerBlocks { found.formUnion(exact[outer] ?? []) }
      found.formUnion(inside[block.masked] ?? [])
    }
    return found
  }

  private mutating func insert(_ holder: AddressHolder, at position: Int) {
    let isAlone = holder.isOpen || holder.side == nil
    let key = Key(side: holder.side, blocks: holder.blocks.map(\.masked), alone: isAlone ? position : nil)
    if let number = numbers[key] {
      if holder.meetsAll { groups[number].meeting.append(position) }
      return
    }
    let number = groups.count
    numbers[key] = number
    groups.append(Group(side: holder.side, first: position, meeting: holder.meetsAll ? [position] : []))
    if holder.isOpen { open.append(number) }
    for block in Set(key.blocks) {
      exact[block, default: []].append(number)
      for outer in block.outerBlocks where outer != block { inside[outer, default: []].append(number) }
    }
  }
}

extension CIDR {
  /// The same block with nothing behind its prefix.
  var masked: CIDR { cut(to: prefix) }

  /// All blocks that hold this one, itself included.
  var outerBlocks: [CIDR] { (0...prefix).map(cut) }

  private func cut(to prefix: Int) -> CIDR {
    var copy = self
    copy.prefix = prefix
    for index in address.indices {
      let left = prefix - index * 8
      copy.address[index] &= left >= 8 ? 0xFF : left > 0 ? ~(0xFF >> UInt8(left)) : 0
    }
    return copy
  }
}

extension RuleScope {
  /// Pairs of things of different sides that share addresses or may; what stands for an unknown number leaves the list open.
  func overlappingPairs(of elements: Elements, at place: Place) -> Value {
    let things = elements.values.map { AddressHolder($0) }
    let open = countable(Elements(things.map(\.value), rest: elements.rest))
    let known = things.filter { $0.value.handle.map { symbolicCause(of: $0) == nil } ?? true }
    var index = OverlapIndex()
    var pairs: [Value] = []
    for (position, holder) in known.enumerated() {
      for partner in index.partners(of: holder, at: position) {
        guard pairs.count < Limits.elements else {
          exhausted.insert("compared no more than \(Limits.elements) pairs of \(known.count) things")
          return Value(.tuple(Elements(pairs, rest: open.rest ?? system.terms.intern(.failure(place)))))
        }
        pairs.append(.tuple([known[partner].value, holder.value]))
      }
    }
    return Value(.tuple(Elements(pairs, rest: open.rest)))
  }
}
