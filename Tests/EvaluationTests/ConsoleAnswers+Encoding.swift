extension ConsoleAnswers {
  static let encoding = answers(
    ##"""
    jsonencode({ b = 1, a = ["x", null, true, 1.50] })  =>  "{\"a\":[\"x\",null,true,1.5],\"b\":1}"
    jsonencode("a<b>&c\"\\\n\t\u2028é")  =>  "\"a\\u003cb\\u003e\\u0026c\\\"\\\\\\n\\t\\u2028é\""
    jsonencode(null)  =>  "null"
    jsonencode([])  =>  "[]"
    jsonencode({})  =>  "{}"
    jsonencode(toset(["b", "a"]))  =>  "[\"a\",\"b\"]"
    jsonencode(1e30)  =>  "1000000000000000000000000000000"
    jsonencode("\u0001\u007f")  =>  "\"\\u0001\x7f\""
    jsondecode("{\"a\": [1, 2.5, \"x\", null, true], \"b\": {}}")  =>  {⏎  "a" = [⏎    1,⏎    2.5,⏎    "x",⏎    null,⏎    true,⏎  ]⏎  "b" = {}⏎}
    jsondecode("1e3")  =>  1000
    jsondecode("\"\\u00e9\\ud83d\\ude00\"")  =>  "é😀"
    jsondecode("")  =>  ✗ Error in function call: Call to function "jsondecode" failed: EOF.
    jsondecode("[1,]")  =>  ✗ Error in function call: Call to function "jsondecode" failed: invalid character ']' looking for beginning of value.
    jsondecode("nul")  =>  ✗ Error in function call: Call to function "jsondecode" failed: unexpected EOF.
    jsondecode("{\"a\":1} x")  =>  ✗ Error in function call: Call to function "jsondecode" failed: extraneous data after JSON object.
    jsondecode("  [ ]  ")  =>  []
    jsondecode("01")  =>  ✗ Error in function call: Call to function "jsondecode" failed: extraneous data after JSON object.
    base64encode("hello")  =>  "aGVsbG8="
    base64encode("é")  =>  "w6k="
    base64encode("")  =>  ""
    base64decode("aGVsbG8=")  =>  "hello"
    base64decode("aGVsbG8")  =>  ✗ Error in function call: Call to function "base64decode" failed: failed to decode base64 data "aGVsbG8".
    base64decode("!!!")  =>  ✗ Error in function call: Call to function "base64decode" failed: failed to decode base64 data "!!!".
    base64decode("/w==")  =>  ✗ Error in function call: Call to function "base64decode" failed: the result of decoding the provided string is not valid UTF-8.
    urlencode("a b&c=d/é~*")  =>  "a+b%26c%3Dd%2F%C3%A9~%2A"
    textencodebase64("hi", "UTF-16LE")  =>  "aABpAA=="
    textdecodebase64("aABpAA==", "UTF-16LE")  =>  "hi"
    textencodebase64("é", "ISO-8859-1")  =>  "6Q=="
    csvdecode("a,b\n1,2\n3,4\n")  =>  tolist([⏎  {⏎    "a" = "1"⏎    "b" = "2"⏎  },⏎  {⏎    "a" = "3"⏎    "b" = "4"⏎  },⏎])
    csvdecode("a,b\n\"x,y\",\"q\"\"r\"\n")  =>  tolist([⏎  {⏎    "a" = "x,y"⏎    "b" = "q\"r"⏎  },⏎])
    csvdecode("a,a\n1,2\n")  =>  ✗ Error in function call: Call to function "csvdecode" failed: duplicate column name "a".
    csvdecode("a,b\n1\n")  =>  ✗ Error in function call: Call to function "csvdecode" failed: CSV parse error on line 2: wrong number of fields.
    csvdecode("a,b")  =>  tolist([])
    yamlencode({ a = 1, b = ["x", true, null], c = { d = "y" } })  =>  <<EOT⏎"a": 1⏎"b":⏎- "x"⏎- true⏎- null⏎"c":⏎  "d": "y"⏎⏎EOT
    yamlencode("x")  =>  <<EOT⏎"x"⏎⏎EOT
    yamlencode([])  =>  <<EOT⏎[]⏎⏎EOT
    yamlencode({})  =>  <<EOT⏎{}⏎⏎EOT
    yamlencode([{ a = 1, b = 2 }, { c = [] }])  =>  <<EOT⏎- "a": 1⏎  "b": 2⏎- "c": []⏎⏎EOT
    yamlencode({ a = "multi\nline" })  =>  <<EOT⏎"a": |-⏎  multi⏎  line⏎⏎EOT
    yamlencode({ "true" = "yes", "1" = "null" })  =>  <<EOT⏎"1": "null"⏎"true": "yes"⏎⏎EOT
    yamlencode(1.5)  =>  <<EOT⏎1.5⏎...⏎⏎EOT
    yamldecode("a: 1\nb: [x, true, null]\nc:\n  d: y\n")  =>  {⏎  "a" = 1⏎  "b" = [⏎    "x",⏎    true,⏎    null,⏎  ]⏎  "c" = {⏎    "d" = true⏎  }⏎}
    yamldecode("- a\n- b: 1\n  c: 2\n")  =>  [⏎  "a",⏎  {⏎    "b" = 1⏎    "c" = 2⏎  },⏎]
    yamldecode("{}")  =>  {}
    yamldecode("x")  =>  "x"
    yamldecode("a: 'it''s'\nb: \"q\\n\"\n")  =>  {⏎  "a" = "it's"⏎  "b" = <<-EOT⏎  q⏎  ⏎  EOT⏎}
    yamldecode("a: |\n  line1\n  line2\n")  =>  {⏎  "a" = <<-EOT⏎  line1⏎  line2⏎  ⏎  EOT⏎}
    yamldecode("a: >\n  line1\n  line2\n")  =>  {⏎  "a" = <<-EOT⏎  line1 line2⏎  ⏎  EOT⏎}
    yamldecode("a: &x {b: 1}\nc: *x\n")  =>  {⏎  "a" = {⏎    "b" = 1⏎  }⏎  "c" = {⏎    "b" = 1⏎  }⏎}
    yamldecode("a: ~\nb: yes\nc: 0x1F\nd: 1.5e3\n")  =>  {⏎  "a" = null⏎  "b" = true⏎  "c" = 31⏎  "d" = 1500⏎}
    yamldecode("# comment\na: b # c\n")  =>  {⏎  "a" = "b"⏎}
    yamldecode("- - 1\n  - 2\n- [3, {k: v}]\n")  =>  [⏎  [⏎    1,⏎    2,⏎  ],⏎  [⏎    3,⏎    {⏎      "k" = "v"⏎    },⏎  ],⏎]
    formatdate("DD MMM YYYY hh:mm ZZZ", "2018-01-02T23:12:01Z")  =>  "02 Jan 2018 23:12 UTC"
    formatdate("EEEE, DD-MMM-YY hh:mm:ss ZZZ", "2018-01-02T23:12:01Z")  =>  "Tuesday, 02-Jan-18 23:12:01 UTC"
    formatdate("EEE, DD MMM YYYY hh:mm:ss ZZZ", "2018-01-02T23:12:01-08:00")  =>  "Tue, 02 Jan 2018 23:12:01 -0800"
    formatdate("MMM DD, YYYY", "2018-01-02T23:12:01Z")  =>  "Jan 02, 2018"
    formatdate("HH:mmaa", "2018-01-02T23:12:01Z")  =>  "11:12pm"
    formatdate("h 'o''clock' H AA a M MM MMMM D s ss m Z ZZZZ ZZZZZ", "2018-01-02T03:04:05+02:30")  =>  ✗ Invalid function argument: Invalid value for "format" parameter: invalid date format verb "a": must be "aa".
    formatdate("YYYY", "2018-13-02T23:12:01Z")  =>  ✗ Invalid function argument: Invalid value for "time" parameter: not a valid RFC3339 timestamp: cannot use "-02T23:12:01Z" as month.
    formatdate("YYYY", "2018")  =>  ✗ Invalid function argument: Invalid value for "time" parameter: not a valid RFC3339 timestamp: end of string where "-" is expected.
    formatdate("QQ", "2018-01-02T23:12:01Z")  =>  ✗ Invalid function argument: Invalid value for "format" parameter: invalid date format verb "QQ".
    formatdate("'x", "2018-01-02T23:12:01Z")  =>  ✗ Invalid function argument: Invalid value for "format" parameter: unterminated literal '.
    timeadd("2017-11-22T00:00:00Z", "10m")  =>  "2017-11-22T00:10:00Z"
    timeadd("2017-11-22T00:00:00Z", "-1h30m5s")  =>  "2017-11-21T22:29:55Z"
    timeadd("2017-12-31T23:59:59+01:00", "1.5h")  =>  "2018-01-01T01:29:59+01:00"
    timeadd("2017-11-22T00:00:00Z", "x")  =>  ✗ Error in function call: Call to function "timeadd" failed: time: invalid duration "x".
    timeadd("x", "1h")  =>  ✗ Error in function call: Call to function "timeadd" failed: not a valid RFC3339 timestamp: cannot use "x" as year.
    timecmp("2017-11-22T00:00:00Z", "2017-11-22T00:00:00Z")  =>  0
    timecmp("2017-11-22T00:00:00Z", "2017-11-22T01:00:00+01:00")  =>  0
    timecmp("2017-11-22T00:00:00Z", "2017-11-22T00:00:01Z")  =>  -1
    timecmp("x", "y")  =>  ✗ Invalid function argument: Invalid value for "timestamp_a" parameter: not a valid RFC3339 timestamp: cannot use "x" as year.
    cidrsubnet("172.16.0.0/12", 4, 2)  =>  "172.18.0.0/16"
    cidrsubnet("10.1.2.0/24", 4, 15)  =>  "10.1.2.240/28"
    cidrsubnet("fd00:fd12:3456:7890::/56", 16, 162)  =>  "fd00:fd12:3456:7800:a200::/72"
    cidrsubnet("10.0.0.5/8", 8, 1)  =>  "10.1.0.0/16"
    cidrsubnet("10.0.0.0/8", 40, 1)  =>  ✗ Error in function call: Call to function "cidrsubnet" failed: insufficient address space to extend prefix of 8 by 40.
    cidrsubnet("10.0.0.0/8", 2, 4)  =>  ✗ Error in function call: Call to function "cidrsubnet" failed: prefix extension of 2 does not accommodate a subnet numbered 4.
    cidrsubnet("10.0.0.0", 2, 0)  =>  ✗ Error in function call: Call to function "cidrsubnet" failed: invalid CIDR expression: invalid CIDR address: 10.0.0.0.
    cidrsubnet("x", 2, 0)  =>  ✗ Error in function call: Call to function "cidrsubnet" failed: invalid CIDR expression: invalid CIDR address: x.
    cidrsubnet("10.0.0.0/8", 8, 1.5)  =>  ✗ Error in function call: Call to function "cidrsubnet" failed: value must be a whole number.
    cidrsubnet("010.0.0.0/8", 8, 1)  =>  "10.1.0.0/16"
    cidrsubnets("10.1.0.0/16", 4, 4, 8, 4)  =>  tolist([⏎  "10.1.0.0/20",⏎  "10.1.16.0/20",⏎  "10.1.32.0/24",⏎  "10.1.48.0/20",⏎])
    cidrsubnets("10.1.0.0/16")  =>  tolist([])
    cidrsubnets("fd00:fd12:3456:7890::/56", 16, 16, 16, 32)  =>  tolist([⏎  "fd00:fd12:3456:7800::/72",⏎  "fd00:fd12:3456:7800:100::/72",⏎  "fd00:fd12:3456:7800:200::/72",⏎  "fd00:fd12:3456:7800:300::/88",⏎])
    cidrsubnets("10.1.0.0/16", 1, 1, 1)  =>  ✗ Invalid function argument: Invalid value for "newbits" parameter: not enough remaining address space for a subnet with a prefix of 17 bits after 10.1.128.0/17.
    cidrsubnets("10.1.0.0/16", 0)  =>  ✗ Invalid function argument: Invalid value for "newbits" parameter: must extend prefix by at least one bit.
    cidrsubnets("10.1.0.0/16", 20)  =>  ✗ Invalid function argument: Invalid value for "newbits" parameter: would extend prefix to 36 bits, which is too long for an IPv4 address.
    cidrhost("10.12.112.0/20", 16)  =>  "10.12.112.16"
    cidrhost("10.12.112.0/20", -1)  =>  "10.12.127.255"
    cidrhost("10.12.112.0/20", 268)  =>  "10.12.113.12"
    cidrhost("fd00:fd12:3456:7890:00a2::/72", 34)  =>  "fd00:fd12:3456:7890::22"
    cidrhost("10.0.0.0/24", 256)  =>  ✗ Error in function call: Call to function "cidrhost" failed: prefix of 24 does not accommodate a host numbered 256.
    cidrhost("10.0.0.0/32", 0)  =>  "10.0.0.0"
    cidrnetmask("172.16.0.0/12")  =>  "255.240.0.0"
    cidrnetmask("10.0.0.0/0")  =>  "0.0.0.0"
    cidrnetmask("fd00::/8")  =>  ✗ Error in function call: Call to function "cidrnetmask" failed: IPv6 addresses cannot have a netmask: fd00::/8.
    basename("foo/bar/baz.txt")  =>  "baz.txt"
    basename("")  =>  "."
    basename("/")  =>  "/"
    basename("a/")  =>  "a"
    dirname("foo/bar/baz.txt")  =>  "foo/bar"
    dirname("a")  =>  "."
    dirname("/a")  =>  "/"
    dirname("a/../b/c")  =>  "b"
    dirname("")  =>  "."
    upper(base64encode("x"))  =>  "EA=="
    """##)
}
