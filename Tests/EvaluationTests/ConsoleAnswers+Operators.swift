extension ConsoleAnswers {
  static let operators = answers(
    ##"""
    1 + 2 * 3  =>  7
    (1 + 2) * 3  =>  9
    10 - 4 - 3  =>  3
    7 / 2  =>  3.5
    1 / 3  =>  0.33333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333333335
    2 / 3  =>  0.6666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666666667
    1 / 7  =>  0.14285714285714285714285714285714285714285714285714285714285714285714285714285714285714285714285714285714285714285714285714285714285714285714285714285714285
    10 / 3 * 3  =>  10
    0.1 + 0.2  =>  0.3
    0.1 + 0.2 == 0.3  =>  true
    0.1 * 3  =>  0.3
    1.1 * 1.1  =>  1.2100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001
    1e3  =>  1000
    1e-5  =>  0.00001
    1.50  =>  1.5
    100000000000000000000000000  =>  100000000000000000000000000
    12345678901234567890  =>  12345678901234567890
    12345678901234567890 + 1  =>  12345678901234567891
    99999999999999999999 * 99999999999999999999  =>  9999999999999999999800000000000000000001
    9223372036854775807 + 1  =>  9223372036854775808
    -9223372036854775808 - 1  =>  -9223372036854775809
    1234567890.0987654321 * 1000  =>  1234567890098.7654321
    3.0000000000000000000000000000000001  =>  3.0000000000000000000000000000000001
    5 % 3  =>  2
    -5 % 3  =>  -2
    5 % -3  =>  2
    5.5 % 2  =>  1.5
    1 % 0  =>  1
    -(-3)  =>  3
    -"3"  =>  -3
    "2" + "3"  =>  5
    1 < 2  =>  true
    "10" > 9  =>  true
    2 >= 2.0  =>  true
    2 == 2.0  =>  true
    1 == "1"  =>  false
    "a" == "a"  =>  true
    "a" != "b"  =>  true
    true == "true"  =>  false
    [1] == [1]  =>  true
    [1] == ["1"]  =>  false
    [1, 2] == [2, 1]  =>  false
    { a = 1 } == { a = 1 }  =>  true
    { a = 1 } == { a = 1, b = null }  =>  false
    [1] == tolist([1])  =>  false
    toset([1, 2]) == toset([2, 1])  =>  true
    tomap({ a = 1 }) == { a = 1 }  =>  false
    null == null  =>  true
    1 == null  =>  false
    null != 1  =>  true
    [] == []  =>  true
    true && false  =>  false
    true || false  =>  true
    !true  =>  false
    !false && true  =>  true
    "true" && true  =>  true
    "1" == true  =>  false
    !"false"  =>  true
    1 + "a"  =>  ✗ Invalid operand: Unsuitable value for right operand: a number is required.
    1 + []  =>  ✗ Invalid operand: Unsuitable value for right operand: number required.
    1 + {}  =>  ✗ Invalid operand: Unsuitable value for right operand: number required.
    1 + null  =>  ✗ Operation failed: Error during operation: argument must not be null.
    true && "x"  =>  ✗ Invalid operand: Unsuitable value for right operand: a bool is required.
    true && null  =>  ✗ Operation failed: Error during operation: argument must not be null.
    null && true  =>  ✗ Operation failed: Error during operation: argument must not be null.
    !"a"  =>  ✗ Invalid operand: Unsuitable value for unary operand: a bool is required.
    -"a"  =>  ✗ Invalid operand: Unsuitable value for unary operand: a number is required.
    !null  =>  ✗ Operation failed: Error during operation: argument must not be null.
    -null  =>  ✗ Operation failed: Error during operation: argument must not be null.
    null > 1  =>  ✗ Operation failed: Error during operation: argument must not be null.
    1 < null  =>  ✗ Operation failed: Error during operation: argument must not be null.
    "a" < "b"  =>  ✗ Invalid operand: Unsuitable value for left operand: a number is required.
    true + 1  =>  ✗ Invalid operand: Unsuitable value for left operand: number required.
    true ? 1 : 2  =>  1
    false ? 1 : 2  =>  2
    true ? 1 : "a"  =>  "1"
    false ? 1 : "a"  =>  "a"
    true ? "a" : 1  =>  "a"
    true ? true : "x"  =>  "true"
    true ? 1 : true  =>  ✗ Inconsistent conditional result types: The true and false result expressions must have consistent types. The 'true' value is number, but the 'false' value is bool.
    "true" ? 1 : 2  =>  1
    true ? ["a"] : []  =>  tolist([⏎  "a",⏎])
    true ? [] : ["a"]  =>  tolist([])
    true ? ["a", 1] : ["b"]  =>  tolist([⏎  "a",⏎  "1",⏎])
    true ? ["a"] : ["b"]  =>  [⏎  "a",⏎]
    true ? ["a"] : [1]  =>  [⏎  "a",⏎]
    true ? tolist(["a"]) : []  =>  tolist([⏎  "a",⏎])
    true ? toset(["a"]) : ["b"]  =>  toset([⏎  "a",⏎])
    true ? toset(["a"]) : tolist(["b"])  =>  tolist([⏎  "a",⏎])
    true ? { a = 1 } : { b = "x" }  =>  tomap({⏎  "a" = "1"⏎})
    true ? { a = 1 } : {}  =>  tomap({⏎  "a" = 1⏎})
    true ? { a = 1, b = [] } : { a = 2, b = [] }  =>  {⏎  "a" = 1⏎  "b" = []⏎}
    true ? { a = 1 } : { a = "x" }  =>  {⏎  "a" = "1"⏎}
    true ? tomap({ a = 1 }) : {}  =>  tomap({⏎  "a" = 1⏎})
    true ? [1] : {}  =>  ✗ Inconsistent conditional result types: The true and false result expressions must have consistent types. The 'true' value is tuple, but the 'false' value is object.
    true ? [] : "a"  =>  ✗ Inconsistent conditional result types: The true and false result expressions must have consistent types. The 'true' value is tuple, but the 'false' value is string.
    true ? { a = 1 } : { a = "x", b = [] }  =>  ✗ Inconsistent conditional result types: The true and false result expressions must have consistent types. Type mismatch for object attribute "a": The 'true' value is number, but the 'false' value is string.
    true ? { a = [] } : { b = "x" }  =>  ✗ Inconsistent conditional result types: The true and false result expressions must have consistent types. The 'true' value includes object attribute "a", which is absent in the 'false' value.
    true ? [1, []] : [[], 1]  =>  ✗ Inconsistent conditional result types: The true and false result expressions must have consistent types. Type mismatch for tuple element 0: The 'true' value is number, but the 'false' value is tuple.
    true ? [[]] : [1, 2]  =>  ✗ Inconsistent conditional result types: The true and false result expressions must have consistent types. The 'true' tuple has length 1, but the 'false' tuple has length 2.
    null ? 1 : 2  =>  ✗ Null condition: The condition value is null. Conditions must either be true or false.
    "x" ? 1 : 2  =>  ✗ Incorrect condition type: The condition expression must be of type bool.
    [] ? 1 : 2  =>  ✗ Incorrect condition type: The condition expression must be of type bool.
    true ? 1 : [][0]  =>  1
    false ? 1 : [][0]  =>  ✗ Invalid index: The given key does not identify an element in this collection value: the collection has no elements.
    """##)
}
