import Evaluation
import Testing

@testable import Policy

/// Pairs of what shares addresses, found without comparing each with each.
@Suite struct OverlapTests {
  private static func holder(_ blocks: [String], side: String?, meetsAll: Bool, isOpen: Bool = false) -> AddressHolder {
    var holder = AddressHolder(.null)
    holder.blocks = blocks.compactMap(CIDR.init)
    holder.side = side
    holder.meetsAll = meetsAll
    holder.isOpen = isOpen
    return holder
  }

  private static func mayOverlap(_ a: AddressHolder, _ b: AddressHolder) -> Bool {
    if let left = a.side, left == b.side { return false }
    return a.isOpen || b.isOpen || a.blocks.contains { one in b.blocks.contains { one.overlaps($0) } }
  }

  /// Every combination of a few blocks, sides and unknowns, in an order that mixes them.
  private static let holders: [AddressHolder] = {
    let blocks = [
      ["10.0.0.0/16"], ["10.0.0.0/8"], ["10.0.1.0/24", "10.9.0.0/16"], ["10.0.3.7/16"], ["192.168.0.0/16"],
      ["0.0.0.0/0"],
      ["fd00::/8"], ["fd00:1::/32"], [],
    ]
    let all = blocks.flatMap { blocks in
      ["us-east-1", "eu-west-1", nil].flatMap { side in
        [false, true].map { holder(blocks, side: side, meetsAll: true, isOpen: $0) }
      }
    }
    return all.indices.map { all[$0 * 23 % all.count] }
  }()

  @Test func `are those of comparing each with each`() {
    var index = OverlapIndex()
    for (position, holder) in Self.holders.enumerated() {
      let expected = (0..<position).filter { Self.mayOverlap(Self.holders[$0], holder) }
      #expect(index.partners(of: holder, at: position) == expected, "\(holder)")
    }
  }

  @Test func `are one for each of many that nothing joins`() {
    var index = OverlapIndex()
    var count = 0
    for position in 0..<10_000 {
      let side = position.isMultiple(of: 2) ? "us-east-1" : "eu-west-1"
      count += index.partners(of: Self.holder(["10.0.0.0/16"], side: side, meetsAll: false), at: position).count
    }
    #expect(count == 9_999)
  }
}
