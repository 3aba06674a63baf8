/// A regular expression compiled for a machine that reads each scalar once (Pike's): time is linear in text times pattern.
struct RegexProgram: Sendable {
  enum Instruction: Sendable {
    case scalar(ScalarSet)
    case assertion(RegexAssertion)
    case save(Int)
    case jump(Int)
    /// The first way is preferred.
    case split(Int, Int)
    case match
  }

  private(set) var instructions: [Instruction] = []
  /// The names of the groups in order; `nil` for a group without one.
  let captureNames: [String?]

  init(_ pattern: String) throws(RegexFailure) {
    let parsed = try RegexParser.parse(pattern)
    captureNames = parsed.captureNames
    try emit(parsed.node)
    instructions.append(.match)
  }

  private mutating func append(_ instruction: Instruction) throws(RegexFailure) {
    guard instructions.count < EvaluationLimits.patternInstructions else {
      throw .tooLarge("it becomes more than \(EvaluationLimits.patternInstructions) instructions")
    }
    instructions.append(instruction)
  }

  private mutating func emit(_ node: RegexNode) throws(RegexFailure) {
    switch node {
    case .empty: break
    case .scalars(let set): try append(.scalar(set))
    case .assertion(let assertion): try append(.assertion(assertion))
    case .capture(let inner, let index):
      try append(.save(2 * index + 2))
      try emit(inner)
      try append(.save(2 * index + 3))
    case .sequence(let nodes): for inner in nodes { try emit(inner) }
    case .choice(let branches): try emit(choice: branches)
    case .repetition(let inner, let minimum, nil, let isGreedy):
      for _ in 1..<max(1, minimum) { try emit(inner) }
      if minimum > 0 { try emit(oneOrMore: inner, isGreedy) } else { try emit(anyNumberOf: inner, isGreedy) }
    case .repetition(let inner, let minimum, let maximum?, let isGreedy):
      for _ in 0..<minimum { try emit(inner) }
      try emit(atMost: maximum - minimum, of: inner, isGreedy)
    }
  }

  private mutating func emit(choice branches: [RegexNode]) throws(RegexFailure) {
    var exits: [Int] = []
    for (position, branch) in branches.enumerated() {
      let isLast = position == branches.count - 1
      let split = instructions.count
      if !isLast { try append(.split(split + 1, split + 1)) }
      try emit(branch)
      if isLast { break }
      exits.append(instructions.count)
      try append(.jump(0))
      instructions[split] = .split(split + 1, instructions.count)
    }
    for exit in exits { instructions[exit] = .jump(instructions.count) }
  }

  private mutating func emit(oneOrMore inner: RegexNode, _ isGreedy: Bool) throws(RegexFailure) {
    let start = instructions.count
    try emit(inner)
    try append(split(start, instructions.count + 1, isGreedy))
  }

  /// `x*` is `(x+)?` if x may be empty: otherwise an empty x would count as no x (https://go.dev/issue/46123).
  private mutating func emit(anyNumberOf inner: RegexNode, _ isGreedy: Bool) throws(RegexFailure) {
    let start = instructions.count
    try append(.jump(0))
    if inner.mayBeEmpty {
      try emit(oneOrMore: inner, isGreedy)
    } else {
      try emit(inner)
      try append(.jump(start))
    }
    instructions[start] = split(start + 1, instructions.count, isGreedy)
  }

  private mutating func emit(atMost count: Int, of inner: RegexNode, _ isGreedy: Bool) throws(RegexFailure) {
    var splits: [Int] = []
    for _ in 0..<count {
      splits.append(instructions.count)
      try append(.jump(0))
      try emit(inner)
    }
    for position in splits { instructions[position] = split(position + 1, instructions.count, isGreedy) }
  }

  private func split(_ first: Int, _ second: Int, _ isGreedy: Bool) -> Instruction {
    isGreedy ? .split(first, second) : .split(second, first)
  }
}
