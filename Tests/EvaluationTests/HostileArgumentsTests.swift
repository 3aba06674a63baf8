import Evaluation
import Source
import Testing

/// No function may crash or hang, whatever it is given: each gets many rows of awkward arguments, the same in every run.
struct `Functions` {
  private struct Random {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  private static let texts = [
    "", "a", "%", "%d%", "%[0]d", "%*d", "%999999999d", "%.99999f", "%[2147483648]s", "$", "$${", "/(/", "/a*/",
    "(a*)*b",
    "[z-a]", "\\", "(?P<n>a)(?P<n>b)", "x{1001}", "((((a{100}){100}){100}){100})", "2020-02-30T25:61:61Z",
    "9999-12-31T23:59:59Z", "0000-01-01T00:00:00+23:59", "YYYY'", "10.0.0.0/8", "10.0.0.0/33", "::/0",
    "::ffff:1.2.3.4/96",
    "1:2:3:4:5:6:7:8:9/64", ":::/1", "/", "-1h", "9223372036854775807h", "1e400000s", "{\"a\":", "[[[[", "\"\\ud800\"",
    "1e99999",
    "a: [b\n", "- - - -\n- ", "? x", "a: |\n", "&a [*a]", "*a", "a:\n- b\n c: d", "\"", "'", "a,b\n\"", "=", "====",
    "é😀",
    "UTF-16LE", "-", "999999999999999999999999999999", "\u{0}", "\n\n", "\t", "'", "x: !!binary a",
  ]

  private static func pool(_ terms: TermTable) -> [Value] {
    let unknown = Value.unknown(terms.intern(.variable(owner: 0, name: "u")))
    let text = Value.unknown(terms.intern(.variable(owner: 0, name: "s"), Refinement(type: .string, prefix: "a-")))
    let numbers = [
      "0", "1", "-1", "2", "0.5", "1e300", "-1e300", "9223372036854775807", "-9223372036854775808", "1e-300",
      "4503599627370496",
    ]
    let rest = unknown.term
    return texts.map { Value.string($0) } + numbers.compactMap { Number($0).map { Value(.number($0)) } }
      + [
        .null, .bool(true), .bool(false), unknown, text, .handle(Handle(kind: 1, id: 1)), .tuple([]), .object([]),
        .tuple([.null]), .tuple([.string("a"), .number(1), .null]), .tuple([.tuple([.string("a")]), .tuple([])]),
        Value(.list(Elements([.string("a"), .string("b")]))), Value(.list(Elements([.string("a")], rest: rest))),
        Value(.tuple(Elements([.string("a"), unknown], rest: rest, unplacedCount: 1))),
        Value(.set(Elements([], rest: rest))),
        Value(.set(Elements([.string("a"), .string("b")]))), .object([("a", .number(1)), ("b", unknown)]),
        Value(.map(Entries([("a", .string("x"))], rest: rest))), Value(.map(Entries([("a", .tuple([.string("x")]))]))),
        .tuple([unknown, text]), .tuple([.bool(true), unknown]), .tuple([.handle(Handle(kind: 1, id: 2))]),
      ]
  }

  @Test(arguments: StandardFunctions.table.keys.sorted()) func `bear any arguments`(name: String) throws {
    let function = try #require(StandardFunctions.table[name])
    // A run's stack, since a test's own is too small for a sanitizer's frames.
    Parallel.withLargeStack { Self.call(function, named: name) }
  }

  private static func call(_ function: Function, named name: String) {
    let scope = TestScope()
    let pool = pool(scope.terms)
    let place = Place(file: FileID(0), range: ByteRange(0, 1))
    var random = Random(state: name.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
    for _ in 0..<400 {
      let extra = function.variadicParameter == nil ? 0 : random.next(4)
      let arguments = (0..<function.parameters.count + extra).map { _ in pool[random.next(pool.count)] }
      let call = Function.Call(
        terms: scope.terms, place: place, argumentPlaces: arguments.map { _ in place }, scope: scope)
      if let value = try? function.apply(call, arguments) { _ = value.description(in: scope.terms) }
    }
  }
}
