extension ConsoleAnswers {
  static let yamlScalars = answers(
    ##"""
    yamldecode("a: '1'")  =>  {⏎  "a" = "1"⏎}
    yamldecode("a: 1 2")  =>  {⏎  "a" = "1 2"⏎}
    yamldecode("a: b\nc: &d\n  e: f\ng: *d")  =>  {⏎  "a" = "b"⏎  "c" = {⏎    "e" = "f"⏎  }⏎  "g" = {⏎    "e" = "f"⏎  }⏎}
    yamldecode("x: &x\n  - 1\ny: *x")  =>  {⏎  "true" = [⏎    1,⏎  ]⏎  "x" = [⏎    1,⏎  ]⏎}
    yamldecode("a: >2\n    x\n   y")  =>  {⏎  "a" = <<-EOT⏎    x⏎   y⏎  EOT⏎}
    yamldecode("a: |\r\n  x\r\n  y\r\nb: 1\r\n")  =>  {⏎  "a" = <<-EOT⏎  x⏎  y⏎  ⏎  EOT⏎  "b" = 1⏎}
    yamldecode("a: 1\r\nb: 2\r\n")  =>  {⏎  "a" = 1⏎  "b" = 2⏎}
    yamldecode("a: 1\rb: 2")  =>  {⏎  "a" = 1⏎  "b" = 2⏎}
    yamldecode("a: \"x\r\n y\"")  =>  {⏎  "a" = "x y"⏎}
    yamldecode("\ufeffa: 1")  =>  {⏎  "a" = 1⏎}
    yamldecode("a: \u0007")  =>  ✗ Error in function call: Call to function "yamldecode" failed: control characters are not allowed.
    yamldecode("a: \"\u0007\"")  =>  ✗ Error in function call: Call to function "yamldecode" failed: control characters are not allowed.
    yamldecode("a: \"\\x07\"")  =>  {⏎  "a" = "\a"⏎}
    yamldecode(">\n 1\n")  =>  <<EOT⏎1⏎⏎EOT
    yamldecode("a: >-\n  1\n")  =>  {⏎  "a" = "1"⏎}
    yamldecode("a: >-\n  true\n")  =>  {⏎  "a" = "true"⏎}
    yamldecode("a: >\n  true\n")  =>  {⏎  "a" = <<-EOT⏎  true⏎  ⏎  EOT⏎}
    yamldecode("a: |-\n  true\n")  =>  {⏎  "a" = "true"⏎}
    yamldecode("a: |-\n  1\n")  =>  {⏎  "a" = "1"⏎}
    yamldecode("a: |-\n  null\n")  =>  {⏎  "a" = tostring(null)⏎}
    yamldecode("a: >-\n  null\n")  =>  {⏎  "a" = tostring(null)⏎}
    yamldecode("a: >-\n  y\nb: 1\n")  =>  {⏎  "a" = "true"⏎  "b" = 1⏎}
    yamldecode("a: >\n  y")  =>  {⏎  "a" = "true"⏎}
    yamldecode("- >\n y")  =>  [⏎  "true",⏎]
    yamldecode("- >-\n y\n")  =>  [⏎  "true",⏎]
    yamldecode("a: >-\n  2020-01-01\n")  =>  {⏎  "a" = "2020-01-01T00:00:00Z"⏎}
    yamldecode("a: >-\n")  =>  {⏎  "a" = tostring(null)⏎}
    yamldecode("a: |-\n")  =>  {⏎  "a" = tostring(null)⏎}
    yamldecode("a: |-\n\n")  =>  {⏎  "a" = tostring(null)⏎}
    yamldecode("a: |+\n\n")  =>  {⏎  "a" = <<-EOT⏎  ⏎  ⏎  EOT⏎}
    yamldecode("a: |\n\n")  =>  {⏎  "a" = tostring(null)⏎}
    yamldecode("a: >\n\n\nb: 1")  =>  {⏎  "a" = tostring(null)⏎  "b" = 1⏎}
    yamldecode("- |\n- b")  =>  [⏎  tostring(null),⏎  "b",⏎]
    yamldecode("a: !!str |\n")  =>  {⏎  "a" = ""⏎}
    yamldecode("a: |-\n  no\n")  =>  {⏎  "a" = "false"⏎}
    yamldecode("a: !!binary |\n  aGVs\n  bG8=\n")  =>  {⏎  "a" = <<-EOT⏎  aGVs⏎  bG8=⏎  ⏎  EOT⏎}
    yamldecode("a: !!str null")  =>  {⏎  "a" = "null"⏎}
    yamldecode("a: !!str ~")  =>  {⏎  "a" = "~"⏎}
    yamldecode("a: !!str 'x'")  =>  {⏎  "a" = "x"⏎}
    yamldecode("a: !!float 'x'")  =>  ✗ Error in function call: Call to function "yamldecode" failed: cannot parse "x" as tag:yaml.org,2002:float.
    yamldecode("a: !!int '1'")  =>  {⏎  "a" = "1"⏎}
    yamldecode("a: !!int 'x'")  =>  ✗ Error in function call: Call to function "yamldecode" failed: cannot parse "x" as tag:yaml.org,2002:int.
    yamldecode("a: !!int 1.5")  =>  {⏎  "a" = 1.5⏎}
    yamldecode("a: !!bool 'x'")  =>  ✗ Error in function call: Call to function "yamldecode" failed: cannot parse "x" as tag:yaml.org,2002:bool.
    yamldecode("a: !!bool x")  =>  ✗ Error in function call: Call to function "yamldecode" failed: cannot parse "x" as tag:yaml.org,2002:bool.
    yamldecode("a: !!bool true")  =>  {⏎  "a" = true⏎}
    yamldecode("a: !!null 'x'")  =>  {⏎  "a" = null⏎}
    yamldecode("a: !!null null")  =>  {⏎  "a" = null⏎}
    yamldecode("a: !!null 1")  =>  {⏎  "a" = 1⏎}
    yamldecode("a: !!float x")  =>  ✗ Error in function call: Call to function "yamldecode" failed: cannot parse "x" as tag:yaml.org,2002:float.
    yamldecode("a: !!float true")  =>  {⏎  "a" = true⏎}
    yamldecode("a: !!int true")  =>  {⏎  "a" = true⏎}
    yamldecode("a: !!timestamp 'x'")  =>  ✗ Error in function call: Call to function "yamldecode" failed: cannot parse "x" as tag:yaml.org,2002:timestamp.
    yamldecode("a: !!timestamp 2020-01-01 ")  =>  {⏎  "a" = "2020-01-01T00:00:00Z"⏎}
    yamldecode("a: !!map x")  =>  ✗ Error in function call: Call to function "yamldecode" failed: unsupported tag "tag:yaml.org,2002:map".
    yamldecode("a: !!seq x")  =>  ✗ Error in function call: Call to function "yamldecode" failed: unsupported tag "tag:yaml.org,2002:seq".
    yamldecode("a: !!foo x")  =>  ✗ Error in function call: Call to function "yamldecode" failed: unsupported tag "tag:yaml.org,2002:foo".
    yamldecode("a: !!foo {}")  =>  ✗ Error in function call: Call to function "yamldecode" failed: can't interpret mapping as tag:yaml.org,2002:foo.
    yamldecode("a: !!merge x")  =>  ✗ Error in function call: Call to function "yamldecode" failed: unsupported tag "tag:yaml.org,2002:merge".
    yamldecode("a: !!int")  =>  {⏎  "a" = null⏎}
    yamldecode("a: !!null")  =>  {⏎  "a" = null⏎}
    yamldecode("a: !!bool")  =>  {⏎  "a" = null⏎}
    yamldecode("a: !!binary")  =>  {⏎  "a" = ""⏎}
    yamldecode("a: !!binary 'aGVsbG8'")  =>  ✗ Error in function call: Call to function "yamldecode" failed: cannot parse "aGVsbG8" as tag:yaml.org,2002:binary: not valid base64.
    yamldecode("a: 2020-1-12")  =>  {⏎  "a" = "2020-01-12T00:00:00Z"⏎}
    yamldecode("a: 2020-01-1")  =>  {⏎  "a" = "2020-01-01T00:00:00Z"⏎}
    yamldecode("a: 2020-1-1 1:2:3")  =>  {⏎  "a" = "2020-01-01T01:02:03Z"⏎}
    yamldecode("a: 2020-1-1T01:02:03Z")  =>  {⏎  "a" = "2020-01-01T01:02:03Z"⏎}
    yamldecode("a: 2020-01-01 01:02:03 +2")  =>  {⏎  "a" = "2020-01-01 01:02:03 +2"⏎}
    yamldecode("a: 2020-01-01 01:02:03 Z")  =>  {⏎  "a" = "2020-01-01 01:02:03 Z"⏎}
    yamldecode("a: 2020-01-01 01:02:03.123456789")  =>  {⏎  "a" = "2020-01-01T01:02:03Z"⏎}
    yamldecode("a: 2020-01-01 1:02:03")  =>  {⏎  "a" = "2020-01-01T01:02:03Z"⏎}
    yamldecode("a: 20-01-01")  =>  {⏎  "a" = "20-01-01"⏎}
    yamldecode("a: 2020-02-30")  =>  {⏎  "a" = "2020-02-30"⏎}
    yamldecode("a: 2020-01-01T01:02:03")  =>  {⏎  "a" = "2020-01-01T01:02:03"⏎}
    yamldecode("a: 2020-01-01t01:02:03.5Z")  =>  {⏎  "a" = "2020-01-01T01:02:03Z"⏎}
    yamldecode("a: 2020-01-01T01:02:03-07:00")  =>  {⏎  "a" = "2020-01-01T01:02:03-07:00"⏎}
    yamldecode("a: 2020-01-01T01:02")  =>  {⏎  "a" = "2020-01-01T01:02"⏎}
    yamldecode("a: 12020-01-01")  =>  {⏎  "a" = "12020-01-01"⏎}
    yamldecode("\"a\": |2\n    x\n  y\n\n\n")  =>  {⏎  "a" = <<-EOT⏎    x⏎  y⏎  ⏎  EOT⏎}
    yamldecode("a: >\n  x\n\n\n   y\n  z\n\n")  =>  {⏎  "a" = <<-EOT⏎  x⏎  ⏎  ⏎   y⏎  z⏎  ⏎  EOT⏎}
    yamldecode("- \"a\"\n- 'b'")  =>  [⏎  "a",⏎  "b",⏎]
    yamldecode("a: ]b")  =>  ✗ Error in function call: Call to function "yamldecode" failed: did not find expected node content.
    yamldecode("a: }")  =>  ✗ Error in function call: Call to function "yamldecode" failed: did not find expected node content.
    yamldecode("a: ,")  =>  ✗ Error in function call: Call to function "yamldecode" failed: did not find expected node content.
    yamldecode("a: @")  =>  ✗ Error in function call: Call to function "yamldecode" failed: found character that cannot start any token.
    yamldecode("a: %")  =>  ✗ Error in function call: Call to function "yamldecode" failed: found character that cannot start any token.
    yamldecode("- -")  =>  [⏎  [⏎    null,⏎  ],⏎]
    yamldecode("a: ?")  =>  ✗ Error in function call: Call to function "yamldecode" failed: mapping keys are not allowed in this context.
    yamldecode("a: ? b")  =>  ✗ Error in function call: Call to function "yamldecode" failed: mapping keys are not allowed in this context.
    yamldecode("a: ?b")  =>  {⏎  "a" = "?b"⏎}
    yamldecode("?b: 1")  =>  {⏎  "?b" = 1⏎}
    yamldecode(":b: 1")  =>  {⏎  ":b" = 1⏎}
    yamldecode("a: :b")  =>  {⏎  "a" = ":b"⏎}
    yamldecode("a: :")  =>  ✗ Error in function call: Call to function "yamldecode" failed: mapping values are not allowed in this context.
    yamldecode("a: : b")  =>  ✗ Error in function call: Call to function "yamldecode" failed: mapping values are not allowed in this context.
    yamldecode("[-]")  =>  [⏎  "-",⏎]
    yamldecode("[- a]")  =>  ✗ Error in function call: Call to function "yamldecode" failed: did not find expected node content.
    yamldecode("[-a]")  =>  [⏎  "-a",⏎]
    yamldecode("[:]")  =>  ✗ Error in function call: Call to function "yamldecode" failed: did not find expected node content.
    yamldecode("[a:]")  =>  [⏎  "a:",⏎]
    yamldecode("[a: ]")  =>  [⏎  {⏎    "a" = null⏎  },⏎]
    yamldecode("[a :b]")  =>  [⏎  "a :b",⏎]
    yamldecode("{a:}")  =>  {⏎  "a:" = null⏎}
    yamldecode("{a: }")  =>  {⏎  "a" = null⏎}
    yamldecode("{a :b}")  =>  {⏎  "a :b" = null⏎}
    yamldecode("{a?: b}")  =>  ✗ Error in function call: Call to function "yamldecode" failed: did not find expected ',' or '}'.
    yamldecode("[%a]")  =>  ✗ Error in function call: Call to function "yamldecode" failed: found character that cannot start any token.
    yamldecode("[@a]")  =>  ✗ Error in function call: Call to function "yamldecode" failed: found character that cannot start any token.
    yamldecode("[a] # b")  =>  [⏎  "a",⏎]
    yamldecode("{a: b}\n...\n")  =>  {⏎  "a" = "b"⏎}
    yamldecode("--- a\n...\n# c\n")  =>  "a"
    yamldecode("a: 1\n... # c")  =>  {⏎  "a" = 1⏎}
    yamldecode("a: 1\n...b: 1")  =>  {⏎  "...b" = 1⏎  "a" = 1⏎}
    yamldecode("--- >\n a\n b\n")  =>  <<EOT⏎a b⏎⏎EOT
    yamldecode("--- \"a\"\n")  =>  "a"
    yamldecode("--- 'a'")  =>  "a"
    yamldecode("--- 1")  =>  1
    yamldecode("---\t1")  =>  1
    yamldecode("--- &a\nb: 1")  =>  {⏎  "b" = 1⏎}
    yamldecode("--- !!map\nb: 1")  =>  {⏎  "b" = 1⏎}
    yamldecode("---\n...\n")  =>  null
    yamldecode("# c\n---\na: 1")  =>  {⏎  "a" = 1⏎}
    yamldecode("a: 1\n# c\n...\n")  =>  {⏎  "a" = 1⏎}
    yamldecode("a: |\n  x\n...\n")  =>  {⏎  "a" = <<-EOT⏎  x⏎  ⏎  EOT⏎}
    yamldecode("a: 'x\n  ---\n  '")  =>  {⏎  "a" = "x --- "⏎}
    yamldecode("a: x\n---b: 1")  =>  {⏎  "---b" = 1⏎  "a" = "x"⏎}
    yamldecode("a: {\nb: 1\n}")  =>  {⏎  "a" = {⏎    "b" = 1⏎  }⏎}
    yamldecode("a: {\n  b: 1,\n  # c\n  d: 2\n}\n")  =>  {⏎  "a" = {⏎    "b" = 1⏎    "d" = 2⏎  }⏎}
    yamldecode("a: [\n  1, # one\n  2\n]\n")  =>  {⏎  "a" = [⏎    1,⏎    2,⏎  ]⏎}
    yamldecode("a:\n  - b: 1\n    c: 2\n  - b: 3\n")  =>  {⏎  "a" = [⏎    {⏎      "b" = 1⏎      "c" = 2⏎    },⏎    {⏎      "b" = 3⏎    },⏎  ]⏎}
    yamldecode("a:\n    b:\n          c: 1\n    d: 2\n")  =>  {⏎  "a" = {⏎    "b" = {⏎      "c" = 1⏎    }⏎    "d" = 2⏎  }⏎}
    yamldecode("a: &x\n  b: 1\nc: *x")  =>  {⏎  "a" = {⏎    "b" = 1⏎  }⏎  "c" = {⏎    "b" = 1⏎  }⏎}
    yamldecode("a: &x\nb: *x")  =>  {⏎  "a" = null⏎  "b" = null⏎}
    yamldecode("a: &x |\n  t\nb: *x")  =>  {⏎  "a" = <<-EOT⏎  t⏎  ⏎  EOT⏎  "b" = <<-EOT⏎  t⏎  ⏎  EOT⏎}
    yamldecode("x: &x [1]\ny: &x [2]\nz: *x")  =>  {⏎  "true" = [⏎    2,⏎  ]⏎  "x" = [⏎    1,⏎  ]⏎  "z" = [⏎    2,⏎  ]⏎}
    yamldecode("a: *x\nb: &x 1")  =>  ✗ Error in function call: Call to function "yamldecode" failed: reference to undefined anchor "x".
    yamldecode("<<: {a: 1}\na: 2")  =>  {⏎  "a" = 2⏎}
    yamldecode("a: 2\n<<: {a: 1}")  =>  {⏎  "a" = 1⏎}
    yamldecode("<<: {a: 1}\n<<: {b: 2}")  =>  {⏎  "a" = 1⏎  "b" = 2⏎}
    yamldecode("<<: [{a: 1}]")  =>  ✗ Error in function call: Call to function "yamldecode" failed: cannot merge tuple into mapping.
    yamldecode("<<: ~")  =>  ✗ Error in function call: Call to function "yamldecode" failed: cannot merge dynamic into mapping.
    yamldecode("<<: a")  =>  ✗ Error in function call: Call to function "yamldecode" failed: cannot merge string into mapping.
    yamldecode("a: <<")  =>  {⏎  "a" = "<<"⏎}
    yamldecode("[<<]")  =>  [⏎  "<<",⏎]
    yamldecode("a: 1_0_0")  =>  {⏎  "a" = "1_0_0"⏎}
    yamldecode("a: 0b")  =>  {⏎  "a" = "0b"⏎}
    yamldecode("a: 0x")  =>  {⏎  "a" = "0x"⏎}
    yamldecode("a: 0o")  =>  {⏎  "a" = "0o"⏎}
    yamldecode("a: 0xFFFFFFFFFFFFFFFFFF")  =>  ✗ Error in function call: Call to function "yamldecode" failed: cannot parse "0xFFFFFFFFFFFFFFFFFF" as tag:yaml.org,2002:int.
    yamldecode("a: 0o777777777777777777777777")  =>  ✗ Error in function call: Call to function "yamldecode" failed: cannot parse "0o777777777777777777777777" as tag:yaml.org,2002:int.
    yamldecode("a: 0777777777777777777777777")  =>  {⏎  "a" = 777777777777777777777777⏎}
    yamldecode("a: 1e")  =>  {⏎  "a" = "1e"⏎}
    yamldecode("a: 1.e1")  =>  {⏎  "a" = 10⏎}
    yamldecode("a: 1e1.5")  =>  {⏎  "a" = "1e1.5"⏎}
    yamldecode("a: 00")  =>  {⏎  "a" = 0⏎}
    yamldecode("a: -0")  =>  {⏎  "a" = -0⏎}
    yamldecode("a: 0.0")  =>  {⏎  "a" = 0⏎}
    yamldecode("a: -0.0")  =>  {⏎  "a" = -0⏎}
    yamldecode("a: 1,000")  =>  {⏎  "a" = "1,000"⏎}
    yamldecode("a: 1 000")  =>  {⏎  "a" = "1 000"⏎}
    yamldecode("a: 9223372036854775808")  =>  {⏎  "a" = 9223372036854775808⏎}
    yamldecode("a: 18446744073709551616")  =>  {⏎  "a" = 18446744073709551616⏎}
    yamldecode("a: 0x8000000000000000")  =>  {⏎  "a" = 9223372036854775808⏎}
    yamldecode("a: 1.0")  =>  {⏎  "a" = 1⏎}
    yamldecode("a: 1.10")  =>  {⏎  "a" = 1.1⏎}
    yamldecode("a: 12e03")  =>  {⏎  "a" = 12000⏎}
    yamldecode("a: 685_230.15")  =>  {⏎  "a" = "685_230.15"⏎}
    yamldecode("a: 0_1")  =>  {⏎  "a" = "0_1"⏎}
    yamldecode("a: -_1")  =>  {⏎  "a" = "-_1"⏎}
    yamldecode("a: 1_")  =>  {⏎  "a" = "1_"⏎}
    yamldecode("a: |-\n  010\n")  =>  {⏎  "a" = "10"⏎}
    yamldecode("a: |-\n  1_0\n")  =>  {⏎  "a" = "1_0"⏎}
    yamldecode("a: |-\n  0x10\n")  =>  {⏎  "a" = "16"⏎}
    yamldecode("a: |-\n  1.50\n")  =>  {⏎  "a" = "1.5"⏎}
    yamldecode("a: |-\n  .inf\n")  =>  {⏎  "a" = "+Inf"⏎}
    yamldecode("a: |-\n  1e3\n")  =>  {⏎  "a" = "1000"⏎}
    yamldecode("a: |-\n  .nan\n")  =>  ✗ Error in function call: Call to function "yamldecode" failed: floating point NaN is not supported.
    yamldecode("a: >-\n  a\n  b\n")  =>  {⏎  "a" = "a b"⏎}
    yamldecode("a: !!str |-\n  true\n")  =>  {⏎  "a" = "true"⏎}
    yamldecode("a: !!str |-\n")  =>  {⏎  "a" = ""⏎}
    yamldecode("a: &x |-\n  true\nb: *x")  =>  {⏎  "a" = "true"⏎  "b" = "true"⏎}
    yamldecode("[a:,b]")  =>  [⏎  "a:",⏎  "b",⏎]
    yamldecode("{a:,b: 1}")  =>  {⏎  "a:" = null⏎  "b" = 1⏎}
    yamldecode("[a?b]")  =>  ✗ Error in function call: Call to function "yamldecode" failed: did not find expected ',' or ']'.
    yamldecode("[a, b?]")  =>  ✗ Error in function call: Call to function "yamldecode" failed: did not find expected ',' or ']'.
    yamldecode("{a: http://x/?q=1}")  =>  ✗ Error in function call: Call to function "yamldecode" failed: did not find expected ',' or '}'.
    yamldecode("[\"a?\"]")  =>  [⏎  "a?",⏎]
    yamldecode("[|]")  =>  ✗ Error in function call: Call to function "yamldecode" failed: found character that cannot start any token.
    yamldecode("[>]")  =>  ✗ Error in function call: Call to function "yamldecode" failed: found character that cannot start any token.
    yamldecode("[a|b]")  =>  [⏎  "a|b",⏎]
    yamldecode("[a&b, c*d, e!f, g%h, i@j]")  =>  [⏎  "a&b",⏎  "c*d",⏎  "e!f",⏎  "g%h",⏎  "i@j",⏎]
    yamldecode("[a\tb]")  =>  [⏎  "a\tb",⏎]
    yamldecode("{\"a\": 1, 'b': 2}")  =>  {⏎  "a" = 1⏎  "b" = 2⏎}
    yamldecode("{\"a\" : 1}")  =>  {⏎  "a" = 1⏎}
    yamldecode("{a: {b: {c: 1}}}")  =>  {⏎  "a" = {⏎    "b" = {⏎      "c" = 1⏎    }⏎  }⏎}
    yamldecode("[[],{}]")  =>  [⏎  [],⏎  {},⏎]
    yamldecode("[a: b: c]")  =>  ✗ Error in function call: Call to function "yamldecode" failed: did not find expected ',' or ']'.
    yamldecode("--- \n a: 1")  =>  {⏎  "a" = 1⏎}
    yamldecode("---  [1]")  =>  [⏎  1,⏎]
    yamldecode("--- 'a\n b'")  =>  "a b"
    yamldecode("--- a\n b")  =>  "a b"
    yamldecode("--- |\n a\n...\n")  =>  <<EOT⏎a⏎⏎EOT
    yamldecode("--- >-\n a\n")  =>  "a"
    yamldecode("--- !!str\n")  =>  ""
    yamldecode("--- &a\n")  =>  null
    yamldecode("a\n...\n")  =>  "a"
    yamldecode("a: b\n ...")  =>  {⏎  "a" = "b ..."⏎}
    yamldecode("a: |\n  x\n  ...\n")  =>  {⏎  "a" = <<-EOT⏎  x⏎  ...⏎  ⏎  EOT⏎}
    yamldecode("---\n\n\n")  =>  null
    yamldecode("---\n# c\n")  =>  null
    yamldecode("--- # c\n")  =>  null
    yamldecode("a: 2020-1-1t1:2:3Z")  =>  {⏎  "a" = "2020-01-01T01:02:03Z"⏎}
    yamldecode("a: 2020-1-1 1:2:3Z")  =>  {⏎  "a" = "2020-1-1 1:2:3Z"⏎}
    yamldecode("a: 2020-01-01 01:02:03+02:00")  =>  {⏎  "a" = "2020-01-01 01:02:03+02:00"⏎}
    yamldecode("a: 2020-01-01T1:2:3+02:00")  =>  {⏎  "a" = "2020-01-01T01:02:03+02:00"⏎}
    yamldecode("a: 2020-00-01")  =>  {⏎  "a" = "2020-00-01"⏎}
    yamldecode("a: 2020-001-01")  =>  {⏎  "a" = "2020-001-01"⏎}
    yamldecode("a: 2020-01-01T25:00:00Z")  =>  {⏎  "a" = "2020-01-01T25:00:00Z"⏎}
    yamldecode("a: 2020-01-01  01:02:03")  =>  {⏎  "a" = "2020-01-01T01:02:03Z"⏎}
    yamldecode("a: 2020-01-01T01:02:03,5Z")  =>  {⏎  "a" = "2020-01-01T01:02:03Z"⏎}
    yamldecode("a: 0xFFFFFFFFFFFFFFFF")  =>  {⏎  "a" = 18446744073709551615⏎}
    yamldecode("a: -0x1")  =>  {⏎  "a" = "-0x1"⏎}
    yamldecode("a: 0x-1")  =>  {⏎  "a" = "0x-1"⏎}
    yamldecode("a: 0o17")  =>  {⏎  "a" = 15⏎}
    yamldecode("a: -0o17")  =>  {⏎  "a" = "-0o17"⏎}
    yamldecode("a: 0o18")  =>  {⏎  "a" = "0o18"⏎}
    yamldecode("a: 0O17")  =>  {⏎  "a" = "0O17"⏎}
    yamldecode("a: !<tag:yaml.org,2002:int> x")  =>  ✗ Error in function call: Call to function "yamldecode" failed: cannot parse "x" as tag:yaml.org,2002:int.
    yamldecode("a: !<foo> x")  =>  ✗ Error in function call: Call to function "yamldecode" failed: unsupported tag "foo".
    yamldecode("a: !<foo> {}")  =>  ✗ Error in function call: Call to function "yamldecode" failed: can't interpret mapping as foo.
    yamldecode("a: !foo {}")  =>  ✗ Error in function call: Call to function "yamldecode" failed: can't interpret mapping as !foo.
    yamldecode("a: !foo [1]")  =>  ✗ Error in function call: Call to function "yamldecode" failed: can't interpret sequence as !foo.
    yamldecode("a: !foo 'x'")  =>  ✗ Error in function call: Call to function "yamldecode" failed: unsupported tag "!foo".
    yamldecode("a: !!int 0x10")  =>  {⏎  "a" = 16⏎}
    yamldecode("a: !!float .inf")  =>  {⏎  "a" = +Inf⏎}
    yamldecode("a: !!null ~")  =>  {⏎  "a" = null⏎}
    yamldecode("a: !!timestamp 1")  =>  {⏎  "a" = 1⏎}
    yamldecode("a: !!int 2020-01-01")  =>  ✗ Error in function call: Call to function "yamldecode" failed: cannot parse "2020-01-01" as tag:yaml.org,2002:int.
    yamldecode("a: !!int |-\n  1\n")  =>  {⏎  "a" = 1⏎}
    yamldecode("a: !!int |\n  1\n")  =>  ✗ Error in function call: Call to function "yamldecode" failed: cannot parse "1\n" as tag:yaml.org,2002:int.
    yamldecode("a: !!str\n  b")  =>  {⏎  "a" = "b"⏎}
    yamldecode("a: !!str\n  b: 1")  =>  ✗ Error in function call: Call to function "yamldecode" failed: can't interpret mapping as tag:yaml.org,2002:str.
    yamldecode("a: !!map\n  - b")  =>  ✗ Error in function call: Call to function "yamldecode" failed: can't interpret sequence as tag:yaml.org,2002:map.
    yamldecode("a: \u007f")  =>  ✗ Error in function call: Call to function "yamldecode" failed: control characters are not allowed.
    yamldecode("a: \u0080")  =>  ✗ Error in function call: Call to function "yamldecode" failed: control characters are not allowed.
    yamldecode("a: \u001b")  =>  ✗ Error in function call: Call to function "yamldecode" failed: control characters are not allowed.
    yamldecode("a: b\u0000")  =>  ✗ Error in function call: Call to function "yamldecode" failed: control characters are not allowed.
    yamldecode("a: \ufffe")  =>  ✗ Error in function call: Call to function "yamldecode" failed: control characters are not allowed.
    yamldecode("a: b\ufeffc")  =>  {⏎  "a" = "b\ufeffc"⏎}
    yamldecode("a\r\r\nb")  =>  <<EOT⏎a⏎b⏎EOT
    yamldecode("a: |\r  x\r")  =>  {⏎  "a" = <<-EOT⏎  x⏎  ⏎  EOT⏎}
    """##)
}
