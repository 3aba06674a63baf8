import Synchronization

/// The one place where work is done side by side, and where stacks deeper than the system's are made.
public enum Parallel {
  /// Address space only: a page is used when it is first touched.
  private static let workerStackBytes = 256 << 20

  /// Applies a function to every item on as many threads as there are cores; results are in the order of the items.
  ///
  /// - Parameter fewest: With fewer items all is done on the caller's thread, since starting threads costs about 50 µs.
  public static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], fewest: Int = 8, _ transform: @escaping @Sendable (Item) -> Result
  ) -> [Result] {
    let threadCount = min(Thread.coreCount, items.count)
    guard items.count >= fewest, threadCount > 1 else { return items.map(transform) }
    let next = Atomic(0)
    let results = Mutex<[Result?]>(Array(repeating: nil, count: items.count))
    let shared = SharedWork(next: next, results: results)
    let work: @Sendable () -> Void = {
      while true {
        let index = shared.next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < items.count else { return }
        let result = transform(items[index])
        shared.results.withLock { $0[index] = result }
      }
    }
    let threads = (1..<threadCount).compactMap { _ in Thread(stackBytes: workerStackBytes, work) }
    work()
    for thread in threads { thread.join() }
    return shared.results.withLock { $0.compactMap { $0 } }
  }

  /// Holds what the threads of one `map` share.
  private final class SharedWork<Result: Sendable>: Sendable {
    let next: Atomic<Int>
    let results: Mutex<[Result?]>

    init(next: consuming Atomic<Int>, results: consuming Mutex<[Result?]>) {
      self.next = next
      self.results = results
    }
  }

  /// Runs a function on a thread of its own with a deep stack, and waits for it.
  ///
  /// Where the system refuses so large a stack, smaller ones are tried; at last the caller's own is used.
  /// - Parameter bytes: Address space only; what is not touched costs nothing.
  public static func withLargeStack<Result: Sendable>(
    bytes: Int = 1 << 30, _ body: @escaping @Sendable () -> Result
  ) -> Result {
    let result = Box<Result?>(nil)
    var size = bytes
    while size >= 16 << 20 {
      let work: @Sendable () -> Void = {
        let value = body()
        result.value.withLock { $0 = value }
      }
      if let thread = Thread(stackBytes: size, work) {
        thread.join()
        if let value = result.value.withLock({ $0 }) { return value }
      }
      size /= 2
    }
    return body()
  }

  private final class Box<Value: Sendable>: Sendable {
    let value: Mutex<Value>
    init(_ value: Value) { self.value = Mutex(value) }
  }
}
