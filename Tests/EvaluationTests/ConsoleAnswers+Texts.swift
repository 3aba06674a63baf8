extension ConsoleAnswers {
  static let texts = answers(
    ##"""
    jsonencode(1/0)  =>  ✗ Error in function call: Call to function "jsonencode" failed: cannot serialize infinity as JSON.
    base64decode("a")  =>  ✗ Error in function call: Call to function "base64decode" failed: failed to decode base64 data "a".
    base64decode("_-8=")  =>  ✗ Error in function call: Call to function "base64decode" failed: failed to decode base64 data "_-8=".
    base64decode("YQ==\n")  =>  "a"
    base64encode(1)  =>  "MQ=="
    base64encode(null)  =>  ✗ Invalid function argument: Invalid value for "str" parameter: argument must not be null.
    csvdecode("a,b\n1,2\n")  =>  tolist([⏎  {⏎    "a" = "1"⏎    "b" = "2"⏎  },⏎])
    csvdecode("")  =>  ✗ Error in function call: Call to function "csvdecode" failed: missing header line.
    csvdecode("a,a\n1,2")  =>  ✗ Error in function call: Call to function "csvdecode" failed: duplicate column name "a".
    csvdecode("a\n\"x\"y\n")  =>  ✗ Error in function call: Call to function "csvdecode" failed: CSV parse error on line 2: extraneous or missing " in quoted-field.
    csvdecode("a\nx\"y\n")  =>  ✗ Error in function call: Call to function "csvdecode" failed: CSV parse error on line 2: bare " in non-quoted-field.
    csvdecode("a\n\"x\ny\"\n")  =>  tolist([⏎  {⏎    "a" = <<-EOT⏎    x⏎    y⏎    EOT⏎  },⏎])
    jsondecode("{")  =>  ✗ Error in function call: Call to function "jsondecode" failed: EOF.
    jsondecode("1 2")  =>  ✗ Error in function call: Call to function "jsondecode" failed: extraneous data after JSON object.
    jsondecode("1e5")  =>  100000
    jsondecode("\"\\u00e9\"")  =>  "é"
    jsondecode("[1, \"a\", null, {}]")  =>  [⏎  1,⏎  "a",⏎  null,⏎  {},⏎]
    jsondecode("'a'")  =>  ✗ Error in function call: Call to function "jsondecode" failed: invalid character '\'' looking for beginning of value.
    jsondecode("{\"a\"}")  =>  ✗ Error in function call: Call to function "jsondecode" failed: invalid character '}' after object key.
    jsondecode("{\"a\":}")  =>  ✗ Error in function call: Call to function "jsondecode" failed: invalid character '}' looking for beginning of value.
    jsondecode("[1")  =>  ✗ Error in function call: Call to function "jsondecode" failed: EOF.
    jsondecode("\"a")  =>  ✗ Error in function call: Call to function "jsondecode" failed: unexpected EOF.
    jsondecode("{a:1}")  =>  ✗ Error in function call: Call to function "jsondecode" failed: invalid character 'a'.
    jsondecode("-")  =>  ✗ Error in function call: Call to function "jsondecode" failed: unexpected EOF.
    jsondecode("1.")  =>  ✗ Error in function call: Call to function "jsondecode" failed: unexpected EOF.
    jsonencode("<>&\u2028")  =>  "\"\\u003c\\u003e\\u0026\\u2028\""
    jsonencode({b=1,a=[null,true]})  =>  "{\"a\":[null,true],\"b\":1}"
    jsonencode(0.1)  =>  "0.1"
    jsonencode("é\u0001\n\t\b\"\\/")  =>  ✗ Invalid escape sequence: The symbol "b" is not a valid escape sequence selector.
    textdecodebase64("aGk=","UTF-8")  =>  "hi"
    textdecodebase64("!","UTF-8")  =>  ✗ Invalid function argument: Invalid value for "source" parameter: the given value is has an invalid base64 symbol at offset 0.
    textdecodebase64("aGk=","nope")  =>  ✗ Invalid function argument: Invalid value for "encoding" parameter: "nope" is not a supported IANA encoding name or alias in this Terraform version.
    textdecodebase64("aABpAA==","UTF-16LE")  =>  "hi"
    textdecodebase64("AGgAaQ==","UTF-16")  =>  "hi"
    textdecodebase64("/v8AaABp","UTF-16")  =>  "hi"
    textencodebase64("hi","UTF-16")  =>  "/v8AaABp"
    textencodebase64("hi","UTF-16LE")  =>  "aABpAA=="
    textencodebase64("é","ISO-8859-1")  =>  "6Q=="
    textencodebase64("€","ISO-8859-1")  =>  ✗ Invalid function argument: Invalid value for "string" parameter: the given string contains characters that cannot be represented in ISO_8859-1:1987.
    textencodebase64("é","windows-1252")  =>  "6Q=="
    textencodebase64("é","US-ASCII")  =>  ✗ Invalid function argument: Invalid value for "string" parameter: the given string contains characters that cannot be represented in US-ASCII.
    textencodebase64("é","utf8")  =>  ✗ Invalid function argument: Invalid value for "encoding" parameter: "utf8" is not a supported IANA encoding name or alias in this Terraform version.
    textencodebase64("é","nope")  =>  ✗ Invalid function argument: Invalid value for "encoding" parameter: "nope" is not a supported IANA encoding name or alias in this Terraform version.
    textencodebase64("€","windows-1252")  =>  "gA=="
    textencodebase64("hi","UTF-32")  =>  ✗ Invalid function argument: Invalid value for "encoding" parameter: "UTF-32" is not a supported IANA encoding name or alias in this Terraform version.
    formatdate("YYYY-MM-DD'T'hh:mm:ssZ","2020-01-02T03:04:05Z")  =>  "2020-01-02T03:04:05Z"
    formatdate("EEEE, DD-MMM-YY hh:mm:ss ZZZ","2020-01-02T03:04:05+02:00")  =>  "Thursday, 02-Jan-20 03:04:05 +0200"
    formatdate("EEE MMMM D H h AA aa m s Z ZZZZ ZZZZZ","2020-01-02T13:04:05-07:30")  =>  "Thu January 2 1 13 PM pm 4 5 -07:30 -0730 -07:30"
    formatdate("X","2020-01-02T13:04:05Z")  =>  ✗ Invalid function argument: Invalid value for "format" parameter: invalid date format verb "X".
    formatdate("'","2020-01-02T13:04:05Z")  =>  ✗ Invalid function argument: Invalid value for "format" parameter: unterminated literal '.
    formatdate("''","2020-01-02T13:04:05Z")  =>  "'"
    formatdate("'a''b'","2020-01-02T13:04:05Z")  =>  "a'b"
    formatdate("YYY","2020-01-02T13:04:05Z")  =>  ✗ Invalid function argument: Invalid value for "format" parameter: invalid date format verb "YYY": year must either be "YY" or "YYYY".
    formatdate("HHH","2020-01-02T13:04:05Z")  =>  ✗ Invalid function argument: Invalid value for "format" parameter: invalid date format verb "HHH": 12-hour must either be "H" or "HH".
    formatdate("MMMMM","2020-01-02T13:04:05Z")  =>  ✗ Invalid function argument: Invalid value for "format" parameter: invalid date format verb "MMMMM": month must be "M", "MM", "MMM", or "MMMM".
    formatdate("YYYY","2020-13-02T13:04:05Z")  =>  ✗ Invalid function argument: Invalid value for "time" parameter: not a valid RFC3339 timestamp: cannot use "-02T13:04:05Z" as month.
    formatdate("YYYY","2020-02-30T13:04:05Z")  =>  ✗ Invalid function argument: Invalid value for "time" parameter: not a valid RFC3339 timestamp: day out of range.
    formatdate("YYYY","2020-01-02 13:04:05Z")  =>  ✗ Invalid function argument: Invalid value for "time" parameter: not a valid RFC3339 timestamp: missing required time introducer 'T'.
    formatdate("YYYY","2020-01-02T13:04:05")  =>  ✗ Invalid function argument: Invalid value for "time" parameter: not a valid RFC3339 timestamp: end of string before UTC offset.
    formatdate("YYYY","2020-01-02T25:04:05Z")  =>  ✗ Invalid function argument: Invalid value for "time" parameter: not a valid RFC3339 timestamp: hour must be between 0 and 23 inclusive.
    formatdate("YYYY","")  =>  ✗ Invalid function argument: Invalid value for "time" parameter: not a valid RFC3339 timestamp: end of string before year.
    formatdate("","2020-01-02T13:04:05Z")  =>  ""
    urlencode("a b+c&d=é/~-_.")  =>  "a+b%2Bc%26d%3D%C3%A9%2F~-_."
    urlencode("")  =>  ""
    yamldecode("a: 1")  =>  {⏎  "a" = 1⏎}
    yamldecode("- 1\n- true\n- null\n- ~\n- 'x'")  =>  [⏎  1,⏎  true,⏎  null,⏎  null,⏎  "x",⏎]
    yamldecode("a: [1,{b: c}]")  =>  {⏎  "a" = [⏎    1,⏎    {⏎      "b" = "c"⏎    },⏎  ]⏎}
    yamldecode("a: 1\na: 2")  =>  {⏎  "a" = 2⏎}
    yamldecode("---\na: 1\n---\nb: 2")  =>  ✗ Error in function call
    yamldecode("a: *x")  =>  ✗ Error in function call: Call to function "yamldecode" failed: reference to undefined anchor "x".
    yamldecode("a: &x 1\nb: *x")  =>  {⏎  "a" = 1⏎  "b" = 1⏎}
    yamldecode("a: 010\nb: 0o10\nc: 0x1f\nd: 1_000\ne: .5\nf: 1e3")  =>  {⏎  "a" = 10⏎  "b" = 8⏎  "c" = 31⏎  "d" = "1_000"⏎  "e" = 0.5⏎  "f" = 1000⏎}
    yamldecode("a: yes\nb: no\nc: on\nd: y")  =>  {⏎  "a" = true⏎  "b" = false⏎  "c" = true⏎  "d" = true⏎}
    yamldecode("a: 2020-01-01")  =>  {⏎  "a" = "2020-01-01T00:00:00Z"⏎}
    yamldecode("a: !!str 1")  =>  {⏎  "a" = "1"⏎}
    yamldecode("a: |\n  x\n  y\nb: >-\n  x\n  y")  =>  {⏎  "a" = <<-EOT⏎  x⏎  y⏎  ⏎  EOT⏎  "b" = "x y"⏎}
    yamldecode("<<: {a: 1}\nb: 2")  =>  {⏎  "a" = 1⏎  "b" = 2⏎}
    yamldecode("x: &a {p: 1}\ny:\n  <<: *a\n  q: 2")  =>  {⏎  "true" = {⏎    "p" = 1⏎    "q" = 2⏎  }⏎  "x" = {⏎    "p" = 1⏎  }⏎}
    yamldecode("a: {")  =>  ✗ Error in function call
    yamldecode("\ta: 1")  =>  ✗ Error in function call: Call to function "yamldecode" failed: found character that cannot start any token.
    yamldecode("a: b: c")  =>  ✗ Error in function call: Call to function "yamldecode" failed: mapping values are not allowed in this context.
    yamldecode("1: a")  =>  {⏎  "1" = "a"⏎}
    yamldecode("a: .inf")  =>  {⏎  "a" = +Inf⏎}
    yamldecode("a: .nan")  =>  ✗ Error in function call: Call to function "yamldecode" failed: floating point NaN is not supported.
    yamldecode("a: !!binary aGk=")  =>  {⏎  "a" = "aGk="⏎}
    yamldecode("a: 'it''s'\nb: \"x\\ty\"")  =>  {⏎  "a" = "it's"⏎  "b" = "x\ty"⏎}
    yamldecode("# c\na: 1 # d")  =>  {⏎  "a" = 1⏎}
    yamldecode("a:\n  - b\n  - c:\n      d")  =>  {⏎  "a" = [⏎    "b",⏎    {⏎      "c" = "d"⏎    },⏎  ]⏎}
    yamldecode("null")  =>  null
    yamldecode("a: !foo 1")  =>  ✗ Error in function call: Call to function "yamldecode" failed: unsupported tag "!foo".
    yamlencode({a=1,b=[true,null,"x"]})  =>  <<EOT⏎"a": 1⏎"b":⏎- true⏎- null⏎- "x"⏎⏎EOT
    yamlencode("a: b")  =>  <<EOT⏎"a: b"⏎⏎EOT
    yamlencode("")  =>  <<EOT⏎""⏎⏎EOT
    yamlencode({a={},b=[]})  =>  <<EOT⏎"a": {}⏎"b": []⏎⏎EOT
    yamlencode("yes")  =>  <<EOT⏎"yes"⏎⏎EOT
    yamlencode("1")  =>  <<EOT⏎"1"⏎⏎EOT
    yamlencode("null")  =>  <<EOT⏎"null"⏎⏎EOT
    yamlencode("multi\nline")  =>  <<EOT⏎|-⏎  multi⏎  line⏎⏎EOT
    yamlencode({"a b"=1})  =>  <<EOT⏎"a b": 1⏎⏎EOT
    yamlencode("é😀")  =>  <<EOT⏎"é\U0001F600"⏎⏎EOT
    yamlencode(null)  =>  <<EOT⏎null⏎...⏎⏎EOT
    yamlencode("tab\there")  =>  <<EOT⏎"tab\there"⏎⏎EOT
    format("%s",1)  =>  "1"
    format("%d","5")  =>  "5"
    format("%d",1.5)  =>  ✗ Error in function call: Call to function "format" failed: unsupported value for "%d" at 0: an integer is required.
    format("%s",[])  =>  ✗ Error in function call: Call to function "format" failed: unsupported value for "%s" at 0: string required.
    format("%v",[1,"a"])  =>  "[1,\"a\"]"
    format("%05d",-3)  =>  "-0003"
    format("%+d",3)  =>  "+3"
    format("%x",255)  =>  "ff"
    format("%X","255")  =>  "FF"
    format("%o",8)  =>  "10"
    format("%b",5)  =>  "101"
    format("%e",12345.678)  =>  "1.234568e+04"
    format("%g",1e10)  =>  "1e+10"
    format("%f",1/3)  =>  "0.333333"
    format("%.2f",2.005)  =>  "2.00"
    format("%t","true")  =>  "true"
    format("%t",1)  =>  ✗ Error in function call: Call to function "format" failed: unsupported value for "%t" at 0: bool required.
    format("%q","a\"b")  =>  "\"a\\\"b\""
    format("%5s|%-5s|","a","b")  =>  "    a|b    |"
    format("%")  =>  ✗ Error in function call: Call to function "format" failed: invalid format string starting at offset 1.
    format("%z",1)  =>  ✗ Error in function call: Call to function "format" failed: unsupported format verb 'z' in "%z" at offset 0.
    format("a",1)  =>  ✗ Invalid function argument: Invalid value for "args" parameter: too many arguments; no verbs in format string.
    format("%[2]s %[1]s","a","b")  =>  "b a"
    format("%[3]s","a")  =>  ✗ Error in function call: Call to function "format" failed: not enough arguments for "%[3]s" at 0: need index 3 but have 1 total.
    format("%*d",5,3)  =>  ✗ Error in function call: Call to function "format" failed: unrecognized format character '*' at offset 1.
    format("%.1s","éa")  =>  "é"
    format("%s","é")  =>  "é"
    format("%.3v",1.23456)  =>  "1.23456"
    format("%v",1e30)  =>  "1e+30"
    format("%v",1.0)  =>  "1"
    format("%d",1e30)  =>  "1000000000000000000000000000000"
    format("%s %s","a")  =>  ✗ Error in function call: Call to function "format" failed: not enough arguments for "%s" at 3: need index 2 but have 1 total.
    formatlist("%s-%s",["a","b"],"x")  =>  tolist([⏎  "a-x",⏎  "b-x",⏎])
    formatlist("%s",[])  =>  tolist([])
    formatlist("%s","a")  =>  tolist([⏎  "a",⏎])
    formatlist("%s-%s",["a","b"],["x"])  =>  ✗ Invalid function argument: Invalid value for "args" parameter: argument 2 has length 1, which is inconsistent with argument 1 of length 2.
    formatlist("%s",[null])  =>  ✗ Error in function call: Call to function "formatlist" failed: error on format iteration 0: unsupported value for "%s" at 0: null value cannot be formatted.
    formatlist("%s",toset(["b","a"]))  =>  tolist([⏎  "a",⏎  "b",⏎])
    formatlist("%s",{a=1})  =>  ✗ Error in function call: Call to function "formatlist" failed: error on format iteration 0: unsupported value for "%s" at 0: string required.
    formatlist("%d",["x"])  =>  ✗ Error in function call: Call to function "formatlist" failed: error on format iteration 0: unsupported value for "%d" at 0: a number is required.
    jsondecode("{\"a\":1 \"b\":2}")  =>  ✗ Error in function call: Call to function "jsondecode" failed: invalid character '"' after object key:value pair.
    jsondecode("{\"a\":1,}")  =>  ✗ Error in function call: Call to function "jsondecode" failed: invalid character '}' looking for beginning of object key string.
    jsondecode("{,}")  =>  ✗ Error in function call: Call to function "jsondecode" failed: invalid character ','.
    jsondecode("x")  =>  ✗ Error in function call: Call to function "jsondecode" failed: invalid character 'x' looking for beginning of value.
    jsondecode("\"\\x\"")  =>  ✗ Error in function call: Call to function "jsondecode" failed: invalid character 'x' in string escape code.
    jsondecode("\"\\u12\"")  =>  ✗ Error in function call: Call to function "jsondecode" failed: invalid character '"' in \u hexadecimal character escape.
    jsondecode("\"\t\"")  =>  ✗ Error in function call: Call to function "jsondecode" failed: invalid character '\t' in string literal.
    jsondecode("1e999")  =>  1000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
    formatdate("YYYY","2020-01-02Tx4:04:05Z")  =>  ✗ Invalid function argument: Invalid value for "time" parameter: not a valid RFC3339 timestamp: hour must be between 0 and 23 inclusive.
    formatdate("YYYY","2020-01-02T1")  =>  ✗ Invalid function argument: Invalid value for "time" parameter: not a valid RFC3339 timestamp: end of string where ":" is expected.
    formatdate("YYYY","2020-01-02T")  =>  ✗ Invalid function argument: Invalid value for "time" parameter: not a valid RFC3339 timestamp: end of string before hour.
    formatdate("YYYY","2020-01-02T12:4")  =>  ✗ Invalid function argument: Invalid value for "time" parameter: not a valid RFC3339 timestamp: minute must have exactly two digits.
    formatdate("YYYY","2020-01-02T12:65:00Z")  =>  ✗ Invalid function argument: Invalid value for "time" parameter: not a valid RFC3339 timestamp: minute must have exactly two digits.
    formatdate("YYYY","2020-01-02T12:05:61Z")  =>  ✗ Invalid function argument: Invalid value for "time" parameter: not a valid RFC3339 timestamp: cannot use "Z" as second.
    formatdate("YYYY","2020-01-02T12:05:01")  =>  ✗ Invalid function argument: Invalid value for "time" parameter: not a valid RFC3339 timestamp: end of string before UTC offset.
    formatdate("YYYY","2020-01-02T12:05:01X")  =>  ✗ Invalid function argument: Invalid value for "time" parameter: not a valid RFC3339 timestamp: cannot use "X" as UTC offset.
    formatdate("YYYY","2020/01-02T12:05:01Z")  =>  ✗ Invalid function argument: Invalid value for "time" parameter: not a valid RFC3339 timestamp: found "/01-02T12:05:01Z" where "-" is expected.
    formatdate("YYYY","2020-1-02T12:05:01Z")  =>  ✗ Invalid function argument: Invalid value for "time" parameter: not a valid RFC3339 timestamp: cannot use "1-02T12:05:01Z" as month.
    formatdate("YYYY","2020-01-02T12:05:01Zx")  =>  ✗ Invalid function argument: Invalid value for "time" parameter: not a valid RFC3339 timestamp: cannot use "x" as timestamp segment.
    formatdate("YYYY","2020-01-02T12:05:01+25:00")  =>  ✗ Invalid function argument: Invalid value for "time" parameter: not a valid RFC3339 timestamp: end of string before UTC offset.
    formatdate("'a","2020-01-02T12:05:01Z")  =>  ✗ Invalid function argument: Invalid value for "format" parameter: unterminated literal '.
    formatdate("''a''","2020-01-02T12:05:01Z")  =>  ✗ Invalid function argument: Invalid value for "format" parameter: invalid date format verb "a": must be "aa".
    formatdate("'a''","2020-01-02T12:05:01Z")  =>  "a'"
    formatdate("'a'''","2020-01-02T12:05:01Z")  =>  "a'"
    formatdate("'''a'","2020-01-02T12:05:01Z")  =>  "'a"
    format("%d", 1/0)  =>  ✗ Error in function call: Call to function "format" failed: unsupported value for "%d" at 0: an integer is required.
    format("%s", 1/0)  =>  "+Inf"
    format("%f", 1/0)  =>  "+Inf"
    format("%v", 1/0)  =>  "+Inf"
    yamldecode("on: 1\n1: b\n010: c\n~: d\n1.50: e\n'y': f")  =>  ✗ Error in function call
    yamldecode("null: 1")  =>  ✗ Error in function call: Call to function "yamldecode" failed: mapping key cannot be null.
    yamldecode("{y: 1, no: 2}")  =>  {⏎  "false" = 2⏎  "true" = 1⏎}
    yamldecode("a: !!int \"5\"\nb: !!float 1\nc: !!bool yes\nd: !!null x\ne: !!str true")  =>  {⏎  "a" = "5"⏎  "b" = 1⏎  "c" = true⏎  "d" = null⏎  "e" = "true"⏎}
    yamldecode("a: !!map {b: 1}\nc: !!seq [1]")  =>  {⏎  "a" = {⏎    "b" = 1⏎  }⏎  "c" = [⏎    1,⏎  ]⏎}
    yamldecode("a: !!seq\n- 1\nb: !!map\n  c: 1")  =>  {⏎  "a" = [⏎    1,⏎  ]⏎  "b" = {⏎    "c" = 1⏎  }⏎}
    yamldecode("a: !!int x")  =>  ✗ Error in function call: Call to function "yamldecode" failed: cannot parse "x" as tag:yaml.org,2002:int.
    yamldecode("a: !!timestamp 2020-01-01")  =>  {⏎  "a" = "2020-01-01T00:00:00Z"⏎}
    yamldecode("!!str 5")  =>  "5"
    yamldecode("a: &x !!str 1\nb: *x")  =>  {⏎  "a" = "1"⏎  "b" = "1"⏎}
    yamldecode("a: !!str &x 1\nb: *x")  =>  {⏎  "a" = "1"⏎  "b" = "1"⏎}
    yamldecode("<<: [{a: 1},{a: 2, b: 3}]\nc: 4")  =>  ✗ Error in function call: Call to function "yamldecode" failed: cannot merge tuple into mapping.
    yamldecode("a: 0\n<<: {a: 1, b: 2}")  =>  {⏎  "a" = 1⏎  "b" = 2⏎}
    yamldecode("<<: {a: 1, b: 2}\na: 0")  =>  {⏎  "a" = 0⏎  "b" = 2⏎}
    yamldecode("b: &d {x: 1, y2: 2}\nc:\n  <<: *d\n  x: 3")  =>  {⏎  "b" = {⏎    "x" = 1⏎    "y2" = 2⏎  }⏎  "c" = {⏎    "x" = 3⏎    "y2" = 2⏎  }⏎}
    yamldecode("<<: 5")  =>  ✗ Error in function call: Call to function "yamldecode" failed: cannot merge number into mapping.
    yamldecode("{<<: {a: 1}, b: 2}")  =>  {⏎  "a" = 1⏎  "b" = 2⏎}
    yamldecode("- &a {k: 1}\n- <<: *a\n  j: 2")  =>  [⏎  {⏎    "k" = 1⏎  },⏎  {⏎    "j" = 2⏎    "k" = 1⏎  },⏎]
    yamldecode("a: .INF\nb: -.inf\nc: +.inf\nd: .Inf")  =>  {⏎  "a" = +Inf⏎  "b" = -Inf⏎  "c" = +Inf⏎  "d" = +Inf⏎}
    yamldecode("a: .NaN")  =>  ✗ Error in function call: Call to function "yamldecode" failed: floating point NaN is not supported.
    yamldecode("a: 2020-01-01T00:00:00Z\nb: 2020-01-01 10:00:00\nc: 2001-12-14t21:59:43.10-05:00")  =>  {⏎  "a" = "2020-01-01T00:00:00Z"⏎  "b" = "2020-01-01T10:00:00Z"⏎  "c" = "2001-12-14T21:59:43-05:00"⏎}
    yamldecode("a: 1e3\nb: 1E3\nc: -1.5\nd: +1\ne: 1_000.5\nf: 0b11\ng: -0x1\nh: 1:30\ni: 0.\nj: -.5")  =>  {⏎  "a" = 1000⏎  "b" = 1000⏎  "c" = -1.5⏎  "d" = 1⏎  "e" = "1_000.5"⏎  "f" = "0b11"⏎  "g" = "-0x1"⏎  "h" = "1:30"⏎  "i" = 0⏎  "j" = -0.5⏎}
    yamldecode("a: 0777\nb: 08\nc: 00")  =>  {⏎  "a" = 777⏎  "b" = 8⏎  "c" = 0⏎}
    yamldecode("a: @x")  =>  ✗ Error in function call: Call to function "yamldecode" failed: found character that cannot start any token.
    yamldecode("a: `x")  =>  ✗ Error in function call: Call to function "yamldecode" failed: found character that cannot start any token.
    yamldecode("a: %x")  =>  ✗ Error in function call: Call to function "yamldecode" failed: found character that cannot start any token.
    yamldecode("--- a")  =>  "a"
    yamldecode("--- {a: 1}\n")  =>  {⏎  "a" = 1⏎}
    yamldecode("a: 1\n...\n")  =>  {⏎  "a" = 1⏎}
    yamldecode("a: 1\n...\nb: 2")  =>  ✗ Error in function call
    yamldecode("a:\n- b\n- c\nd: e")  =>  {⏎  "a" = [⏎    "b",⏎    "c",⏎  ]⏎  "d" = "e"⏎}
    yamldecode("a: - b")  =>  ✗ Error in function call: Call to function "yamldecode" failed: block sequence entries are not allowed in this context.
    yamldecode("- - a\n  - b\n- c")  =>  [⏎  [⏎    "a",⏎    "b",⏎  ],⏎  "c",⏎]
    yamldecode("a: |2\n    x\n   y\n")  =>  {⏎  "a" = <<-EOT⏎    x⏎   y⏎  ⏎  EOT⏎}
    yamldecode("a: >\n  x\n\n  y\n   z\n  w\n")  =>  {⏎  "a" = <<-EOT⏎  x⏎  y⏎   z⏎  w⏎  ⏎  EOT⏎}
    yamldecode("a: |+\n  x\n\n")  =>  {⏎  "a" = <<-EOT⏎  x⏎  ⏎  ⏎  EOT⏎}
    yamldecode("a: \"x\n  y\"\n")  =>  {⏎  "a" = "x y"⏎}
    yamldecode("a: x\n  y\n\n  z\n")  =>  {⏎  "a" = <<-EOT⏎  x y⏎  z⏎  EOT⏎}
    yamldecode("a: b # c\nd: 'e#f' # g\nh: i#j")  =>  {⏎  "a" = "b"⏎  "d" = "e#f"⏎  "h" = "i#j"⏎}
    yamldecode("a: [\n  1,\n  2\n]\n")  =>  {⏎  "a" = [⏎    1,⏎    2,⏎  ]⏎}
    yamldecode("a: {b: [1, {c: d}], 'e f': \"g\"}")  =>  {⏎  "a" = {⏎    "b" = [⏎      1,⏎      {⏎        "c" = "d"⏎      },⏎    ]⏎    "e f" = "g"⏎  }⏎}
    yamldecode("[a, b: c, d]")  =>  [⏎  "a",⏎  {⏎    "b" = "c"⏎  },⏎  "d",⏎]
    yamldecode("[a,,b]")  =>  ✗ Error in function call: Call to function "yamldecode" failed: did not find expected node content.
    yamldecode("{a, b: 1}")  =>  {⏎  "a" = null⏎  "b" = 1⏎}
    yamldecode("a: *b")  =>  ✗ Error in function call: Call to function "yamldecode" failed: reference to undefined anchor "b".
    yamldecode("a: &b\n  c: *b")  =>  ✗ Error in function call
    yamldecode("a : 1")  =>  {⏎  "a" = 1⏎}
    yamldecode("a:1")  =>  "a:1"
    yamldecode("a:\tb")  =>  {⏎  "a" = "b"⏎}
    yamldecode("a:\n\tb: 1")  =>  ✗ Error in function call
    yamldecode("\"a\": 1\n'b': 2")  =>  {⏎  "a" = 1⏎  "b" = 2⏎}
    yamldecode("\"\\q\"")  =>  ✗ Error in function call: Call to function "yamldecode" failed: found unknown escape character.
    yamldecode("a: ''\nb: \"\"\nc:")  =>  {⏎  "a" = ""⏎  "b" = ""⏎  "c" = null⏎}
    yamldecode("- a: 1\n  b: 2\n- a: 3")  =>  [⏎  {⏎    "a" = 1⏎    "b" = 2⏎  },⏎  {⏎    "a" = 3⏎  },⏎]
    yamldecode("a: http://x:80/y")  =>  {⏎  "a" = "http://x:80/y"⏎}
    yamldecode("a: x: y")  =>  ✗ Error in function call: Call to function "yamldecode" failed: mapping values are not allowed in this context.
    yamldecode(5)  =>  5
    yamldecode(null)  =>  ✗ Invalid function argument: Invalid value for "src" parameter: argument must not be null.
    yamldecode("true")  =>  true
    yamldecode("5")  =>  5
    yamldecode("~")  =>  null
    yamldecode("x y")  =>  "x y"
    yamlencode("\u00e9\u200b\ufeff😀\u2028")  =>  <<EOT⏎"é​\uFEFF\U0001F600\L"⏎⏎EOT
    yamlencode({"a: b"="c#d"})  =>  <<EOT⏎"a: b": "c#d"⏎⏎EOT
    yamlencode([[1,[2]],{a=[{b=1}]}])  =>  <<EOT⏎- - 1⏎  - - 2⏎- "a":⏎  - "b": 1⏎⏎EOT
    yamlencode("a\nb\n")  =>  <<EOT⏎|⏎  a⏎  b⏎⏎EOT
    yamlencode({a="x\ny"})  =>  <<EOT⏎"a": |-⏎  x⏎  y⏎⏎EOT
    yamlencode(1/0)  =>  <<EOT⏎+Inf⏎...⏎⏎EOT
    yamlencode(1e30)  =>  <<EOT⏎1000000000000000000000000000000⏎...⏎⏎EOT
    yamlencode("\u0000\u0007\u0008\u000b\u000c\u001b\u007f\u0085\u00a0\u2029")  =>  <<EOT⏎"\0\a\b\v\f\e\x7F\N \P"⏎⏎EOT
    jsondecode("null")  =>  null
    """##)
}
