extension ConsoleAnswers {
  static let more = answers(
    ##"""
    1.0  =>  1
    01  =>  1
    1e400  =>  10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
    1.7976931348623157e309  =>  1797693134862315700000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
    0.000000000000000000000000000000000001  =>  0.000000000000000000000000000000000001
    -0.0 == 0  =>  true
    1 - 0.9  =>  0.10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000003
    4.35 * 100  =>  435
    1.005 * 1000  =>  1005
    100 / 7  =>  14.285714285714285714285714285714285714285714285714285714285714285714285714285714285714285714285714285714285714285714285714285714285714285714285714285714286
    22 / 7 * 7 == 22  =>  true
    1 / 3 + 1 / 3 + 1 / 3 == 1  =>  true
    1e100 + 1  =>  10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001
    123456789012345678901234567890.123456789  =>  123456789012345678901234567890.123456789
    floor(-0.5)  =>  -1
    ceil(1e30)  =>  1000000000000000000000000000000
    floor(12345678901234567890.5)  =>  12345678901234567890
    7.5 % 2.5  =>  0
    -7 % 2.5  =>  -2
    1e20 % 7  =>  2
    max(1.5, "1.6", -3)  =>  1.6
    min(-1e10, 5)  =>  -10000000000
    abs("-5")  =>  5
    signum(-0.001)  =>  ✗ Error in function call: Call to function "signum" failed: value must be a whole number, between -9223372036854775808 and 9223372036854775807.
    pow(10, 20)  =>  100000000000000000000
    pow(0, 0)  =>  1
    log(1, 10)  =>  0
    log(1000, 10)  =>  2.9999999999999996
    parseint("7fffffffffffffff", 16)  =>  9223372036854775807
    parseint("ffffffffffffffffffffffffffffffff", 16)  =>  340282366920938463463374607431768211455
    parseint("+5", 10)  =>  5
    parseint("z", 36)  =>  35
    parseint("Z", 36)  =>  35
    tostring(1e21)  =>  "1000000000000000000000"
    tostring(100000000000000000000000)  =>  "100000000000000000000000"
    tostring(0.1)  =>  "0.1"
    "${1 / 3}"  =>  0.33333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333335
    tolist(toset([10, 9, 1]))  =>  tolist([⏎  1,⏎  9,⏎  10,⏎])
    tolist(toset(["10", "9", 1]))  =>  tolist([⏎  "1",⏎  "10",⏎  "9",⏎])
    toset([true, "a", 1])  =>  toset([⏎  "1",⏎  "a",⏎  "true",⏎])
    toset([[1], [2]]) == toset([[2], [1]])  =>  true
    toset([{ a = 1 }]) == toset([{ a = 1 }])  =>  true
    length(toset([{ a = 1 }, { a = 1 }]))  =>  1
    tolist([1, "a"])[0] == "1"  =>  true
    tomap({ a = 1, b = true })  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert object to map of any single type.
    tomap({ a = null, b = "x" }).b  =>  "x"
    merge({ a = { b = 1, c = 2 } }, { a = { b = 3 } })  =>  {⏎  "a" = {⏎    "b" = 3⏎  }⏎}
    merge({}, {})  =>  {}
    merge({ a = 1 }, {}, { b = null })  =>  {⏎  "a" = 1⏎  "b" = null⏎}
    { for k, v in merge({ a = 1 }, { b = 2 }) : k => v + 1 }  =>  {⏎  "a" = 2⏎  "b" = 3⏎}
    flatten([for k, v in { a = [1, 2], b = [3] } : [for x in v : "${k}-${x}"]])  =>  [⏎  "a-1",⏎  "a-2",⏎  "b-3",⏎]
    { for p in setproduct(["a", "b"], ["x", "y"]) : "${p[0]}-${p[1]}" => p[1] }  =>  {⏎  "a-x" = "x"⏎  "a-y" = "y"⏎  "b-x" = "x"⏎  "b-y" = "y"⏎}
    { for s in ["eu-west-1a", "eu-west-1b", "us-east-1a"] : substr(s, 0, length(s) - 1) => s... }  =>  {⏎  "eu-west-1" = [⏎    "eu-west-1a",⏎    "eu-west-1b",⏎  ]⏎  "us-east-1" = [⏎    "us-east-1a",⏎  ]⏎}
    [for i in range(3) : cidrsubnet("10.0.0.0/16", 8, i)]  =>  [⏎  "10.0.0.0/24",⏎  "10.0.1.0/24",⏎  "10.0.2.0/24",⏎]
    [for i, az in ["a", "b"] : { az = az, cidr = cidrsubnet("10.0.0.0/16", 4, i) }]  =>  [⏎  {⏎    "az" = "a"⏎    "cidr" = "10.0.0.0/20"⏎  },⏎  {⏎    "az" = "b"⏎    "cidr" = "10.0.16.0/20"⏎  },⏎]
    element(["a", "b", "c"], length(["x"]))  =>  "b"
    lookup({ prod = "m5.large" }, "dev", "t3.micro")  =>  "t3.micro"
    try(tomap({ a = "x" })["b"], "default")  =>  "default"
    try(tonumber("x"), tonumber("5"))  =>  5
    try({ a = { b = 1 } }.a.c, { a = { b = 1 } }.a.b, 0)  =>  1
    can({ a = 1 }.a) && can({ a = 1 }.b)  =>  false
    can(regex("^(eu|us)-[a-z]+-[0-9]$", "eu-west-1"))  =>  true
    alltrue([for r in ["eu-west-1", "us-east-1"] : can(regex("^[a-z]{2}-[a-z]+-\\d$", r))])  =>  true
    coalesce(try({}.a, null), "fallback")  =>  "fallback"
    coalescelist([], ["a"])[0]  =>  "a"
    concat([for x in ["a"] : x], ["b"])  =>  [⏎  "a",⏎  "b",⏎]
    concat([[1]], [[2]])  =>  [⏎  [⏎    1,⏎  ],⏎  [⏎    2,⏎  ],⏎]
    distinct(flatten([["a", "b"], ["b", "c"]]))  =>  tolist([⏎  "a",⏎  "b",⏎  "c",⏎])
    sort(distinct(["b", "a", "b"]))  =>  tolist([⏎  "a",⏎  "b",⏎])
    join(",", sort(keys({ b = 1, a = 2 })))  =>  "a,b"
    join("", [for x in ["a", "b"] : upper(x)])  =>  "AB"
    join(", ", formatlist("%s=%s", ["a", "b"], [1, 2]))  =>  "a=1, b=2"
    zipmap(["a", "b"], [for x in ["a", "b"] : upper(x)])  =>  {⏎  "a" = "A"⏎  "b" = "B"⏎}
    reverse(split("-", "eu-west-1"))[0]  =>  "1"
    replace("eu-west-1", "-", "_")  =>  "eu_west_1"
    replace("eu-west-1", "/[^a-z]/", "")  =>  "euwest"
    replace("aaa", "aa", "b")  =>  "ba"
    replace("a\\b", "\\", "/")  =>  "a/b"
    trimprefix(trimsuffix("arn:aws:s3:::bucket/", "/"), "arn:aws:s3:::")  =>  "bucket"
    split(":", "arn:aws:kms:eu-west-1:123456789012:key/abc")[3]  =>  "eu-west-1"
    regex("^arn:aws:([^:]+):([^:]*):([^:]*):(.+)$", "arn:aws:kms:eu-west-1:123:key/x")[1]  =>  "eu-west-1"
    regex("^(?P<name>[a-z]+)-(?P<n>\\d+)$", "node-12").n  =>  "12"
    regex("[a-z- ._]+", "ab-c d")  =>  "ab-c d"
    regex("[+--]", "-")  =>  "-"
    title("eu west")  =>  "Eu West"
    title(replace("eu-west", "-", " "))  =>  "Eu West"
    lower(substr("ABCDEF", -2, -1))  =>  "ef"
    format("%s-%02d", "web", 3)  =>  "web-03"
    format("%-10s|", "ab")  =>  "ab        |"
    format("%6.2f|%+.1f", 3.14159, 2)  =>  "  3.14|+2.0"
    format("%v-%v", true, 1.5)  =>  "true-1.5"
    format("arn:aws:s3:::%s/*", "bucket")  =>  "arn:aws:s3:::bucket/*"
    format("%#v", ["a", 1])  =>  "[\"a\",1]"
    format("%[1]s%[1]s", "a")  =>  "aa"
    format("%10.3s|", "abcdef")  =>  "       abc|"
    format("%x", "hello")  =>  ✗ Error in function call: Call to function "format" failed: unsupported value for "%x" at 0: a number is required.
    format("%d", -5)  =>  "-5"
    format("% d", 5)  =>  " 5"
    format("%t %t", true, "false")  =>  "true false"
    format("%q", "é\n")  =>  "\"é\\n\""
    formatlist("%s:%d", ["a", "b"], 80)  =>  tolist([⏎  "a:80",⏎  "b:80",⏎])
    formatlist("x")  =>  tolist([⏎  "x",⏎])
    indent(4, "a\n  b")  =>  <<EOT⏎a⏎      b⏎EOT
    chomp("a\n\nb\n")  =>  <<EOT⏎a⏎⏎b⏎EOT
    strrev("abc")  =>  "cba"
    substr("abc", 1, 100)  =>  "bc"
    startswith("", "")  =>  true
    endswith("abc", "")  =>  true
    jsonencode({ Statement = [{ Effect = "Allow", Action = ["s3:*"], Resource = "arn:aws:s3:::b/*" }], Version = "2012-10-17" })  =>  "{\"Statement\":[{\"Action\":[\"s3:*\"],\"Effect\":\"Allow\",\"Resource\":\"arn:aws:s3:::b/*\"}],\"Version\":\"2012-10-17\"}"
    jsonencode([1, 2.5, 1e3, -0.1])  =>  "[1,2.5,1000,-0.1]"
    jsonencode({ a = null, b = [null] })  =>  "{\"a\":null,\"b\":[null]}"
    jsondecode(jsonencode({ a = [1, "x"], b = { c = null } })) == { a = [1, "x"], b = { c = null } }  =>  true
    jsondecode("{\"a\":1,\"a\":2}")  =>  {⏎  "a" = 2⏎}
    jsondecode("[1, {\"b\": [true]}]")[1].b[0]  =>  true
    jsondecode("\"a\\/b\\t\"")  =>  "a/b\t"
    jsondecode("123456789012345678901234567890")  =>  123456789012345678901234567890
    jsondecode("tru")  =>  ✗ Error in function call: Call to function "jsondecode" failed: unexpected EOF.
    jsondecode("{\"a\" 1}")  =>  ✗ Error in function call: Call to function "jsondecode" failed: invalid character '1' after object key.
    jsondecode("[1 2]")  =>  ✗ Error in function call: Call to function "jsondecode" failed: invalid character '2' after array element.
    base64encode(jsonencode({ a = 1 }))  =>  "eyJhIjoxfQ=="
    base64decode(base64encode("é\n"))  =>  <<EOT⏎é⏎⏎EOT
    yamldecode("a:\n  - b\n  - c: 1\n    d: [1, 2]\ne: {f: g}\n").a[1].d  =>  [⏎  1,⏎  2,⏎]
    yamldecode("a:\n- b\n- c\n")  =>  {⏎  "a" = [⏎    "b",⏎    "c",⏎  ]⏎}
    yamldecode("key: value with spaces # comment\nother: 'single # not comment'\n")  =>  {⏎  "key" = "value with spaces"⏎  "other" = "single # not comment"⏎}
    yamldecode("multi: |\n  a\n   b\n\n  c\nnext: 1\n")  =>  {⏎  "multi" = <<-EOT⏎  a⏎   b⏎  ⏎  c⏎  ⏎  EOT⏎  "next" = 1⏎}
    yamldecode("folded: >-\n  a\n  b\n\n  c\n")  =>  {⏎  "folded" = <<-EOT⏎  a b⏎  c⏎  EOT⏎}
    yamldecode("keep: |+\n  a\n\n")  =>  {⏎  "keep" = <<-EOT⏎  a⏎  ⏎  ⏎  EOT⏎}
    yamldecode("url: http://x.y:80/z\ntime: a:b\n")  =>  {⏎  "time" = "a:b"⏎  "url" = "http://x.y:80/z"⏎}
    yamldecode("empty:\nnull_: null\nlist: []\n")  =>  {⏎  "empty" = null⏎  "list" = []⏎  "null_" = null⏎}
    yamldecode("1: a\ntrue: b\n")  =>  {⏎  "1" = "a"⏎  "true" = "b"⏎}
    yamldecode("- 1_000\n- 0o17\n- 017\n- 1.\n- .5\n- +1\n- 1e3\n- 12e03\n")  =>  [⏎  "1_000",⏎  15,⏎  17,⏎  1,⏎  0.5,⏎  1,⏎  1000,⏎  12000,⏎]
    yamldecode("---\na: 1\n")  =>  {⏎  "a" = 1⏎}
    yamldecode("a: 1\n---\nb: 2\n")  =>  ✗ Error in function call
    yamldecode("a: b: c\n")  =>  ✗ Error in function call
    yamldecode("a:\n\tb: 1\n")  =>  ✗ Error in function call
    yamldecode("a: [1, 2\n")  =>  ✗ Error in function call
    yamldecode("plain\nmulti\nline\n")  =>  "plain multi line"
    yamldecode("a: \"x\\u00e9\\\n  y\"\n")  =>  {⏎  "a" = "xéy"⏎}
    yamldecode("a: 2020-01-01\n")  =>  {⏎  "a" = "2020-01-01T00:00:00Z"⏎}
    yamldecode("")  =>  ✗ Error in function call
    yamldecode(yamlencode({ a = [1, { b = "x" }], c = "y\nz" })) == { a = [1, { b = "x" }], c = "y\nz" }  =>  true
    yamlencode({ a = { b = { c = [1, [2, 3]] } }, d = "" })  =>  <<EOT⏎"a":⏎  "b":⏎    "c":⏎    - 1⏎    - - 2⏎      - 3⏎"d": ""⏎⏎EOT
    yamlencode(["a: b", "- c", "\"q\"", "tab\t", "é"])  =>  <<EOT⏎- "a: b"⏎- "- c"⏎- "\"q\""⏎- "tab\t"⏎- "é"⏎⏎EOT
    yamlencode({ a = "x\n", b = "x\n\n", c = " x\ny", d = "x \ny" })  =>  <<EOT⏎"a": |⏎  x⏎"b": |+⏎  x⏎⏎"c": |2-⏎   x⏎  y⏎"d": "x \ny"⏎⏎EOT
    yamlencode({ a = "#x", "b c" = null, d = 1.5, e = false })  =>  <<EOT⏎"a": "#x"⏎"b c": null⏎"d": 1.5⏎"e": false⏎⏎EOT
    csvdecode("name,age\nBob,5\n\"Ann, A.\",\"\"\n")  =>  tolist([⏎  {⏎    "age" = "5"⏎    "name" = "Bob"⏎  },⏎  {⏎    "age" = ""⏎    "name" = "Ann, A."⏎  },⏎])
    csvdecode("a\n")  =>  tolist([])
    csvdecode("a,b\r\n1,2\r\n")  =>  tolist([⏎  {⏎    "a" = "1"⏎    "b" = "2"⏎  },⏎])
    csvdecode("a,b\n1,\"2\n")  =>  ✗ Error in function call: Call to function "csvdecode" failed: CSV parse error on line 2: extraneous or missing " in quoted-field.
    urlencode("eu-west-1/ü?x=1")  =>  "eu-west-1%2F%C3%BC%3Fx%3D1"
    formatdate("YYYY-MM-DD'T'hh:mm:ssZ", "2020-02-29T12:00:00+02:00")  =>  "2020-02-29T12:00:00+02:00"
    formatdate("EEE MMMM D, YY H:m:s AA ZZZZZ", "1999-12-31T00:05:09-05:30")  =>  "Fri December 31, 99 12:5:9 AM -05:30"
    formatdate("YYYYMMDDhhmmss", "2020-02-29T12:00:00Z")  =>  "20200229120000"
    formatdate("hh ZZZZ", "2020-02-29T12:00:00Z")  =>  "12 +0000"
    formatdate("YYYY", "2020-02-30T12:00:00Z")  =>  ✗ Invalid function argument: Invalid value for "time" parameter: not a valid RFC3339 timestamp: day out of range.
    formatdate("YYY", "2020-02-29T12:00:00Z")  =>  ✗ Invalid function argument: Invalid value for "format" parameter: invalid date format verb "YYY": year must either be "YY" or "YYYY".
    formatdate("EE", "2020-02-29T12:00:00Z")  =>  ✗ Invalid function argument: Invalid value for "format" parameter: invalid date format verb "EE": day of week must either be "EEE" or "EEEE".
    formatdate("Y", "2020-02-29 12:00:00Z")  =>  ✗ Invalid function argument: Invalid value for "time" parameter: not a valid RFC3339 timestamp: missing required time introducer 'T'.
    timeadd("2020-02-28T23:00:00Z", "2h")  =>  "2020-02-29T01:00:00Z"
    timeadd("2020-03-01T00:00:00Z", "-24h")  =>  "2020-02-29T00:00:00Z"
    timeadd("2020-01-01T00:00:00Z", "8760h")  =>  "2020-12-31T00:00:00Z"
    timeadd("2020-01-01T00:00:00.5Z", "1ms")  =>  "2020-01-01T00:00:00Z"
    timecmp("2020-01-01T00:00:00.1Z", "2020-01-01T00:00:00Z")  =>  1
    cidrsubnet("192.168.1.0/24", 0, 0)  =>  "192.168.1.0/24"
    cidrsubnet("10.0.0.0/8", 24, 16777215)  =>  "10.255.255.255/32"
    cidrsubnet("2600:1f18::/56", 8, 255)  =>  "2600:1f18:0:ff::/64"
    cidrhost("2001:db8::/32", 1)  =>  "2001:db8::1"
    cidrhost("192.168.1.77/24", 5)  =>  "192.168.1.5"
    cidrhost("10.0.0.0/8", 16777215)  =>  "10.255.255.255"
    cidrsubnets("10.0.0.0/16", 8, 8)[1]  =>  "10.0.1.0/24"
    cidrsubnets("2600:1f18::/56", 8, 8)  =>  tolist([⏎  "2600:1f18::/64",⏎  "2600:1f18:0:1::/64",⏎])
    cidrnetmask("192.168.0.0/24")  =>  "255.255.255.0"
    cidrnetmask("x")  =>  ✗ Error in function call: Call to function "cidrnetmask" failed: invalid CIDR expression: invalid CIDR address: x.
    basename("a/b/")  =>  "b"
    dirname("a/b/")  =>  "a/b"
    dirname("/")  =>  "/"
    dirname("./a/./b")  =>  "a"
    pathexpand("x/y")  =>  "x/y"
    setsubtract(toset(["a", "b"]), toset(["b"]))  =>  toset([⏎  "a",⏎])
    setunion([], [])  =>  toset([])
    setintersection([], ["a"])  =>  toset([])
    setproduct(["a"], [])  =>  tolist([])
    setproduct([1, 2], ["a"])  =>  tolist([⏎  [⏎    1,⏎    "a",⏎  ],⏎  [⏎    2,⏎    "a",⏎  ],⏎])
    sum([0.1, 0.2])  =>  0.3
    sum(tolist([]))  =>  ✗ Invalid function argument: Invalid value for "list" parameter: cannot sum an empty list.
    index(tolist(["a", "b"]), "b")  =>  1
    index([1, "1"], "1")  =>  1
    contains(["1"], 1)  =>  false
    contains([null], null)  =>  ✗ Invalid function argument: Invalid value for "value" parameter: argument must not be null.
    chunklist([1, 2, 3], 2)  =>  tolist([⏎  tolist([⏎    1,⏎    2,⏎  ]),⏎  tolist([⏎    3,⏎  ]),⏎])
    transpose({ a = ["x"], b = [] })  =>  tomap({⏎  "x" = tolist([⏎    "a",⏎  ])⏎})
    matchkeys(["a", "b"], [1, 2], [2])  =>  tolist([⏎  "b",⏎])
    one(tolist([]))  =>  null
    one([null])  =>  null
    anytrue(["x"])  =>  ✗ Invalid function argument: Invalid value for "list" parameter: a bool is required.
    alltrue("x")  =>  ✗ Invalid function argument: Invalid value for "list" parameter: list of bool required.
    compact(tolist(["", "a"]))  =>  tolist([⏎  "a",⏎])
    compact([null])  =>  tolist([])
    compact("x")  =>  ✗ Invalid function argument: Invalid value for "list" parameter: list of string required.
    slice(["a", "b", "c"], 1, 2)  =>  [⏎  "b",⏎]
    range(0, 1, 0.25)  =>  tolist([⏎  0,⏎  0.25,⏎  0.5,⏎  0.75,⏎])
    range(3, 0, -1)  =>  tolist([⏎  3,⏎  2,⏎  1,⏎])
    keys({ "b c" = 1, "a" = 2, "B" = 3 })  =>  [⏎  "B",⏎  "a",⏎  "b c",⏎]
    values(tomap({ b = 1, a = 2 }))[0]  =>  2
    length("日本語")  =>  3
    length("e\u0301")  =>  1
    upper("straße")  =>  "STRAßE"
    lower("ΑΒΓ")  =>  "αβγ"
    title("ÀB élan o'neil")  =>  "ÀB Élan O'Neil"
    "${upper("a")}-${lower("B")}"  =>  "A-b"
    "a${"b${"c"}"}"  =>  "abc"
    "%{ if 1 == 1 ~} yes %{~ else ~} no %{~ endif }"  =>  "yes"
    "%{ for k, v in { b = 1, a = 2 } }${k}${v} %{ endfor }"  =>  "a2 b1 "
    "\u00e9\U0001F600"  =>  "é😀"
    "x%%y$$z"  =>  "x%%y$$z"
    true ? { a = 1, b = "x" } : { a = 2, b = "y" }  =>  {⏎  "a" = 1⏎  "b" = "x"⏎}
    true ? [1, 2] : [3]  =>  tolist([⏎  1,⏎  2,⏎])
    true ? [] : [1]  =>  tolist([])
    true ? {} : { a = 1 }  =>  tomap({})
    true ? tolist([]) : ["a"]  =>  tolist([])
    true ? "1" : 2  =>  "1"
    true ? 1.5 : "x"  =>  "1.5"
    true ? false : "x"  =>  "false"
    [true ? "a" : "b", false ? 1 : 2]  =>  [⏎  "a",⏎  2,⏎]
    true ? (false ? 1 : 2) : 3  =>  2
    1 < 2 && 2 < 3 || false  =>  true
    !(1 > 2)  =>  true
    1 + 2 == 3 ? "y" : "n"  =>  "y"
    -1 + 2  =>  1
    - 1 - -1  =>  0
    2 * -3  =>  -6
    "10" + 5  =>  15
    10 == "10"  =>  false
    "a" == null  =>  false
    [] == null  =>  false
    {} == {}  =>  true
    { a = [1, { b = 2 }] } == { a = [1, { b = 2 }] }  =>  true
    [1, 2, 3][*]  =>  [⏎  1,⏎  2,⏎  3,⏎]
    [{ a = { b = 1 } }, { a = { b = 2 } }][*].a.b  =>  [⏎  1,⏎  2,⏎]
    [{ a = [{ b = 1 }] }][*].a[*].b  =>  [⏎  [⏎    1,⏎  ],⏎]
    { a = 1 }.*.a  =>  [⏎  1,⏎]
    [[1, 2], [3, 4]].*.0  =>  [⏎  1,⏎  3,⏎]
    [{ a = 1 }].0.a  =>  1
    "abc"[*]  =>  [⏎  "abc",⏎]
    1[*]  =>  [⏎  1,⏎]
    null.*.a  =>  []
    [null][*]  =>  [⏎  null,⏎]
    tolist([{ a = 1 }, { a = 2 }])[*].a[0]  =>  ✗ Invalid index: This value does not have any indices.
    [for x in [1, 2] : { v = x }][1].v  =>  2
    { for x in ["a"] : x => { (x) = 1 } }.a.a  =>  1
    { "a.b" = 1 }["a.b"]  =>  1
    { a-b = 1 }.a-b  =>  1
    { a : 1, "b" : 2 }  =>  {⏎  "a" = 1⏎  "b" = 2⏎}
    { (upper("a")) = 1 }.A  =>  1
    nonsensitive("x")  =>  "x"
    length([for s in ["a", "b"] : s if s != "a"])  =>  1
    [for v in [1, 2, 3] : v if v > 1 && v < 3]  =>  [⏎  2,⏎]
    { for k, v in { a = 1, b = 2 } : upper(k) => v if v > 1 }  =>  {⏎  "B" = 2⏎}
    [for k in keys({ a = 1 }) : k]  =>  [⏎  "a",⏎]
    lookup(tomap({ a = 1 }), "b", "x")  =>  ✗ Invalid function argument: Invalid value for "default" parameter: the default value must have the same type as the map elements.
    lookup(tomap({ a = "x" }), "b", [])  =>  ✗ Invalid function argument: Invalid value for "default" parameter: the default value must have the same type as the map elements.
    coalesce("a", 1)  =>  "a"
    coalesce(false, true)  =>  false
    coalesce()  =>  ✗ Error in function call: Call to function "coalesce" failed: all arguments must have the same type.
    element(["a"], 1.5)  =>  ✗ Error in function call: Call to function "element" failed: invalid index: value must be a whole number, between -9223372036854775808 and 9223372036854775807.
    upper(["a"])  =>  ✗ Invalid function argument: Invalid value for "str" parameter: string required.
    split(",", 5)  =>  tolist([⏎  "5",⏎])
    join(5, ["a"])  =>  "a"
    substr(5, 0, 1)  =>  "5"
    strcontains(12345, 34)  =>  true
    concat(null, ["a"])  =>  ✗ Invalid function argument: Invalid value for "seqs" parameter: argument must not be null.
    merge(["a"])  =>  ✗ Error in function call: Call to function "merge" failed: arguments must be maps or objects, got "tuple".
    keys(null)  =>  ✗ Invalid function argument: Invalid value for "inputMap" parameter: argument must not be null.
    flatten(null)  =>  ✗ Invalid function argument: Invalid value for "list" parameter: argument must not be null.
    length(true)  =>  ✗ Error in function call: Call to function "length" failed: argument must be a string, a collection type, or a structural type.
    tonumber([])  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert tuple to number.
    tobool([])  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert tuple to bool.
    tostring({})  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert object to string.
    tolist({})  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert object to list of any single type.
    tomap("x")  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert string to map of any single type.
    toset("x")  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert string to set of any single type.
    base64decode(null)  =>  ✗ Invalid function argument: Invalid value for "str" parameter: argument must not be null.
    jsondecode(null)  =>  ✗ Invalid function argument: Invalid value for "str" parameter: argument must not be null.
    cidrhost("10.0.0.0/8", "x")  =>  ✗ Invalid function argument: Invalid value for "hostnum" parameter: a number is required.
    formatdate(null, null)  =>  ✗ Invalid function argument: Invalid value for "format" parameter: argument must not be null.
    unknownfunc()  =>  ✗ Call to unknown function: There is no function named "unknownfunc".
    regexp("a", "b")  =>  ✗ Call to unknown function: There is no function named "regexp". Did you mean "regex"?
    jsonencod({})  =>  ✗ Call to unknown function: There is no function named "jsonencod". Did you mean "jsonencode"?
    max("x", 1)  =>  ✗ Invalid function argument: Invalid value for "numbers" parameter: a number is required.
    lookup("x", "y")  =>  ✗ Invalid function argument: Invalid value for "inputMap" parameter: lookup() requires a map as the first argument.
    """##)
}
