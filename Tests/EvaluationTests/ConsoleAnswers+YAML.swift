extension ConsoleAnswers {
  static let yaml = answers(
    ##"""
    yamldecode(": 1")  =>  ✗ Error in function call: Call to function "yamldecode" failed: did not find expected key.
    yamldecode(": 2")  =>  ✗ Error in function call: Call to function "yamldecode" failed: did not find expected key.
    yamldecode("---\na: 1")  =>  {⏎  "a" = 1⏎}
    yamldecode("---\na: 1\n...")  =>  {⏎  "a" = 1⏎}
    yamldecode("---")  =>  null
    yamldecode("---\n")  =>  null
    yamldecode("...")  =>  ✗ Error in function call: Call to function "yamldecode" failed: did not find expected node content.
    yamldecode("--- |\n  text")  =>  "text"
    yamldecode("--- {a: 1}")  =>  {⏎  "a" = 1⏎}
    yamldecode("--- [1, 2]")  =>  [⏎  1,⏎  2,⏎]
    yamldecode("--- # comment\na: 1")  =>  {⏎  "a" = 1⏎}
    yamldecode("--- a: 1")  =>  ✗ Error in function call: Call to function "yamldecode" failed: mapping values are not allowed in this context.
    yamldecode("--- !!str 1")  =>  "1"
    yamldecode("--- &x a")  =>  "a"
    yamldecode("--- - a")  =>  ✗ Error in function call: Call to function "yamldecode" failed: block sequence entries are not allowed in this context.
    yamldecode("---a")  =>  "---a"
    yamldecode("a: &x {b: 1}\nc: *x")  =>  {⏎  "a" = {⏎    "b" = 1⏎  }⏎  "c" = {⏎    "b" = 1⏎  }⏎}
    yamldecode("a: &x [1]\nb: *x")  =>  {⏎  "a" = [⏎    1,⏎  ]⏎  "b" = [⏎    1,⏎  ]⏎}
    yamldecode("- &a a\n- *a")  =>  [⏎  "a",⏎  "a",⏎]
    yamldecode("- &a\n- *a")  =>  [⏎  null,⏎  null,⏎]
    yamldecode("base: &b\n  x: 1\n  y: 2\nc:\n  <<: *b\n  y: 3")  =>  {⏎  "base" = {⏎    "true" = 2⏎    "x" = 1⏎  }⏎  "c" = {⏎    "true" = 3⏎    "x" = 1⏎  }⏎}
    yamldecode("base: &b {x: 1}\nc:\n  y: 3\n  <<: *b")  =>  {⏎  "base" = {⏎    "x" = 1⏎  }⏎  "c" = {⏎    "true" = 3⏎    "x" = 1⏎  }⏎}
    yamldecode("base: &b {x: 1}\nc:\n  x: 3\n  <<: *b")  =>  {⏎  "base" = {⏎    "x" = 1⏎  }⏎  "c" = {⏎    "x" = 1⏎  }⏎}
    yamldecode("c:\n  <<: {x: 1}\n  y: 2")  =>  {⏎  "c" = {⏎    "true" = 2⏎    "x" = 1⏎  }⏎}
    yamldecode("\"<<\": {x: 1}")  =>  {⏎  "x" = 1⏎}
    yamldecode("'<<': {x: 1}")  =>  {⏎  "x" = 1⏎}
    yamldecode("<<: null")  =>  ✗ Error in function call: Call to function "yamldecode" failed: cannot merge dynamic into mapping.
    yamldecode("a: !!int \"1\"")  =>  {⏎  "a" = "1"⏎}
    yamldecode("a: !!int 1")  =>  {⏎  "a" = 1⏎}
    yamldecode("a: !!int a")  =>  ✗ Error in function call: Call to function "yamldecode" failed: cannot parse "a" as tag:yaml.org,2002:int.
    yamldecode("a: !!float 1")  =>  {⏎  "a" = 1⏎}
    yamldecode("a: !!float \"1.5\"")  =>  {⏎  "a" = "1.5"⏎}
    yamldecode("a: !!bool yes")  =>  {⏎  "a" = true⏎}
    yamldecode("a: !!bool \"true\"")  =>  {⏎  "a" = "true"⏎}
    yamldecode("a: !!bool 1")  =>  {⏎  "a" = 1⏎}
    yamldecode("a: !!null \"\"")  =>  {⏎  "a" = ""⏎}
    yamldecode("a: !!null x")  =>  {⏎  "a" = null⏎}
    yamldecode("a: !!binary aGVsbG8=")  =>  {⏎  "a" = "aGVsbG8="⏎}
    yamldecode("a: !!binary |\n  aGVs\n  bG8=")  =>  {⏎  "a" = <<-EOT⏎  aGVs⏎  bG8=⏎  EOT⏎}
    yamldecode("a: !!binary \"!!\"")  =>  ✗ Error in function call: Call to function "yamldecode" failed: cannot parse "!!" as tag:yaml.org,2002:binary: not valid base64.
    yamldecode("a: !!binary 1")  =>  ✗ Error in function call: Call to function "yamldecode" failed: cannot parse "1" as tag:yaml.org,2002:binary: not valid base64.
    yamldecode("a: !!map {}")  =>  {⏎  "a" = {}⏎}
    yamldecode("a: !!map []")  =>  ✗ Error in function call: Call to function "yamldecode" failed: can't interpret sequence as tag:yaml.org,2002:map.
    yamldecode("a: !!seq []")  =>  {⏎  "a" = []⏎}
    yamldecode("a: !!seq {}")  =>  ✗ Error in function call: Call to function "yamldecode" failed: can't interpret mapping as tag:yaml.org,2002:seq.
    yamldecode("a: !!seq\n- 1")  =>  {⏎  "a" = [⏎    1,⏎  ]⏎}
    yamldecode("a: !!map\n  b: 1")  =>  {⏎  "a" = {⏎    "b" = 1⏎  }⏎}
    yamldecode("a: !!set {b, c}")  =>  ✗ Error in function call: Call to function "yamldecode" failed: can't interpret mapping as tag:yaml.org,2002:set.
    yamldecode("a: !!omap [b: 1]")  =>  ✗ Error in function call: Call to function "yamldecode" failed: can't interpret sequence as tag:yaml.org,2002:omap.
    yamldecode("a: !!timestamp x")  =>  ✗ Error in function call: Call to function "yamldecode" failed: cannot parse "x" as tag:yaml.org,2002:timestamp.
    yamldecode("a: !<tag:yaml.org,2002:str> 1")  =>  {⏎  "a" = "1"⏎}
    yamldecode("a: !<tag:yaml.org,2002:int> 1")  =>  {⏎  "a" = 1⏎}
    yamldecode("a: ! 1")  =>  ✗ Error in function call: Call to function "yamldecode" failed: unsupported tag "!".
    yamldecode("! a")  =>  ✗ Error in function call: Call to function "yamldecode" failed: unsupported tag "!".
    yamldecode("a: !!str")  =>  {⏎  "a" = ""⏎}
    yamldecode("a: !!str\nb: 1")  =>  {⏎  "a" = ""⏎  "b" = 1⏎}
    yamldecode("!!map {a: 1}")  =>  {⏎  "a" = 1⏎}
    yamldecode("- !!str 1\n- !!int 2")  =>  [⏎  "1",⏎  2,⏎]
    yamldecode("a: |\n  x\n  y\n")  =>  {⏎  "a" = <<-EOT⏎  x⏎  y⏎  ⏎  EOT⏎}
    yamldecode("a: |-\n  x\n  y\n")  =>  {⏎  "a" = <<-EOT⏎  x⏎  y⏎  EOT⏎}
    yamldecode("a: |+\n  x\n\n\nb: 1")  =>  {⏎  "a" = <<-EOT⏎  x⏎  ⏎  ⏎  ⏎  EOT⏎  "b" = 1⏎}
    yamldecode("a: |2\n   x\n  y")  =>  {⏎  "a" = <<-EOT⏎   x⏎  y⏎  EOT⏎}
    yamldecode("a: |2-\n   x")  =>  {⏎  "a" = " x"⏎}
    yamldecode("a: |-2\n   x")  =>  {⏎  "a" = " x"⏎}
    yamldecode("a: |1\n  x")  =>  {⏎  "a" = " x"⏎}
    yamldecode("a: |x\n  y")  =>  ✗ Error in function call: Call to function "yamldecode" failed: did not find expected comment or line break.
    yamldecode("a: | # comment\n  x")  =>  {⏎  "a" = "x"⏎}
    yamldecode("a: |#comment\n  x")  =>  {⏎  "a" = "x"⏎}
    yamldecode("a: >\n  x\n  y\n\n  z")  =>  {⏎  "a" = <<-EOT⏎  x y⏎  z⏎  EOT⏎}
    yamldecode("a: >-\n  x\n  y")  =>  {⏎  "a" = "x y"⏎}
    yamldecode("a: >+\n  x\n\n")  =>  {⏎  "a" = <<-EOT⏎  x⏎  ⏎  ⏎  EOT⏎}
    yamldecode("a: >\n  x\n    y\n  z")  =>  {⏎  "a" = <<-EOT⏎  x⏎    y⏎  z⏎  EOT⏎}
    yamldecode("a: >\n\n  x")  =>  {⏎  "a" = <<-EOT⏎  ⏎  x⏎  EOT⏎}
    yamldecode("a: |\n\n  x")  =>  {⏎  "a" = <<-EOT⏎  ⏎  x⏎  EOT⏎}
    yamldecode("a: |\nb: 1")  =>  {⏎  "a" = tostring(null)⏎  "b" = 1⏎}
    yamldecode("a: |")  =>  {⏎  "a" = tostring(null)⏎}
    yamldecode("a: |\n  x")  =>  {⏎  "a" = "x"⏎}
    yamldecode("a: |\n  x\n # c\nb: 1")  =>  {⏎  "a" = <<-EOT⏎  x⏎  ⏎  EOT⏎  "b" = 1⏎}
    yamldecode("a: |\n  x\n  # c\nb: 1")  =>  {⏎  "a" = <<-EOT⏎  x⏎  # c⏎  ⏎  EOT⏎  "b" = 1⏎}
    yamldecode("- |\n x\n- >\n y")  =>  [⏎  <<-EOT⏎  x⏎  ⏎  EOT,⏎  "true",⏎]
    yamldecode("|\n x")  =>  "x"
    yamldecode(">\n x\n y")  =>  "x y"
    yamldecode("{a: 1, b: 2}")  =>  {⏎  "a" = 1⏎  "b" = 2⏎}
    yamldecode("{a: 1, b}")  =>  {⏎  "a" = 1⏎  "b" = null⏎}
    yamldecode("{a, b: }")  =>  {⏎  "a" = null⏎  "b" = null⏎}
    yamldecode("{a: , b: 1}")  =>  {⏎  "a" = null⏎  "b" = 1⏎}
    yamldecode("{\"a\":1}")  =>  {⏎  "a" = 1⏎}
    yamldecode("{a:1}")  =>  {⏎  "a:1" = null⏎}
    yamldecode("{'a':1}")  =>  {⏎  "a" = 1⏎}
    yamldecode("[a: 1, b: 2]")  =>  [⏎  {⏎    "a" = 1⏎  },⏎  {⏎    "b" = 2⏎  },⏎]
    yamldecode("[a: 1, {b: 2}]")  =>  [⏎  {⏎    "a" = 1⏎  },⏎  {⏎    "b" = 2⏎  },⏎]
    yamldecode("[a, b,]")  =>  [⏎  "a",⏎  "b",⏎]
    yamldecode("[a, , b]")  =>  ✗ Error in function call: Call to function "yamldecode" failed: did not find expected node content.
    yamldecode("{a: 1,}")  =>  {⏎  "a" = 1⏎}
    yamldecode("{,}")  =>  ✗ Error in function call: Call to function "yamldecode" failed: did not find expected node content.
    yamldecode("[,]")  =>  ✗ Error in function call: Call to function "yamldecode" failed: did not find expected node content.
    yamldecode("[a b, c d]")  =>  [⏎  "a b",⏎  "c d",⏎]
    yamldecode("{a: [1, {b: 2}]}")  =>  {⏎  "a" = [⏎    1,⏎    {⏎      "b" = 2⏎    },⏎  ]⏎}
    yamldecode("[a, [b, c]]\n")  =>  [⏎  "a",⏎  [⏎    "b",⏎    "c",⏎  ],⏎]
    yamldecode("{a: 1]")  =>  ✗ Error in function call: Call to function "yamldecode" failed: did not find expected ',' or '}'.
    yamldecode("]")  =>  ✗ Error in function call: Call to function "yamldecode" failed: did not find expected node content.
    yamldecode("}")  =>  ✗ Error in function call: Call to function "yamldecode" failed: did not find expected node content.
    yamldecode("{a: \"b: c\", d: 'e, f'}")  =>  {⏎  "a" = "b: c"⏎  "d" = "e, f"⏎}
    yamldecode("{a: b: c}")  =>  ✗ Error in function call: Call to function "yamldecode" failed: did not find expected ',' or '}'.
    yamldecode("[a#b, c #d\n]")  =>  [⏎  "a#b",⏎  "c",⏎]
    yamldecode("{a: http://x.y/z}")  =>  {⏎  "a" = "http://x.y/z"⏎}
    yamldecode("[http://x, y]")  =>  [⏎  "http://x",⏎  true,⏎]
    yamldecode("{a: x:y}")  =>  {⏎  "a" = "x:y"⏎}
    yamldecode("[a:b]")  =>  [⏎  "a:b",⏎]
    yamldecode("[:a]")  =>  ✗ Error in function call: Call to function "yamldecode" failed: did not find expected node content.
    yamldecode("{:a: 1}")  =>  ✗ Error in function call: Call to function "yamldecode" failed: did not find expected node content.
    yamldecode("{a: 1, a: 2}")  =>  {⏎  "a" = 2⏎}
    yamldecode("a: 1\n\"a\": 2")  =>  {⏎  "a" = 2⏎}
    yamldecode("1: a\n\"1\": b")  =>  {⏎  "1" = "b"⏎}
    yamldecode("true: a\n\"true\": b")  =>  {⏎  "true" = "b"⏎}
    yamldecode("1.5: a")  =>  {⏎  "1.5" = "a"⏎}
    yamldecode("true: a")  =>  {⏎  "true" = "a"⏎}
    yamldecode("null: a")  =>  ✗ Error in function call: Call to function "yamldecode" failed: mapping key cannot be null.
    yamldecode("~: a")  =>  ✗ Error in function call: Call to function "yamldecode" failed: mapping key cannot be null.
    yamldecode("yes: a")  =>  {⏎  "true" = "a"⏎}
    yamldecode("\"\": a")  =>  {⏎  "" = "a"⏎}
    yamldecode(": a")  =>  ✗ Error in function call: Call to function "yamldecode" failed: did not find expected key.
    yamldecode("2020-01-01: a")  =>  {⏎  "2020-01-01T00:00:00Z" = "a"⏎}
    yamldecode("0x10: a")  =>  {⏎  "16" = "a"⏎}
    yamldecode("a: 2020-1-1")  =>  {⏎  "a" = "2020-01-01T00:00:00Z"⏎}
    yamldecode("a: 2020-01-01T00:00:00Z")  =>  {⏎  "a" = "2020-01-01T00:00:00Z"⏎}
    yamldecode("a: 2020-01-01 00:00:00")  =>  {⏎  "a" = "2020-01-01T00:00:00Z"⏎}
    yamldecode("a: 2020-01-01T00:00:00.5+02:00")  =>  {⏎  "a" = "2020-01-01T00:00:00+02:00"⏎}
    yamldecode("a: 2020-01-01t00:00:00z")  =>  {⏎  "a" = "2020-01-01t00:00:00z"⏎}
    yamldecode("a: 2020-13-01")  =>  {⏎  "a" = "2020-13-01"⏎}
    yamldecode("a: 20:30:20")  =>  {⏎  "a" = "20:30:20"⏎}
    yamldecode("a: 1:30")  =>  {⏎  "a" = "1:30"⏎}
    yamldecode("a: 190:20:30")  =>  {⏎  "a" = "190:20:30"⏎}
    yamldecode("a: 010")  =>  {⏎  "a" = 10⏎}
    yamldecode("a: 0o10")  =>  {⏎  "a" = 8⏎}
    yamldecode("a: 0o9")  =>  {⏎  "a" = "0o9"⏎}
    yamldecode("a: 08")  =>  {⏎  "a" = 8⏎}
    yamldecode("a: 0x1F")  =>  {⏎  "a" = 31⏎}
    yamldecode("a: 0X1F")  =>  {⏎  "a" = "0X1F"⏎}
    yamldecode("a: 0xg")  =>  {⏎  "a" = "0xg"⏎}
    yamldecode("a: -0x10")  =>  {⏎  "a" = "-0x10"⏎}
    yamldecode("a: +0x10")  =>  {⏎  "a" = "+0x10"⏎}
    yamldecode("a: 0b101")  =>  {⏎  "a" = "0b101"⏎}
    yamldecode("a: 0b2")  =>  {⏎  "a" = "0b2"⏎}
    yamldecode("a: -0b11")  =>  {⏎  "a" = "-0b11"⏎}
    yamldecode("a: 1_000")  =>  {⏎  "a" = "1_000"⏎}
    yamldecode("a: 1_0.5")  =>  {⏎  "a" = "1_0.5"⏎}
    yamldecode("a: _1")  =>  {⏎  "a" = "_1"⏎}
    yamldecode("a: 0x_1")  =>  {⏎  "a" = "0x_1"⏎}
    yamldecode("a: 0x1_0")  =>  {⏎  "a" = "0x1_0"⏎}
    yamldecode("a: 1__0")  =>  {⏎  "a" = "1__0"⏎}
    yamldecode("a: +1")  =>  {⏎  "a" = 1⏎}
    yamldecode("a: -1")  =>  {⏎  "a" = -1⏎}
    yamldecode("a: +-1")  =>  {⏎  "a" = "+-1"⏎}
    yamldecode("a: 1.")  =>  {⏎  "a" = 1⏎}
    yamldecode("a: .5")  =>  {⏎  "a" = 0.5⏎}
    yamldecode("a: 1.5e3")  =>  {⏎  "a" = 1500⏎}
    yamldecode("a: 1e3")  =>  {⏎  "a" = 1000⏎}
    yamldecode("a: 1e+3")  =>  {⏎  "a" = 1000⏎}
    yamldecode("a: 1E3")  =>  {⏎  "a" = 1000⏎}
    yamldecode("a: e3")  =>  {⏎  "a" = "e3"⏎}
    yamldecode("a: 1.2.3")  =>  {⏎  "a" = "1.2.3"⏎}
    yamldecode("a: -.5")  =>  {⏎  "a" = -0.5⏎}
    yamldecode("a: +.5")  =>  {⏎  "a" = 0.5⏎}
    yamldecode("a: .")  =>  {⏎  "a" = "."⏎}
    yamldecode("a: -")  =>  ✗ Error in function call: Call to function "yamldecode" failed: block sequence entries are not allowed in this context.
    yamldecode("a: 99999999999999999999")  =>  {⏎  "a" = 99999999999999999999⏎}
    yamldecode("a: -99999999999999999999")  =>  {⏎  "a" = -99999999999999999999⏎}
    yamldecode("a: -.inf")  =>  {⏎  "a" = -Inf⏎}
    yamldecode("a: +.inf")  =>  {⏎  "a" = +Inf⏎}
    yamldecode("a: .Inf")  =>  {⏎  "a" = +Inf⏎}
    yamldecode("a: .INF")  =>  {⏎  "a" = +Inf⏎}
    yamldecode("a: inf")  =>  {⏎  "a" = "inf"⏎}
    yamldecode("a: nan")  =>  {⏎  "a" = "nan"⏎}
    yamldecode("a: y")  =>  {⏎  "a" = true⏎}
    yamldecode("a: n")  =>  {⏎  "a" = false⏎}
    yamldecode("a: Y")  =>  {⏎  "a" = true⏎}
    yamldecode("a: N")  =>  {⏎  "a" = false⏎}
    yamldecode("a: yes")  =>  {⏎  "a" = true⏎}
    yamldecode("a: no")  =>  {⏎  "a" = false⏎}
    yamldecode("a: Yes")  =>  {⏎  "a" = true⏎}
    yamldecode("a: NO")  =>  {⏎  "a" = false⏎}
    yamldecode("a: on")  =>  {⏎  "a" = true⏎}
    yamldecode("a: off")  =>  {⏎  "a" = false⏎}
    yamldecode("a: On")  =>  {⏎  "a" = true⏎}
    yamldecode("a: OFF")  =>  {⏎  "a" = false⏎}
    yamldecode("a: yEs")  =>  {⏎  "a" = "yEs"⏎}
    yamldecode("a: true")  =>  {⏎  "a" = true⏎}
    yamldecode("a: True")  =>  {⏎  "a" = true⏎}
    yamldecode("a: TRUE")  =>  {⏎  "a" = true⏎}
    yamldecode("a: tRue")  =>  {⏎  "a" = "tRue"⏎}
    yamldecode("a: null")  =>  {⏎  "a" = null⏎}
    yamldecode("a: Null")  =>  {⏎  "a" = null⏎}
    yamldecode("a: NULL")  =>  {⏎  "a" = null⏎}
    yamldecode("a: nUll")  =>  {⏎  "a" = "nUll"⏎}
    yamldecode("a: ~")  =>  {⏎  "a" = null⏎}
    yamldecode("a:")  =>  {⏎  "a" = null⏎}
    yamldecode("a: \"\"")  =>  {⏎  "a" = ""⏎}
    yamldecode("a: ''")  =>  {⏎  "a" = ""⏎}
    yamldecode("a: \"\\n\\t\\x41\\u00e9\\U0001F600\\\\\"")  =>  {⏎  "a" = <<-EOT⏎  ⏎  	Aé😀\⏎  EOT⏎}
    yamldecode("a: \"\\e\\0\\a\\b\\f\\v\\_\\N\\L\\P\"")  =>  {⏎  "a" = "\x1b\x00\a\b\f\v\u00a0\u0085\u2028\u2029"⏎}
    yamldecode("a: \"\\q\"")  =>  ✗ Error in function call: Call to function "yamldecode" failed: found unknown escape character.
    yamldecode("a: \"x\\\n  y\"")  =>  {⏎  "a" = "xy"⏎}
    yamldecode("a: \"x\n  y\"")  =>  {⏎  "a" = "x y"⏎}
    yamldecode("a: \"x\n\n  y\"")  =>  {⏎  "a" = <<-EOT⏎  x⏎  y⏎  EOT⏎}
    yamldecode("a: 'it''s'")  =>  {⏎  "a" = "it's"⏎}
    yamldecode("a: 'x\n  y'")  =>  {⏎  "a" = "x y"⏎}
    yamldecode("a: \"x")  =>  ✗ Error in function call: Call to function "yamldecode" failed: found unexpected end of stream.
    yamldecode("a: 'x")  =>  ✗ Error in function call: Call to function "yamldecode" failed: found unexpected end of stream.
    yamldecode("a: x\n  y\n  z")  =>  {⏎  "a" = "x y z"⏎}
    yamldecode("a: x\n\n  y")  =>  {⏎  "a" = <<-EOT⏎  x⏎  y⏎  EOT⏎}
    yamldecode("a: x # y")  =>  {⏎  "a" = "x"⏎}
    yamldecode("a: x#y")  =>  {⏎  "a" = "x#y"⏎}
    yamldecode("a: \"x\" # y")  =>  {⏎  "a" = "x"⏎}
    yamldecode("a: x:")  =>  ✗ Error in function call: Call to function "yamldecode" failed: mapping values are not allowed in this context.
    yamldecode("a: x :y")  =>  {⏎  "a" = "x :y"⏎}
    yamldecode("a:\n- 1\n- 2")  =>  {⏎  "a" = [⏎    1,⏎    2,⏎  ]⏎}
    yamldecode("a:\n  - 1\n  - 2")  =>  {⏎  "a" = [⏎    1,⏎    2,⏎  ]⏎}
    yamldecode("- a\n - b")  =>  [⏎  "a - b",⏎]
    yamldecode("- - a\n  - b")  =>  [⏎  [⏎    "a",⏎    "b",⏎  ],⏎]
    yamldecode("- a: 1\n  b: 2")  =>  [⏎  {⏎    "a" = 1⏎    "b" = 2⏎  },⏎]
    yamldecode("-   a: 1\n    b: 2")  =>  [⏎  {⏎    "a" = 1⏎    "b" = 2⏎  },⏎]
    yamldecode("- \n  a")  =>  [⏎  "a",⏎]
    yamldecode("-\n- b")  =>  [⏎  null,⏎  "b",⏎]
    yamldecode("-")  =>  [⏎  null,⏎]
    yamldecode("a")  =>  "a"
    yamldecode("a b c")  =>  "a b c"
    yamldecode("a\nb")  =>  "a b"
    yamldecode("\"a\"")  =>  "a"
    yamldecode("1")  =>  1
    yamldecode("@a")  =>  ✗ Error in function call: Call to function "yamldecode" failed: found character that cannot start any token.
    yamldecode("`a")  =>  ✗ Error in function call: Call to function "yamldecode" failed: found character that cannot start any token.
    yamldecode("a: @b")  =>  ✗ Error in function call: Call to function "yamldecode" failed: found character that cannot start any token.
    yamldecode("a: `b")  =>  ✗ Error in function call: Call to function "yamldecode" failed: found character that cannot start any token.
    yamldecode("a: %b")  =>  ✗ Error in function call: Call to function "yamldecode" failed: found character that cannot start any token.
    yamldecode("a: &b")  =>  {⏎  "a" = null⏎}
    yamldecode("a: [1] # c")  =>  {⏎  "a" = [⏎    1,⏎  ]⏎}
    yamldecode("a: , b")  =>  ✗ Error in function call: Call to function "yamldecode" failed: did not find expected node content.
    yamldecode("a: b, c")  =>  {⏎  "a" = "b, c"⏎}
    yamldecode("a: ]")  =>  ✗ Error in function call: Call to function "yamldecode" failed: did not find expected node content.
    yamldecode("a: }b")  =>  ✗ Error in function call: Call to function "yamldecode" failed: did not find expected node content.
    yamldecode("a: |b")  =>  ✗ Error in function call: Call to function "yamldecode" failed: did not find expected comment or line break.
    yamldecode("\"a\" : b")  =>  {⏎  "a" = "b"⏎}
    yamldecode("\"a\": b: c")  =>  ✗ Error in function call: Call to function "yamldecode" failed: mapping values are not allowed in this context.
    yamldecode("'a': 1")  =>  {⏎  "a" = 1⏎}
    yamldecode("a: !")  =>  ✗ Error in function call: Call to function "yamldecode" failed: unsupported tag "!".
    yamldecode("a: !!")  =>  ✗ Error in function call: Call to function "yamldecode" failed: did not find expected tag URI.
    yamldecode("é: ü")  =>  {⏎  "é" = "ü"⏎}
    yamldecode("a: é")  =>  {⏎  "a" = "é"⏎}
    yamldecode("#a\na: 1 #b\n#c")  =>  {⏎  "a" = 1⏎}
    yamldecode("  a: 1")  =>  {⏎  "a" = 1⏎}
    yamldecode("a: \"1\"")  =>  {⏎  "a" = "1"⏎}
    """##)
}
