extension ConsoleAnswers {
  static let values = answers(
    ##"""
    1/0  =>  +Inf
    -1/0  =>  -Inf
    0/0  =>  ✗ Operation failed: Error during operation: can't divide zero by zero or infinity by infinity.
    1/0 - 1/0  =>  ✗ Operation failed: Error during operation: can't subtract infinity from itself.
    0 * (1/0)  =>  ✗ Operation failed: Error during operation: can't multiply zero by infinity.
    1/0 > 5  =>  true
    "${1/0}"  =>  +Inf
    [1/0]  =>  [⏎  +Inf,⏎]
    0.1+0.2  =>  0.3
    0.1+0.2 == 0.3  =>  true
    1e-7  =>  0.0000001
    1e20  =>  100000000000000000000
    1e21  =>  1000000000000000000000
    123456789012345678901234567890 * 10  =>  1234567890123456789012345678900
    1/3  =>  0.33333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333335
    2/3  =>  0.6666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666667
    10/4  =>  2.5
    7 % -3  =>  1
    -7 % 3  =>  -1
    1e1000  =>  10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
    1e-1000  =>  0.0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001
    1.5e3  =>  1500
    0x10  =>  ✗ Extra characters after expression: An expression was successfully parsed, but extra characters were found after it.
    1.  =>  ✗ Invalid attribute name: An attribute name is required after a dot.
    .5  =>  ✗ Invalid expression: Expected the start of an expression, but found an invalid expression token.
    1e  =>  ✗ Extra characters after expression: An expression was successfully parsed, but extra characters were found after it.
    5 == 5.0  =>  true
    "5" == 5  =>  false
    1 < "2"  =>  true
    "1" + "2"  =>  3
    "a" + 1  =>  ✗ Invalid operand: Unsuitable value for left operand: a number is required.
    null + 1  =>  ✗ Operation failed: Error during operation: argument must not be null.
    !"true"  =>  false
    !"x"  =>  ✗ Invalid operand: Unsuitable value for unary operand: a bool is required.
    !1  =>  ✗ Invalid operand: Unsuitable value for unary operand: bool required.
    -"5"  =>  -5
    -"x"  =>  ✗ Invalid operand: Unsuitable value for unary operand: a number is required.
    -true  =>  ✗ Invalid operand: Unsuitable value for unary operand: number required.
    true && "true"  =>  true
    true && 1  =>  ✗ Invalid operand: Unsuitable value for right operand: bool required.
    null || true  =>  ✗ Operation failed: Error during operation: argument must not be null.
    null && false  =>  ✗ Operation failed: Error during operation: argument must not be null.
    1 && true  =>  ✗ Invalid operand: Unsuitable value for left operand: bool required.
    {a=1} == tomap({a=1})  =>  false
    {a=1} != {a=2}  =>  true
    null != "a"  =>  true
    [null] == [null]  =>  true
    1 > null  =>  ✗ Operation failed: Error during operation: argument must not be null.
    [] > 1  =>  ✗ Invalid operand: Unsuitable value for left operand: number required.
    true > false  =>  ✗ Invalid operand: Unsuitable value for left operand: number required.
    1 == true  =>  false
    "true" == true  =>  false
    true ? [1] : ["a"]  =>  [⏎  "1",⏎]
    true ? [1] : []  =>  tolist([⏎  1,⏎])
    true ? [] : [1,2]  =>  tolist([])
    true ? {a=1} : {}  =>  tomap({⏎  "a" = 1⏎})
    true ? {a=1} : {b="x"}  =>  tomap({⏎  "a" = "1"⏎})
    true ? {a=1} : {b=[]}  =>  ✗ Inconsistent conditional result types: The true and false result expressions must have consistent types. The 'true' value includes object attribute "a", which is absent in the 'false' value.
    true ? [1] : {a=1}  =>  ✗ Inconsistent conditional result types: The true and false result expressions must have consistent types. The 'true' value is tuple, but the 'false' value is object.
    true ? "a" : []  =>  ✗ Inconsistent conditional result types: The true and false result expressions must have consistent types. The 'true' value is string, but the 'false' value is tuple.
    true ? null : 1  =>  tonumber(null)
    true ? null : [1]  =>  null /* tuple */
    false ? null : [1]  =>  [⏎  1,⏎]
    true ? null : null  =>  null
    1 ? 1 : 2  =>  ✗ Incorrect condition type: The condition expression must be of type bool.
    true ? tolist(["a"]) : toset(["b"])  =>  tolist([⏎  "a",⏎])
    false ? tolist(["a"]) : toset(["b"])  =>  tolist([⏎  "b",⏎])
    true ? tomap({a=1}) : {a="x",b=2}  =>  tomap({⏎  "a" = "1"⏎})
    true ? {a={b=1}} : {a={b="2"}}  =>  {⏎  "a" = {⏎    "b" = "1"⏎  }⏎}
    true ? {a={b=1}} : {a={c="2"}}  =>  {⏎  "a" = tomap({⏎    "b" = "1"⏎  })⏎}
    true ? [1,[2]] : [1,[2,3]]  =>  [⏎  1,⏎  tolist([⏎    2,⏎  ]),⏎]
    true ? [{a=1}] : [{b=1}]  =>  [⏎  tomap({⏎    "a" = 1⏎  }),⏎]
    true ? [{a=1}] : [{a="1"}]  =>  [⏎  {⏎    "a" = "1"⏎  },⏎]
    true ? [1,"a"] : [true,2]  =>  ✗ Inconsistent conditional result types: The true and false result expressions must have consistent types. Type mismatch for tuple element 0: The 'true' value is number, but the 'false' value is bool.
    true ? tolist([{a=1}]) : []  =>  tolist([⏎  {⏎    "a" = 1⏎  },⏎])
    true ? "1" : true  =>  "1"
    true ? [null] : [1]  =>  [⏎  tonumber(null),⏎]
    true ? {a=null} : {a=1}  =>  {⏎  "a" = tonumber(null)⏎}
    true ? {a=null} : {b=1}  =>  tomap({⏎  "a" = tonumber(null)⏎})
    1/0 == 1/0  =>  true
    -1/0 < 0  =>  true
    1/0 * -1  =>  -Inf
    5 % (1/0)  =>  ✗ Operation failed: Error during operation: can't use modulo with zero and infinity.
    [1,2][1/0]  =>  ✗ Invalid index: The given key does not identify an element in this collection value: indexing a sequence requires a whole number, but the given index has a fractional part.
    null  =>  null
    [null]  =>  [⏎  null,⏎]
    {a=null}  =>  {⏎  "a" = null⏎}
    [for x in tolist([null,1]) : x]  =>  [⏎  tonumber(null),⏎  1,⏎]
    """##)
}
