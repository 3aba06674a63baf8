/// Runs a program over one text; finds the leftmost match, and of those the one that the pattern prefers.
struct RegexMatcher {
  let program: RegexProgram
  let text: [Unicode.Scalar]

  /// Positions in the text: whole match first, then each group; `nil` for a group that took no part.
  struct Match {
    var positions: [Int?]

    var start: Int { positions[0] ?? 0 }
    var end: Int { positions[1] ?? 0 }
  }

  private struct Thread {
    var counter: Int
    var positions: [Int?]
  }

  /// Threads in order of preference, each instruction at most once.
  private struct ThreadList {
    var threads: [Thread] = []
    private var generation: [Int]
    private var current = 0

    init(size: Int) { generation = Array(repeating: 0, count: size) }

    mutating func clear() {
      threads.removeAll(keepingCapacity: true)
      current += 1
    }

    mutating func visit(_ counter: Int) -> Bool {
      if generation[counter] == current { return false }
      generation[counter] = current
      return true
    }
  }

  init(_ program: RegexProgram, _ text: String) {
    self.program = program
    self.text = Array(text.unicodeScalars)
  }

  func substring(_ start: Int, _ end: Int) -> String { String(String.UnicodeScalarView(text[start..<end])) }

  func group(_ index: Int, of match: Match) -> String? {
    guard let start = match.positions[2 * index + 2], let end = match.positions[2 * index + 3] else { return nil }
    return substring(start, end)
  }

  /// Adds what it does to `steps`.
  func firstMatch(steps: inout Int) throws(RegexFailure) -> Match? {
    try firstMatch(from: 0, steps: &steps)
  }

  /// Counts what it does in `steps`, since finding all matches may read the rest of the text once for each.
  private func firstMatch(from start: Int, steps: inout Int) throws(RegexFailure) -> Match? {
    var current = ThreadList(size: program.instructions.count)
    var next = ThreadList(size: program.instructions.count)
    let none = [Int?](repeating: nil, count: 2 + 2 * program.captureNames.count)
    var found: Match?
    current.clear()
    // Making the two lists.
    steps += program.instructions.count / 16
    for position in start...text.count {
      if found == nil {
        var positions = none
        positions[0] = position
        add(Thread(counter: 0, positions: positions), at: position, to: &current, steps: &steps)
      }
      if current.threads.isEmpty, found != nil { break }
      next.clear()
      steps += 1
      guard steps <= EvaluationLimits.patternSteps else {
        throw .tooLarge("matching takes more than \(EvaluationLimits.patternSteps) steps")
      }
      for thread in current.threads {
        switch program.instructions[thread.counter] {
        case .match:
          found = Match(positions: thread.positions)
          found?.positions[1] = position
        case .scalar(let set) where position < text.count && set.contains(text[position]):
          add(
            Thread(counter: thread.counter + 1, positions: thread.positions), at: position + 1, to: &next, steps: &steps
          )
          continue
        default: continue
        }
        // Threads behind a match are less preferred.
        break
      }
      swap(&current, &next)
    }
    return found
  }

  /// Adds a thread, having followed everything that reads nothing.
  private func add(_ thread: Thread, at position: Int, to list: inout ThreadList, steps: inout Int) {
    var pending = [thread]
    while var thread = pending.popLast() {
      steps += 1
      guard list.visit(thread.counter) else { continue }
      switch program.instructions[thread.counter] {
      case .jump(let target): pending.append(Thread(counter: target, positions: thread.positions))
      case .split(let first, let second):
        pending.append(Thread(counter: second, positions: thread.positions))
        pending.append(Thread(counter: first, positions: thread.positions))
      case .save(let slot):
        thread.positions[slot] = position
        pending.append(Thread(counter: thread.counter + 1, positions: thread.positions))
      case .assertion(let assertion):
        if holds(assertion, at: position) {
          pending.append(Thread(counter: thread.counter + 1, positions: thread.positions))
        }
      case .scalar, .match: list.threads.append(thread)
      }
    }
  }

  private func holds(_ assertion: RegexAssertion, at position: Int) -> Bool {
    switch assertion {
    case .textStart: position == 0
    case .textEnd: position == text.count
    case .lineStart: position == 0 || text[position - 1] == "\n"
    case .lineEnd: position == text.count || text[position] == "\n"
    case .wordBoundary: isWord(position - 1) != isWord(position)
    case .noWordBoundary: isWord(position - 1) == isWord(position)
    }
  }

  private func isWord(_ position: Int) -> Bool {
    guard text.indices.contains(position) else { return false }
    let value = text[position].value
    return ScalarSet.words.contains { $0.contains(value) }
  }

  /// All matches that do not overlap; an empty one is not taken right behind another.
  func allMatches(steps: inout Int) throws(RegexFailure) -> [Match] {
    var matches: [Match] = []
    var position = 0
    var lastEnd = -1
    while position <= text.count, let match = try firstMatch(from: position, steps: &steps) {
      guard matches.count < EvaluationLimits.elements else {
        throw .tooLarge("there are more than \(EvaluationLimits.elements) matches")
      }
      if match.end > match.start || match.start != lastEnd { matches.append(match) }
      lastEnd = match.end
      position = match.end > match.start ? match.end : match.end + 1
    }
    return matches
  }
}
