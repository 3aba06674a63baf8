import Testing

struct `Answers of terraform console` {
  @Test(arguments: ConsoleAnswers.all) func `are given here too`(answer: ConsoleAnswers.Answer) {
    let printed = TestScope().printed(answer.expression)
    // An error that is recorded without its detail is compared by its summary alone.
    let isSummaryAlone = answer.answer.hasPrefix("✗") && !answer.answer.contains(": ")
    #expect((isSummaryAlone ? String(printed.prefix { $0 != ":" }) : printed) == answer.answer)
  }
}
