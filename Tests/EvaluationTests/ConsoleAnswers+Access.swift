extension ConsoleAnswers {
  static let access = answers(
    ##"""
    [1, 2][0]  =>  1
    [1, 2]["1"]  =>  2
    [1, 2][5]  =>  ✗ Invalid index: The given key does not identify an element in this collection value.
    [1, 2][-1]  =>  ✗ Invalid index: The given key does not identify an element in this collection value: a negative number is not a valid index for a sequence.
    [1, 2]["a"]  =>  ✗ Invalid index: The given key does not identify an element in this collection value: a number is required.
    [1, 2][0.5]  =>  ✗ Invalid index: The given key does not identify an element in this collection value: indexing a sequence requires a whole number, but the given index has a fractional part.
    [1, 2][null]  =>  ✗ Invalid index: Can't use a null value as an indexing key.
    [1, 2].0  =>  1
    [1, 2].foo  =>  ✗ Unsupported attribute: This value does not have any attributes.
    [1, 2].5  =>  ✗ Invalid index: The given key does not identify an element in this collection value.
    { a = 1 }.a  =>  1
    { a = 1 }["a"]  =>  1
    { "1" = "x" }[1]  =>  "x"
    tomap({ "1" = "x" })[1]  =>  "x"
    { a = 1 }.b  =>  ✗ Unsupported attribute: This object does not have an attribute named "b".
    { a = 1 }["b"]  =>  ✗ Invalid index: The given key does not identify an element in this collection value.
    { a = 1 }[[]]  =>  ✗ Invalid index: The given key does not identify an element in this collection value: string required.
    { a = { b = { c = 3 } } }.a.b["c"]  =>  3
    { a = [{ b = 1 }] }.a[0].b  =>  1
    null.a  =>  ✗ Attempt to get attribute from null value: This value is null, so it does not have any attributes.
    null[0]  =>  ✗ Attempt to index null value: This value is null, so it does not have any indices.
    "abc".foo  =>  ✗ Unsupported attribute: Can't access attributes on a primitive-typed value (string).
    "abc"[0]  =>  ✗ Invalid index: This value does not have any indices.
    true.foo  =>  ✗ Unsupported attribute: Can't access attributes on a primitive-typed value (bool).
    1[0]  =>  ✗ Invalid index: This value does not have any indices.
    tolist(["a"])[3]  =>  ✗ Invalid index: The given key does not identify an element in this collection value.
    tolist(["a"]).foo  =>  ✗ Unsupported attribute: This value does not have any attributes.
    tolist(["a"])["x"]  =>  ✗ Invalid index: The given key does not identify an element in this collection value: a number is required.
    tolist([{ a = 1 }]).a  =>  ✗ Unsupported attribute: Can't access attributes on a list of objects. Did you mean to access attribute "a" for a specific element of the list, or across all elements of the list?
    toset([{ a = 1 }]).a  =>  ✗ Unsupported attribute: Can't access attributes on a set of objects. Did you mean to access an attribute across all elements of the set?
    tomap({ a = "b" }).a  =>  "b"
    tomap({ a = "b" })["c"]  =>  ✗ Invalid index: The given key does not identify an element in this collection value.
    tomap({ a = "b" }).c  =>  ✗ Missing map element: This map does not have an element with the key "c".
    toset(["a"])[0]  =>  ✗ Invalid index: Elements of a set are identified only by their value and don't have any separate index or key to select with, so it's only possible to perform operations across all elements of the set.
    toset(["a"]).foo  =>  ✗ Unsupported attribute: This value does not have any attributes.
    { a = 1 }.a.b  =>  ✗ Unsupported attribute: Can't access attributes on a primitive-typed value (number).
    [{ a = 1 }, { a = 2 }][*].a  =>  [⏎  1,⏎  2,⏎]
    [{ a = 1 }, { a = 2 }].*.a  =>  [⏎  1,⏎  2,⏎]
    [{ a = [1, 2] }, { a = [3] }][*].a[0]  =>  [⏎  1,⏎  3,⏎]
    { a = 1 }[*].a  =>  [⏎  1,⏎]
    null[*].a  =>  []
    null[*]  =>  []
    "x"[*]  =>  [⏎  "x",⏎]
    [][*].a  =>  []
    tolist(["a", "b"])[*]  =>  tolist([⏎  "a",⏎  "b",⏎])
    toset(["b", "a"])[*]  =>  tolist([⏎  "a",⏎  "b",⏎])
    [{ a = 1 }, { b = 2 }][*].a  =>  ✗ Unsupported attribute: This object does not have an attribute named "a".
    [[1, 2], [3]][*][0]  =>  [⏎  1,⏎  3,⏎]
    tolist([{ a = 1 }])[*].a  =>  tolist([⏎  1,⏎])
    {}  =>  {}
    []  =>  []
    { a = 1, b = "x", c = null, d = true }  =>  {⏎  "a" = 1⏎  "b" = "x"⏎  "c" = null⏎  "d" = true⏎}
    { "b c" = [1, {}], a = [] }  =>  {⏎  "a" = []⏎  "b c" = [⏎    1,⏎    {},⏎  ]⏎}
    { a = 1, a = 2 }  =>  {⏎  "a" = 2⏎}
    { "${"a"}b" = 1 }  =>  {⏎  "ab" = 1⏎}
    { ("a") = 1 }  =>  {⏎  "a" = 1⏎}
    { 1 = "x" }  =>  {⏎  "1" = "x"⏎}
    { true = 1, null = 2 }  =>  {⏎  "null" = 2⏎  "true" = 1⏎}
    { (null) = 1 }  =>  ✗ Null value as key: Can't use a null value as a key.
    { ([]) = 1 }  =>  ✗ Incorrect key type: Can't use this value as a key: string required.
    { (1 + 1) = 1 }  =>  {⏎  "2" = 1⏎}
    { (true) = 1 }  =>  {⏎  "true" = 1⏎}
    [1, "a", true, null, [], {}]  =>  [⏎  1,⏎  "a",⏎  true,⏎  null,⏎  [],⏎  {},⏎]
    [for x in ["a", "b"] : upper(x)]  =>  [⏎  "A",⏎  "B",⏎]
    [for i, x in ["a", "b"] : "${i}${x}"]  =>  [⏎  "0a",⏎  "1b",⏎]
    [for k, v in { a = 1, b = 2 } : "${k}=${v}"]  =>  [⏎  "a=1",⏎  "b=2",⏎]
    [for v in { b = 1, a = 2 } : v]  =>  [⏎  2,⏎  1,⏎]
    [for x in toset(["b", "a", "b"]) : x]  =>  [⏎  "a",⏎  "b",⏎]
    [for k, v in toset(["x", "y"]) : "${k}${v}"]  =>  [⏎  "xx",⏎  "yy",⏎]
    [for x in [1, 2, 3, 4] : x * 2 if x % 2 == 0]  =>  [⏎  4,⏎  8,⏎]
    { for k, v in { a = 1, b = 2 } : v => k }  =>  {⏎  "1" = "a"⏎  "2" = "b"⏎}
    { for x in ["a", "bb", "cc"] : length(x) => x... }  =>  {⏎  "1" = [⏎    "a",⏎  ]⏎  "2" = [⏎    "bb",⏎    "cc",⏎  ]⏎}
    { for x in ["a", "a"] : x => 1 }  =>  ✗ Duplicate object key: Two different items produced the key "a" in this 'for' expression. If duplicates are expected, use the ellipsis (...) after the value expression to enable grouping by key.
    { for k, v in ["a"] : k => v }  =>  {⏎  "0" = "a"⏎}
    { for x in [null] : x => 1 }  =>  ✗ Invalid object key: Key expression in 'for' expression must not produce a null value.
    { for x in [[]] : x => 1 }  =>  ✗ Invalid object key: The key expression produced an invalid result: string required.
    { for x in ["a", "b"] : x => 1 if x != "a" }  =>  {⏎  "b" = 1⏎}
    [for x in 1 : x]  =>  ✗ Iteration over non-iterable value: A value of type number cannot be used as the collection in a 'for' expression.
    [for x in "abc" : x]  =>  ✗ Iteration over non-iterable value: A value of type string cannot be used as the collection in a 'for' expression.
    [for x in null : x]  =>  ✗ Iteration over null value: A null value cannot be used as the collection in a 'for' expression.
    [for x in ["a"] : x if "a"]  =>  ✗ Invalid 'for' condition: The 'if' clause value is invalid: a bool is required.
    [for x in ["a"] : x if null]  =>  ✗ Condition is null: The value of the 'if' clause must not be null.
    [for x in ["a"] : x if "true"]  =>  [⏎  "a",⏎]
    [for x in [] : x]  =>  []
    { for x in [] : x => x }  =>  {}
    [for x in [[1, 2], [3]] : [for y in x : y + 1]]  =>  [⏎  [⏎    2,⏎    3,⏎  ],⏎  [⏎    4,⏎  ],⏎]
    "a${1}b${true}c${"d"}"  =>  "a1btruecd"
    "${1}"  =>  1
    "${[1]}"  =>  [⏎  1,⏎]
    "a${[1]}"  =>  ✗ Invalid template interpolation value: Cannot include the given value in a string template: string required.
    "a${{}}"  =>  ✗ Invalid template interpolation value: Cannot include the given value in a string template: string required.
    "a${null}"  =>  ✗ Invalid template interpolation value: The expression result is null. Cannot include a null value in a string template.
    "a$${b}%%{c}"  =>  "a${b}%{c}"
    "$"  =>  "$"
    "$$"  =>  "$$"
    "%"  =>  "%"
    "a\tb\\c\"d\u00e9\U0001F600"  =>  "a\tb\\c\"dé😀"
    "a\nb"  =>  <<EOT⏎a⏎b⏎EOT
    "a\n"  =>  <<EOT⏎a⏎⏎EOT
    ["x\ny"]  =>  [⏎  <<-EOT⏎  x⏎  y⏎  EOT,⏎]
    { a = "x\ny" }  =>  {⏎  "a" = <<-EOT⏎  x⏎  y⏎  EOT⏎}
    "%{if true}a%{else}b%{endif}"  =>  "a"
    "%{if false}a%{endif}"  =>  ""
    "a %{~ if true ~}  b  %{~ endif ~} c"  =>  "abc"
    "%{for x in [1, 2]}${x},%{endfor}"  =>  "1,2,"
    "%{for k, v in { a = 1 }}${k}=${v}%{endfor}"  =>  "a=1"
    "%{ if null }a%{ endif }"  =>  ✗ Null condition: The condition value is null. Conditions must either be true or false.
    "%{ if "x" }a%{ endif }"  =>  ✗ Incorrect condition type: The condition expression must be of type bool.
    "%{ for x in 1 }a%{ endfor }"  =>  ✗ Iteration over non-iterable value: A value of type number cannot be used as the collection in a 'for' expression.
    "${0.1}"  =>  0.1
    "${1e20}"  =>  100000000000000000000
    "${-1.50}"  =>  -1.5
    """##)
}
