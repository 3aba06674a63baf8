import Source
import Testing

@Suite struct ParallelTests {
  @Test(arguments: [0, 1, 7, 8, 1_000])
  func `results are in the order of the items`(_ count: Int) {
    let items = Array(0..<count)
    #expect(Parallel.map(items) { $0 * 2 } == items.map { $0 * 2 })
  }

  @Test func `few items are done side by side when asked`() {
    #expect(Parallel.map([1, 2], fewest: 2) { $0 + 1 } == [2, 3])
  }

  @Test func `a large stack bears deep recursion`() {
    @Sendable func depth(_ rest: Int) -> Int { rest == 0 ? 0 : 1 + [rest].map { depth($0 - 1) }[0] }
    // The thread sanitizer bears no more than 65 536 frames at once, and there are two to a level.
    #expect(Parallel.withLargeStack { depth(20_000) } == 20_000)
  }

  @Test func `an absurd stack size falls back to a smaller one`() {
    #expect(Parallel.withLargeStack(bytes: 1 << 46) { 7 } == 7)
  }
}
