import Dispatch
import Synchronization

/// The one place where work is done side by side.
public enum Parallel {
  /// Applies a function to every item on as many threads as there are cores; results are in the order of the items.
  public static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ transform: @Sendable (Item) -> Result
  ) -> [Result] {
    // Below this, starting threads costs more than it gains.
    guard items.count > 8 else { return items.map(transform) }
    let chunkCount = min(items.count, 64)
    let results = Mutex<[[Result]]>(Array(repeating: [], count: chunkCount))
    DispatchQueue.concurrentPerform(iterations: chunkCount) { chunk in
      let range = items.count * chunk / chunkCount..<items.count * (chunk + 1) / chunkCount
      let made = items[range].map(transform)
      results.withLock { $0[chunk] = made }
    }
    return results.withLock { $0.flatMap { $0 } }
  }
}
