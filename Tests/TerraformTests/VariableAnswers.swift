import Testing

/// What `terraform console` 1.11.4 answered to `var.v` where a variable has a type and a default, recorded so that the tests run
/// where it is not.
///
/// One line is `type  <=  default  =>  answer`; `⏎` stands for a line break, `✗` begins an error as `summary: detail`.
enum VariableAnswers {
  struct Answer: Sendable, CustomTestStringConvertible {
    var type: String
    var value: String
    var answer: String

    var testDescription: String { "\(type) <= \(value)" }
  }

  static let all: [Answer] = table.split(separator: "\n").map { line in
    let sides = line.components(separatedBy: "  =>  ")
    let given = sides[0].components(separatedBy: "  <=  ")
    return Answer(type: given[0], value: given[1], answer: String(sides[1].replacing("⏎", with: "\n")))
  }

  private static let table = ##"""
    string  <=  5  =>  "5"
    string  <=  []  =>  ✗ Invalid default value for variable: string required
    string  <=  null  =>  tostring(null)
    number  <=  "x"  =>  ✗ Invalid default value for variable: a number is required
    number  <=  "5"  =>  5
    bool  <=  "true"  =>  true
    bool  <=  1  =>  ✗ Invalid default value for variable: bool required
    list(string)  <=  [1,true]  =>  tolist([⏎  "1",⏎  "true",⏎])
    list(string)  <=  [[]]  =>  ✗ Invalid default value for variable: element 0: string required
    list(string)  <=  "a"  =>  ✗ Invalid default value for variable: list of string required
    list(string)  <=  {}  =>  ✗ Invalid default value for variable: list of string required
    set(string)  <=  ["b","a","b"]  =>  toset([⏎  "a",⏎  "b",⏎])
    set(string)  <=  [1]  =>  toset([⏎  "1",⏎])
    map(string)  <=  {a=1}  =>  tomap({⏎  "a" = "1"⏎})
    map(string)  <=  {a=[]}  =>  ✗ Invalid default value for variable: element "a": string required
    map(string)  <=  []  =>  ✗ Invalid default value for variable: map of string required
    tuple([string,number])  <=  [1,"2"]  =>  [⏎  "1",⏎  2,⏎]
    tuple([string,number])  <=  [1]  =>  ✗ Invalid default value for variable: tuple required
    tuple([string,number])  <=  [1,2,3]  =>  ✗ Invalid default value for variable: tuple required
    object({a=string})  <=  {a=1,b=2}  =>  {⏎  "a" = "1"⏎}
    object({a=string})  <=  {}  =>  ✗ Invalid default value for variable: attribute "a" is required
    object({a=string,c=number})  <=  {b=2}  =>  ✗ Invalid default value for variable: attributes "a" and "c" are required
    object({a=string})  <=  []  =>  ✗ Invalid default value for variable: object required
    object({a=optional(string)})  <=  {}  =>  {⏎  "a" = tostring(null)⏎}
    object({a=optional(string,5)})  <=  {}  =>  {⏎  "a" = "5"⏎}
    object({a=optional(number,3),b=string})  <=  {b=1}  =>  {⏎  "a" = 3⏎  "b" = "1"⏎}
    object({a=optional(object({b=optional(string,"x"),c=optional(number)}),{})})  <=  {}  =>  {⏎  "a" = {⏎    "b" = "x"⏎    "c" = tonumber(null)⏎  }⏎}
    object({a=optional(object({b=optional(string,"x"),c=optional(number)}),{c=5})})  <=  {}  =>  {⏎  "a" = {⏎    "b" = "x"⏎    "c" = 5⏎  }⏎}
    object({a=optional(string,"d")})  <=  {a=null}  =>  {⏎  "a" = "d"⏎}
    list(object({a=string,b=optional(number,7)}))  <=  [{a="x"},{a="y",b=1}]  =>  tolist([⏎  {⏎    "a" = "x"⏎    "b" = 7⏎  },⏎  {⏎    "a" = "y"⏎    "b" = 1⏎  },⏎])
    map(object({a=optional(list(string),["q"])}))  <=  {k={},l={a=["z"]}}  =>  tomap({⏎  "k" = {⏎    "a" = tolist([⏎      "q",⏎    ])⏎  }⏎  "l" = {⏎    "a" = tolist([⏎      "z",⏎    ])⏎  }⏎})
    any  <=  [1,"a"]  =>  [⏎  1,⏎  "a",⏎]
    list(any)  <=  [1,"a"]  =>  tolist([⏎  "1",⏎  "a",⏎])
    list(any)  <=  [1,[]]  =>  ✗ Invalid default value for variable: all list elements must have the same type
    map(any)  <=  {a=1,b="x"}  =>  tomap({⏎  "a" = "1"⏎  "b" = "x"⏎})
    map(any)  <=  {a={x=1},b={y=2}}  =>  tomap({⏎  "a" = tomap({⏎    "x" = 1⏎  })⏎  "b" = tomap({⏎    "y" = 2⏎  })⏎})
    set(any)  <=  [1,"1"]  =>  toset([⏎  "1",⏎])
    list(any)  <=  []  =>  tolist([])
    list  <=  [1,"a"]  =>  tolist([⏎  "1",⏎  "a",⏎])
    map  <=  {a=1}  =>  tomap({⏎  "a" = 1⏎})
    object({a=any})  <=  {a=[1]}  =>  {⏎  "a" = [⏎    1,⏎  ]⏎}
    list(list(string))  <=  [["a"],[1]]  =>  tolist([⏎  tolist([⏎    "a",⏎  ]),⏎  tolist([⏎    "1",⏎  ]),⏎])
    list(list(string))  <=  [["a"],1]  =>  ✗ Invalid default value for variable: element 1: list of string required
    map(list(string))  <=  {a=["x"],b=[[]]}  =>  ✗ Invalid default value for variable: element "b": element 0: string required
    object({a=object({b=number})})  <=  {a={b="x"}}  =>  ✗ Invalid default value for variable: .a.b: a number is required
    object({a=list(number)})  <=  {a=["x"]}  =>  ✗ Invalid default value for variable: .a[0]: a number is required
    list(object({a=number}))  <=  [{a=1},{a="x"}]  =>  ✗ Invalid default value for variable: [1].a: a number is required
    list(object({a=number}))  <=  [{a=1},{}]  =>  ✗ Invalid default value for variable: element 1: attribute "a" is required
    list(any)  <=  [{a=1},{b=2}]  =>  tolist([⏎  tomap({⏎    "a" = 1⏎  }),⏎  tomap({⏎    "b" = 2⏎  }),⏎])
    tuple([any,any])  <=  [1,[]]  =>  [⏎  1,⏎  [],⏎]
    list(map(string))  <=  [{a=1},{b="x"}]  =>  tolist([⏎  tomap({⏎    "a" = "1"⏎  }),⏎  tomap({⏎    "b" = "x"⏎  }),⏎])
    map(map(string))  <=  {a={b=[]}}  =>  ✗ Invalid default value for variable: element "a": element "b": string required
    set(object({a=string}))  <=  [{a=1},{a="1"}]  =>  toset([⏎  {⏎    "a" = "1"⏎  },⏎])
    set(number)  <=  ["1",1,"x"]  =>  ✗ Invalid default value for variable: [2]: a number is required
    bool  <=  "x"  =>  ✗ Invalid default value for variable: a bool is required
    bool  <=  "1"  =>  true
    number  <=  true  =>  ✗ Invalid default value for variable: number required
    list(string)  <=  null  =>  tolist(null) /* of string */
    list(string)  <=  [null]  =>  tolist([⏎  tostring(null),⏎])
    list(number)  <=  [null]  =>  tolist([⏎  tonumber(null),⏎])
    object({a=optional(set(string),["b","a"])})  <=  {}  =>  {⏎  "a" = toset([⏎    "a",⏎    "b",⏎  ])⏎}
    object({a=optional(string),b=optional(bool,true)})  <=  {a=null,b=null}  =>  {⏎  "a" = tostring(null)⏎  "b" = true⏎}
    map(object({a=string,b=optional(string,"d")}))  <=  {k={a="x",b=null,c="drop"}}  =>  tomap({⏎  "k" = {⏎    "a" = "x"⏎    "b" = "d"⏎  }⏎})
    object({"a"=string})  <=  {a=1}  =>  ✗ Invalid type specification: Object constructor map keys must be attribute names
    object({a=optional(any,1)})  <=  {}  =>  {⏎  "a" = 1⏎}
    object({a=optional(map(number),{x="1"})})  <=  {}  =>  {⏎  "a" = tomap({⏎    "x" = 1⏎  })⏎}
    optional(string)  <=  null  =>  ✗ Invalid type specification: Keyword "optional" is valid only as a modifier for object type attributes
    strin  <=  "a"  =>  ✗ Invalid type specification: The keyword "strin" is not a valid type specification
    list(strin)  <=  []  =>  ✗ Invalid type specification: The keyword "strin" is not a valid type specification
    object({a=optional(string,[])})  <=  {}  =>  ✗ Invalid default value for optional attribute: This default value is not compatible with the attribute's type constraint: string required
    object({a=optional(number,"x")})  <=  {}  =>  ✗ Invalid default value for optional attribute: This default value is not compatible with the attribute's type constraint: a number is required
    object(string)  <=  {}  =>  ✗ Invalid type specification: Object type constructor requires a map whose keys are attribute names and whose values are the corresponding attribute types
    list()  <=  []  =>  ✗ Invalid type specification: The list type constructor requires one argument specifying the element type
    list(string,number)  <=  []  =>  ✗ Invalid type specification: The list type constructor requires one argument specifying the element type
    tuple(string)  <=  []  =>  ✗ Invalid type specification: Tuple type constructor requires a list of element types
    object  <=  {}  =>  ✗ Invalid type specification: The object type constructor requires one argument specifying the attribute types and values as a map
    set  <=  []  =>  ✗ Invalid type specification: The set type constructor requires one argument specifying the element type
    tuple  <=  []  =>  ✗ Invalid type specification: The tuple type constructor requires one argument specifying the element types as a list
    object({a=string,a=number})  <=  {}  =>  ✗ Invalid type specification: Object constructor map keys must be unique
    map(any)  <=  {}  =>  tomap({})
    dynamic  <=  1  =>  ✗ Invalid type specification: The keyword "dynamic" is not a valid type specification
    """##
}

extension Substring {
  fileprivate func components(separatedBy mark: String) -> [String] {
    split(separator: mark, omittingEmptySubsequences: false).map { String($0) }
  }
}

extension String {
  fileprivate func components(separatedBy mark: String) -> [String] { self[...].components(separatedBy: mark) }
}
