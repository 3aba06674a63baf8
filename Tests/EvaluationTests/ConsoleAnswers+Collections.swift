extension ConsoleAnswers {
  static let collections = answers(
    ##"""
    length([])  =>  0
    length([1, 2])  =>  2
    length({ a = 1 })  =>  1
    length(toset([1, 1]))  =>  1
    length(1)  =>  ✗ Error in function call: Call to function "length" failed: argument must be a string, a collection type, or a structural type.
    length(null)  =>  ✗ Invalid function argument: Invalid value for "value" parameter: argument must not be null.
    concat(["a"], ["b", 1])  =>  [⏎  "a",⏎  "b",⏎  1,⏎]
    concat([], [])  =>  []
    concat(tolist(["a"]), tolist(["b"]))  =>  tolist([⏎  "a",⏎  "b",⏎])
    concat(tolist(["a"]), [1])  =>  [⏎  "a",⏎  1,⏎]
    concat(["a"], "b")  =>  ✗ Invalid function argument: Invalid value for "seqs" parameter: all arguments must be lists or tuples; got string.
    concat(toset(["a"]), ["b"])  =>  ✗ Invalid function argument: Invalid value for "seqs" parameter: all arguments must be lists or tuples; got set of string.
    concat()  =>  ✗ Error in function call: Call to function "concat" failed: at least one argument is required.
    merge({ a = 1 }, { b = "x" })  =>  {⏎  "a" = 1⏎  "b" = "x"⏎}
    merge({ a = 1 }, { a = 2 })  =>  {⏎  "a" = 2⏎}
    merge(tomap({ a = 1 }), tomap({ b = 2 }))  =>  tomap({⏎  "a" = 1⏎  "b" = 2⏎})
    merge(tomap({ a = 1 }), { b = "x" })  =>  {⏎  "a" = 1⏎  "b" = "x"⏎}
    merge({ a = 1 }, null)  =>  {⏎  "a" = 1⏎}
    merge({ a = 1 }, "x")  =>  ✗ Error in function call: Call to function "merge" failed: arguments must be maps or objects, got "string".
    merge()  =>  {}
    merge([{ a = 1 }, { b = 2 }]...)  =>  {⏎  "a" = 1⏎  "b" = 2⏎}
    keys({ b = 1, a = 2 })  =>  [⏎  "a",⏎  "b",⏎]
    keys(tomap({ b = 1, a = 2 }))  =>  tolist([⏎  "a",⏎  "b",⏎])
    keys(1)  =>  ✗ Invalid function argument: Invalid value for "inputMap" parameter: must have map or object type.
    keys({})  =>  []
    values({ b = 1, a = "x" })  =>  [⏎  "x",⏎  1,⏎]
    values(tomap({ b = 1, a = 2 }))  =>  tolist([⏎  2,⏎  1,⏎])
    values([])  =>  ✗ Error in function call: Call to function "values" failed: values() requires a map as the first argument.
    lookup({ a = 1 }, "a")  =>  1
    lookup({ a = 1 }, "a", 5)  =>  1
    lookup({ a = 1 }, "b", 5)  =>  5
    lookup({ a = 1 }, "b", "x")  =>  "x"
    lookup({ a = 1 }, "b")  =>  ✗ Invalid function argument: Invalid value for "inputMap" parameter: the given object has no attribute "b".
    lookup(tomap({ a = "x" }), "b")  =>  ✗ Error in function call: Call to function "lookup" failed: lookup failed to find key "b".
    lookup(tomap({ a = "x" }), "b", 1)  =>  "1"
    lookup({ a = null }, "a", 1)  =>  null
    lookup([], "a", 1)  =>  ✗ Invalid function argument: Invalid value for "inputMap" parameter: lookup() requires a map as the first argument.
    element(["a", "b", "c"], 1)  =>  "b"
    element(["a", "b", "c"], 4)  =>  "b"
    element(["a", "b"], -1)  =>  ✗ Error in function call
    element([], 0)  =>  ✗ Error in function call: Call to function "element" failed: cannot use element function with an empty list.
    element(toset(["a"]), 0)  =>  ✗ Error in function call: Call to function "element" failed: cannot read elements from set of string.
    element(["a"], 0.5)  =>  ✗ Error in function call: Call to function "element" failed: invalid index: value must be a whole number, between -9223372036854775808 and 9223372036854775807.
    element("a", 0)  =>  ✗ Error in function call: Call to function "element" failed: cannot read elements from string.
    contains(["a", "b"], "a")  =>  true
    contains(["a", "b"], "c")  =>  false
    contains([1, 2], "1")  =>  false
    contains(toset([1, 2]), 1)  =>  true
    contains("x", "y")  =>  ✗ Error in function call: Call to function "contains" failed: argument must be list, tuple, or set.
    contains([], "x")  =>  false
    index(["a", "b"], "b")  =>  1
    index(["a", "b"], "c")  =>  ✗ Error in function call: Call to function "index" failed: item not found.
    index([], "c")  =>  ✗ Error in function call: Call to function "index" failed: cannot search an empty list.
    index(toset(["a"]), "a")  =>  ✗ Error in function call: Call to function "index" failed: argument must be a list or tuple.
    distinct(["a", "b", "a", "c", "b"])  =>  tolist([⏎  "a",⏎  "b",⏎  "c",⏎])
    distinct([1, "1", 1])  =>  tolist([⏎  "1",⏎])
    distinct([])  =>  tolist([])
    distinct("a")  =>  ✗ Invalid function argument: Invalid value for "list" parameter: list of any single type required.
    flatten([["a", "b"], [], ["c"]])  =>  [⏎  "a",⏎  "b",⏎  "c",⏎]
    flatten([[1, [2, [3, []]]], "x", null])  =>  [⏎  1,⏎  2,⏎  3,⏎  "x",⏎  null,⏎]
    flatten([])  =>  []
    flatten("x")  =>  ✗ Error in function call: Call to function "flatten" failed: can only flatten lists, sets and tuples.
    flatten([toset(["b", "a"]), ["c"]])  =>  [⏎  "a",⏎  "b",⏎  "c",⏎]
    flatten(tolist([["a"], ["b"]]))  =>  [⏎  "a",⏎  "b",⏎]
    compact(["a", "", "b", null])  =>  tolist([⏎  "a",⏎  "b",⏎])
    compact([1, ""])  =>  tolist([⏎  "1",⏎])
    compact([])  =>  tolist([])
    reverse([1, "a", 3])  =>  [⏎  3,⏎  "a",⏎  1,⏎]
    reverse(tolist([1, 2]))  =>  tolist([⏎  2,⏎  1,⏎])
    reverse("x")  =>  ✗ Invalid function argument: Invalid value for "list" parameter: can only reverse list or tuple values, not string.
    sort(["b", "a", "C", "10", "9"])  =>  tolist([⏎  "10",⏎  "9",⏎  "C",⏎  "a",⏎  "b",⏎])
    sort([3, 20, 1])  =>  tolist([⏎  "1",⏎  "20",⏎  "3",⏎])
    sort([null])  =>  ✗ Error in function call: Call to function "sort" failed: given list element 0 is null; a null string cannot be sorted.
    slice(["a", "b", "c", "d"], 1, 3)  =>  [⏎  "b",⏎  "c",⏎]
    slice(tolist(["a", "b", "c"]), 0, 1)  =>  tolist([⏎  "a",⏎])
    slice(["a"], 0, 2)  =>  ✗ Invalid function argument: Invalid value for "end_index" parameter: end index must not be greater than the length of the list.
    slice(["a", "b"], 1, 0)  =>  ✗ Invalid function argument: Invalid value for "start_index" parameter: start index must not be greater than end index.
    slice(["a"], -1, 0)  =>  ✗ Invalid function argument: Invalid value for "start_index" parameter: start index must not be less than zero.
    slice(["a"], 2, 2)  =>  ✗ Invalid function argument: Invalid value for "start_index" parameter: start index must not be greater than the length of the list.
    slice(toset(["a"]), 0, 1)  =>  ✗ Invalid function argument: Invalid value for "list" parameter: cannot slice a set, because its elements do not have indices; explicitly convert to a list if the ordering of the result is not important.
    chunklist(["a", "b", "c", "d", "e"], 2)  =>  tolist([⏎  tolist([⏎    "a",⏎    "b",⏎  ]),⏎  tolist([⏎    "c",⏎    "d",⏎  ]),⏎  tolist([⏎    "e",⏎  ]),⏎])
    chunklist(["a"], 0)  =>  tolist([⏎  tolist([⏎    "a",⏎  ]),⏎])
    chunklist(["a"], -1)  =>  ✗ Error in function call: Call to function "chunklist" failed: the size argument must be positive.
    range(3)  =>  tolist([⏎  0,⏎  1,⏎  2,⏎])
    range(1, 4)  =>  tolist([⏎  1,⏎  2,⏎  3,⏎])
    range(1, 8, 2)  =>  tolist([⏎  1,⏎  3,⏎  5,⏎  7,⏎])
    range(4, 1)  =>  tolist([⏎  4,⏎  3,⏎  2,⏎])
    range(1, 4, -1)  =>  ✗ Invalid function argument: Invalid value for "params" parameter: end must be less than start when step is negative.
    range(10, 5, -2)  =>  tolist([⏎  10,⏎  8,⏎  6,⏎])
    range(0)  =>  tolist([])
    range(1.5)  =>  tolist([⏎  0,⏎  1,⏎])
    range(2000)  =>  ✗ Error in function call: Call to function "range" failed: more than 1024 values were generated; either decrease the difference between start and end or use a smaller step.
    range()  =>  ✗ Error in function call: Call to function "range" failed: must have one, two, or three arguments.
    range(1, 2, 0)  =>  ✗ Error in function call: Call to function "range" failed: more than 1024 values were generated; either decrease the difference between start and end or use a smaller step.
    zipmap(["a", "b"], [1, 2])  =>  {⏎  "a" = 1⏎  "b" = 2⏎}
    zipmap(["a", "b"], [1, "x"])  =>  {⏎  "a" = 1⏎  "b" = "x"⏎}
    zipmap(["a"], [1, 2])  =>  ✗ Error in function call: Call to function "zipmap" failed: number of keys (1) does not match number of values (2).
    zipmap([], [])  =>  {}
    zipmap(["a", "b"], tolist([1, 2]))  =>  tomap({⏎  "a" = 1⏎  "b" = 2⏎})
    coalesce("a", "b")  =>  "a"
    coalesce("", "b")  =>  "b"
    coalesce(null, "b")  =>  "b"
    coalesce(1, 2)  =>  1
    coalesce("", null)  =>  ✗ Error in function call: Call to function "coalesce" failed: no non-null, non-empty-string arguments.
    coalesce(["a"], [])  =>  tolist([⏎  "a",⏎])
    coalesce(null, 1, "x")  =>  "1"
    coalesce("", 1)  =>  "1"
    coalesce([], 1)  =>  ✗ Error in function call: Call to function "coalesce" failed: all arguments must have the same type.
    coalescelist(["a", "b"], ["c"])  =>  [⏎  "a",⏎  "b",⏎]
    coalescelist([], ["c"])  =>  [⏎  "c",⏎]
    coalescelist([], [])  =>  ✗ Error in function call: Call to function "coalescelist" failed: no non-null arguments.
    coalescelist()  =>  ✗ Error in function call: Call to function "coalescelist" failed: at least one argument is required.
    one([])  =>  null
    one(["a"])  =>  "a"
    one([1, 2])  =>  ✗ Invalid function argument: Invalid value for "list" parameter: must be a list, set, or tuple value with either zero or one elements.
    one(toset(["a"]))  =>  "a"
    one("a")  =>  ✗ Invalid function argument: Invalid value for "list" parameter: must be a list, set, or tuple value with either zero or one elements.
    alltrue([])  =>  true
    alltrue([true, true])  =>  true
    alltrue([true, false])  =>  false
    alltrue(["true", true])  =>  true
    alltrue([null])  =>  false
    anytrue([])  =>  false
    anytrue([false, true])  =>  true
    anytrue(["false"])  =>  false
    anytrue([null, true])  =>  true
    setunion(["a", "b"], ["b", "c"])  =>  toset([⏎  "a",⏎  "b",⏎  "c",⏎])
    setunion([1], ["a"])  =>  toset([⏎  "1",⏎  "a",⏎])
    setunion(toset([]), ["a"])  =>  toset([⏎  "a",⏎])
    setintersection(["a", "b"], ["b", "c"])  =>  toset([⏎  "b",⏎])
    setintersection(["a", "b"], ["b", "c"], ["c"])  =>  toset([])
    setsubtract(["a", "b", "c"], ["a", "c"])  =>  toset([⏎  "b",⏎])
    setsubtract(["a"], [])  =>  toset([⏎  "a",⏎])
    setproduct(["a", "b"], ["c", "d"])  =>  tolist([⏎  [⏎    "a",⏎    "c",⏎  ],⏎  [⏎    "a",⏎    "d",⏎  ],⏎  [⏎    "b",⏎    "c",⏎  ],⏎  [⏎    "b",⏎    "d",⏎  ],⏎])
    setproduct(toset(["a", "b"]), toset([1, 2]))  =>  toset([⏎  [⏎    "a",⏎    1,⏎  ],⏎  [⏎    "a",⏎    2,⏎  ],⏎  [⏎    "b",⏎    1,⏎  ],⏎  [⏎    "b",⏎    2,⏎  ],⏎])
    setproduct(["a"], [1], [true])  =>  tolist([⏎  [⏎    "a",⏎    1,⏎    true,⏎  ],⏎])
    setproduct(["a"])  =>  ✗ Error in function call: Call to function "setproduct" failed: at least two arguments are required.
    setproduct([], ["a"])  =>  tolist([])
    setproduct(["a", "b"], [1, "x"])  =>  tolist([⏎  [⏎    "a",⏎    "1",⏎  ],⏎  [⏎    "a",⏎    "x",⏎  ],⏎  [⏎    "b",⏎    "1",⏎  ],⏎  [⏎    "b",⏎    "x",⏎  ],⏎])
    transpose({ a = ["1", "2"], b = ["2", "3"] })  =>  tomap({⏎  "1" = tolist([⏎    "a",⏎  ])⏎  "2" = tolist([⏎    "a",⏎    "b",⏎  ])⏎  "3" = tolist([⏎    "b",⏎  ])⏎})
    matchkeys(["i-1", "i-2", "i-3"], ["us-west", "us-east", "us-east"], ["us-east"])  =>  tolist([⏎  "i-2",⏎  "i-3",⏎])
    matchkeys(["a"], ["b", "c"], ["b"])  =>  ✗ Error in function call: Call to function "matchkeys" failed: length of keys and values should be equal.
    sum([1, 2, 3.5])  =>  6.5
    sum(["1", 2])  =>  3
    sum([])  =>  ✗ Invalid function argument: Invalid value for "list" parameter: cannot sum an empty list.
    sum("x")  =>  ✗ Invalid function argument: Invalid value for "list" parameter: cannot sum noniterable.
    sum(toset([1, 2]))  =>  3
    sum([1, "x"])  =>  ✗ Invalid function argument: Invalid value for "list" parameter: argument must be list, set, or tuple of number values.
    tolist(["a", 1, true])  =>  tolist([⏎  "a",⏎  "1",⏎  "true",⏎])
    tolist([])  =>  tolist([])
    tolist(["a", []])  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert tuple to list of any single type.
    tolist([1, true])  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert tuple to list of any single type.
    tolist("a")  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert string to list of any single type.
    tolist(toset(["b", "a"]))  =>  tolist([⏎  "a",⏎  "b",⏎])
    tolist([[1], ["a", "b"]])  =>  tolist([⏎  tolist([⏎    "1",⏎  ]),⏎  tolist([⏎    "a",⏎    "b",⏎  ]),⏎])
    tolist([{ a = 1 }, { a = "x" }])  =>  tolist([⏎  {⏎    "a" = "1"⏎  },⏎  {⏎    "a" = "x"⏎  },⏎])
    tolist([{ a = 1 }, { b = 2 }])  =>  tolist([⏎  tomap({⏎    "a" = 1⏎  }),⏎  tomap({⏎    "b" = 2⏎  }),⏎])
    toset(["b", "a", "a"])  =>  toset([⏎  "a",⏎  "b",⏎])
    toset([3, 10, 1])  =>  toset([⏎  1,⏎  3,⏎  10,⏎])
    toset(["b", 1])  =>  toset([⏎  "1",⏎  "b",⏎])
    toset([true, false])  =>  toset([⏎  false,⏎  true,⏎])
    toset({ a = 1 })  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert object to set of any single type.
    toset([])  =>  toset([])
    toset(tolist(["x"]))  =>  toset([⏎  "x",⏎])
    tomap({ a = 1, b = "x" })  =>  tomap({⏎  "a" = "1"⏎  "b" = "x"⏎})
    tomap({ a = [1] })  =>  tomap({⏎  "a" = [⏎    1,⏎  ]⏎})
    tomap({})  =>  tomap({})
    tomap(["a"])  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert tuple to map of any single type.
    tomap({ a = [1], b = "x" })  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert object to map of any single type.
    tostring(1)  =>  "1"
    tostring(1.50)  =>  "1.5"
    tostring(true)  =>  "true"
    tostring("a")  =>  "a"
    tostring([])  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert tuple to string.
    tostring({})  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert object to string.
    tonumber("12")  =>  12
    tonumber("0x10")  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert "0x10" to number; given string must be a decimal representation of a number.
    tonumber("1e3")  =>  1000
    tonumber("-1.5")  =>  -1.5
    tonumber("")  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert "" to number; given string must be a decimal representation of a number.
    tonumber(" 1")  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert " 1" to number; given string must be a decimal representation of a number.
    tonumber("a")  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert "a" to number; given string must be a decimal representation of a number.
    tonumber(true)  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert bool to number.
    tobool("true")  =>  true
    tobool("false")  =>  false
    tobool("1")  =>  true
    tobool("a")  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert "a" to bool; only the strings "true" or "false" are allowed.
    tobool(1)  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert number to bool.
    try([1][4], "x")  =>  "x"
    try({ a = 1 }.b, { a = 1 }.a)  =>  1
    try([1][4], [2][9])  =>  ✗ Error in function call
    try("a")  =>  "a"
    try()  =>  ✗ Error in function call: Call to function "try" failed: at least one argument is required.
    can([1][4])  =>  false
    can([1][0])  =>  true
    can(tonumber("a"))  =>  false
    can()  =>  ✗ Not enough function arguments: Function "can" expects 1 argument(s). Missing value for "expression".
    upper(["a"]...)  =>  "A"
    upper("a"...)  =>  ✗ Invalid expanding argument value: The expanding argument (indicated by ...) must be of a tuple, list, or set type.
    upper(null...)  =>  ✗ Invalid expanding argument value: The expanding argument (indicated by ...) must not be null.
    max(1, 5, 3)  =>  5
    max([1, 2]...)  =>  2
    max()  =>  ✗ Error in function call: Call to function "max" failed: must pass at least one number.
    min(1, "2")  =>  1
    min()  =>  ✗ Error in function call: Call to function "min" failed: must pass at least one number.
    max("a")  =>  ✗ Invalid function argument: Invalid value for "numbers" parameter: a number is required.
    abs(-1.5)  =>  1.5
    abs(null)  =>  ✗ Invalid function argument: Invalid value for "num" parameter: argument must not be null.
    ceil(1.2)  =>  2
    ceil(-1.2)  =>  -1
    floor(1.8)  =>  1
    floor(-1.2)  =>  -2
    floor(5)  =>  5
    signum(-5)  =>  -1
    signum(0)  =>  0
    log(100, 10)  =>  2
    log(8, 2)  =>  3
    log(50, 10)  =>  1.6989700043360185
    pow(2, 10)  =>  1024
    pow(2, 0.5)  =>  1.4142135623730951
    pow(3, -1)  =>  0.3333333333333333
    pow(2, 100)  =>  1267650600228229400000000000000
    parseint("100", 10)  =>  100
    parseint("FF", 16)  =>  255
    parseint("-11", 2)  =>  -3
    parseint("aA", 62)  =>  656
    parseint("12", 2)  =>  ✗ Invalid function argument: Invalid value for "number" parameter: cannot parse "12" as a base 2 integer.
    parseint("", 10)  =>  ✗ Invalid function argument: Invalid value for "number" parameter: cannot parse "" as a base 10 integer.
    parseint(10, 10)  =>  ✗ Invalid function argument: Invalid value for "number" parameter: first argument must be a string, not number.
    parseint("1", 1)  =>  ✗ Invalid function argument: Invalid value for "base" parameter: base must be a whole number between 2 and 62 inclusive.
    nonsensitive(sensitive("x"))  =>  "x"
    """##)
}
