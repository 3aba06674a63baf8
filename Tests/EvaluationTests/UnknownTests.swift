import Evaluation
import Source
import Testing

/// What design says of unknowns: `var.n` and others have no value here.
struct `Unknowns` {
  private static let terms: [(String, String)] = [
    // Same structure, same term.
    (#""t/${var.n}" == "t/${var.n}""#, "true"),
    (#""a-${var.u}" == "b-${var.u}""#, "false"),
    (#""a-${var.u}" == "a-${var.v}""#, "?"),
    (#""${var.u}-a" == "${var.v}-b""#, "false"),
    (#""a-${var.u}" == "a""#, "false"),
    (#""a-${var.u}" == "a-b""#, "?"),
    (#""a${var.u}" == "a""#, "?"),
    (#""a${var.u}b${var.v}" != "a${var.u}c${var.v}""#, "true"),
    (#"var.n == var.n"#, "true"),
    (#"var.n != var.n"#, "false"),
    (#"var.n == var.m"#, "?"),
    (#"var.n == null"#, "?"),
    (#"thing.a.arn == null"#, "false"),
    (#"thing.a == thing.a"#, "true"),
    (#"thing.a == thing.bb"#, "false"),
    (#"thing.a.id == thing.a.id"#, "true"),
    (#"upper(var.n) == upper(var.n)"#, "true"),
    (#"tostring(var.n) == var.n"#, "true"),
    (#"coalesce(thing.a.arn) == thing.a.arn"#, "true"),
    (#"join("-", ["a", var.n]) == "a-${var.n}""#, "true"),
    (#"format("%s-%s", var.n, "x") == "${var.n}-x""#, "true"),
    (#""x${"y${var.n}"}" == "xy${var.n}""#, "true"),
    (#"startswith("eu-${var.n}", "eu-")"#, "true"),
    (#"startswith("eu-${var.n}", "us")"#, "false"),
    (#"[var.n] == [var.n]"#, "true"),
    (#"[var.n, 1] == [var.n, 2]"#, "false"),
    (#"{ a = var.n } == { a = var.m }"#, "?"),
    (#"jsondecode(jsonencode({ a = var.n, b = 1 })).b"#, "1"),
    // Kleene's logic.
    (#"false && var.n"#, "false"),
    (#"var.n && false"#, "false"),
    (#"var.n || true"#, "true"),
    (#"var.n && true"#, "?"),
    (#"!(var.n == var.n)"#, "false"),
    (#"alltrue([true, var.n])"#, "?"),
    (#"alltrue([false, var.n])"#, "false"),
    (#"anytrue([var.n, true])"#, "true"),
    (#"true ? 1 : var.n"#, "1"),
    (#"var.c ? 1 : 1"#, "1"),
    (#"var.c ? 1 : 2"#, "?"),
    (#"(var.c ? "a-1" : "a-2") == "b""#, "false"),
    (#"(var.c ? 1 : 2) >= 1"#, "true"),
    (#"var.n + 1 == var.n + 1"#, "true"),
    // try and can.
    (#"try(var.n, "x") == var.n"#, "true"),
    (#"try(var.n.a, "x") == "x""#, "?"),
    (#"try([1][var.i], 5)"#, "?"),
    (#"can(var.n)"#, "true"),
    (#"can(var.n.a)"#, "?"),
  ]

  @Test(arguments: terms) func `are themselves`(expression: String, expected: String) {
    let printed = TestScope().printed(expression)
    #expect((printed.hasPrefix("(unknown: ") ? "?" : printed) == expected)
  }

  private static let collections: [(String, String)] = [
    (#"length(concat(["a"], var.more))"#, "?"),
    (#"length(concat(["a"], var.more)) >= 1"#, "true"),
    (#"length(concat(["a"], var.more)) == 0"#, "false"),
    (#"length(concat(["a"], var.more)) > 1"#, "?"),
    (#"length(var.more) >= 0"#, "true"),
    (#"length(var.more) == 0"#, "?"),
    (#"concat(["a"], var.more)[0]"#, "\"a\""),
    (#"concat(["a"], var.more)[1]"#, "?"),
    (#"concat(var.more, ["a"])[0]"#, "?"),
    (#"contains(concat(var.more, ["a"]), "a")"#, "true"),
    (#"contains(concat(var.more, ["a"]), "b")"#, "?"),
    (#"contains(["a", var.n], "b")"#, "?"),
    (#"contains(["a", "x${var.n}"], "b")"#, "false"),
    (#"contains(var.more, "b")"#, "?"),
    (#"merge(var.t, { k = 1 }).k"#, "1"),
    (#"merge({ k = 1 }, var.t).k"#, "?"),
    (#"merge({ k = 1 }, var.t).other"#, "?"),
    (#"contains(keys(merge({ k = 1 }, var.t)), "k")"#, "true"),
    (#"lookup(merge(var.t, { k = 1 }), "k", 2)"#, "1"),
    (#"lookup(var.t, "k", 2)"#, "?"),
    (#"{ a = 1, (var.k) = 2 }.a"#, "?"),
    (#"{ (var.k) = 2, a = 1 }.a"#, "1"),
    (#"{ a = 1, "b${var.k}" = 2 }.a"#, "1"),
    (#"length(toset([var.a, var.b])) >= 1"#, "true"),
    (#"length(toset([var.a, var.a]))"#, "1"),
    (#"length(toset(["a-${var.a}", "b-${var.a}", "c"]))"#, "3"),
    (#"contains(toset(["a", var.b]), "a")"#, "true"),
    (#"contains(toset([var.b]), var.b)"#, "true"),
    (#"[for x in concat(["a"], var.more) : upper(x)][0]"#, "\"A\""),
    (#"[for x in concat(["a"], var.more) : upper(x)][1]"#, "?"),
    (#"[for x in var.more : x] == [for x in var.more : x]"#, "true"),
    (#"[for x in var.more : "${x}a"] == [for y in var.more : "${y}a"]"#, "true"),
    (#"[for x in ["a", "b"] : x if x == var.n]"#, "open"),
    (#"{ for x in ["a", "b"] : x => 1 if x != var.n }"#, "open"),
    (#"{ for x in ["a", var.n] : x => 1 }.a"#, "1"),
    (#"anytrue([for x in concat(["a"], var.more) : x == "a"])"#, "true"),
    (#"alltrue([for x in concat(["a"], var.more) : x == "a"])"#, "?"),
    (#"alltrue([for x in concat(["a"], var.more) : x == "b"])"#, "false"),
    (#"flatten([["a"], var.more])[0]"#, "\"a\""),
    (#"flatten([var.more, ["a"]])[0]"#, "?"),
    (#"one(concat(["a"], var.more))"#, "\"a\""),
    (#"distinct(concat(["a", "a"], var.more))[0]"#, "\"a\""),
    (#"setunion(["a"], var.more)"#, "open"),
    (#"setintersection(["a", "b"], ["a", var.n])"#, "open"),
    (#"compact(["a", var.n, "b"])[0]"#, "\"a\""),
    (#"compact(["a", var.n, "b"])[1]"#, "?"),
    (#"reverse(concat(["a"], var.more))[0]"#, "?"),
    (#"element(concat(["a"], var.more), 0)"#, "\"a\""),
    (#"var.more[*].id"#, "open"),
    (#"([thing.a, thing.bb][*].id)[0] == thing.a.id"#, "true"),
    (#"(thing.a[*].id)[0] == thing.a.id"#, "true"),
    (#"zipmap(["a"], [var.n]).a == var.n"#, "true"),
    (#"values({ a = var.n })[0] == var.n"#, "true"),
    (#"[1, 2][var.i]"#, "?"),
    (#"concat(["a"], var.more) == ["b"]"#, "false"),
    (#"concat(["a"], var.more) == []"#, "false"),
    (#"concat(["a"], var.more) == ["a"]"#, "?"),
    (#""%{ for x in var.more }${x}%{ endfor }""#, "?"),
    (#"coalesce(null, var.n) == var.n"#, "true"),
    (#"range(var.n)"#, "?"),
    (#"cidrsubnet(var.cidr, 8, 1) == cidrsubnet(var.cidr, 8, 1)"#, "true"),
  ]

  @Test(arguments: collections) func `make collections open`(expression: String, expected: String) {
    let printed = TestScope().printed(expression)
    let isOpen = printed.contains("# and perhaps more")
    #expect((printed.hasPrefix("(unknown: ") ? "?" : isOpen ? "open" : printed) == expected)
  }
}

struct `Values` {
  @Test func `have the place of their expression, elements their own`() throws {
    let value = try TestScope().evaluate(#"["a", upper("b")]"#)
    #expect(value.origin?.place.range == ByteRange(0, 17))
    #expect(value.origin?.frame == 7)
    #expect(value.elements?.values.map { $0.origin?.place.range } == [ByteRange(1, 4), ByteRange(6, 16)])
    #expect(try TestScope().evaluate(#"concat(["a"], ["b"])[1]"#).origin?.place.range == ByteRange(0, 23))
  }

  private static let references: [(String, Set<String>)] = [
    (#""x-${thing.a.arn}""#, ["arn"]),
    (#"[thing.a.arn, thing.a.id]"#, ["arn", "id"]),
    (#"[thing.a.arn, thing.a.id][0]"#, ["arn"]),
    (#"{ k = thing.a.arn }.k"#, ["arn"]),
    (#"upper(thing.a.arn)"#, ["arn"]),
    (#"concat([thing.a.arn], ["x"])[0]"#, ["arn"]),
    (#"merge({ a = thing.a.arn }, { b = 1 })"#, ["arn"]),
    (#"[for x in [thing.a.arn, "y"] : upper(x)]"#, ["arn"]),
    (#"join(",", [thing.a.arn, thing.a.id])"#, ["arn", "id"]),
    (#"thing.a.arn == thing.a.id"#, ["arn", "id"]),
    (#"true ? "x" : thing.a.arn"#, []),
    (#"format("%s", thing.a.arn)"#, ["arn"]),
  ]

  @Test(arguments: references) func `remember what they were made of`(expression: String, paths: Set<String>) throws {
    let scope = TestScope()
    let value = try scope.evaluate(expression)
    #expect(Set(scope.terms.members(of: value.references).map(\.path)) == paths)
  }

  @Test func `keep their origins where the caller wants it`() throws {
    let scope = TestScope()
    let written = Origin(place: Place(file: FileID(9), range: ByteRange(3, 4)), frame: 2)
    scope.variables["x"] = Value.string("x").from(written)
    let expression = try scope.parsed("true ? var.x : null")
    var evaluator = scope.evaluator(for: expression.file)
    #expect(try evaluator.evaluate(expression.expression).origin?.place.file == FileID(1))
    evaluator.keepsOrigins = true
    #expect(try evaluator.evaluate(expression.expression).origin == written)
  }

  @Test func `are converted as Terraform converts them`() throws {
    let terms = TermTable()
    let type = ValueType.object([
      .init(name: "a", type: .string), .init(name: "b", type: .number, isOptional: true, defaultValue: .number(5)),
    ])
    let object = Value.object([("a", .number(1)), ("extra", .bool(true))])
    let converted = try object.converted(to: type, in: terms)
    #expect(converted == .object([("a", .string("1")), ("b", .number(5))]))
    #expect(throws: ConversionFailure.self) { try Value.object([]).converted(to: type, in: terms) }
  }
}

struct `Evaluation is bounded` {
  @Test func `in depth`() {
    // `var.endless` is defined by itself. The bound is for stacks such as a run has: a sanitizer's frames are far larger.
    let printed = Parallel.withLargeStack { TestScope().printed("[var.endless]") }
    #expect(printed.hasPrefix("✗ Expression is nested too deeply"))
  }

  @Test func `in what nested loops cost`() {
    let loops = "[for i in range(1000) : [for j in range(1000) : [for k in range(1000) : k]]]"
    #expect(TestScope().printed(loops).hasPrefix("✗ Expression takes too long"))
  }

  @Test func `in the time of a regular expression`() {
    let text = String(repeating: "a", count: 2000)
    #expect(TestScope().printed(#"can(regex("^(a+)+$", "\#(text)!"))"#) == "false")
  }
}
