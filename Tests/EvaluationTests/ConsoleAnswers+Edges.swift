extension ConsoleAnswers {
  static let edges = answers(
    ##"""
    tolist([1]) == tolist(["1"])  =>  false
    toset([1]) == toset([1])  =>  true
    alltrue([true,"true"])  =>  true
    alltrue([true,null])  =>  false
    alltrue(["x"])  =>  ✗ Invalid function argument: Invalid value for "list" parameter: a bool is required.
    alltrue(null)  =>  ✗ Invalid function argument: Invalid value for "list" parameter: argument must not be null.
    alltrue({a=true})  =>  ✗ Invalid function argument: Invalid value for "list" parameter: list of bool required.
    anytrue([null,true])  =>  true
    anytrue(toset([true,false]))  =>  true
    anytrue("x")  =>  ✗ Invalid function argument: Invalid value for "list" parameter: list of bool required.
    chunklist([1,2,3],2)  =>  tolist([⏎  tolist([⏎    1,⏎    2,⏎  ]),⏎  tolist([⏎    3,⏎  ]),⏎])
    chunklist([],2)  =>  tolist([])
    chunklist([1],0)  =>  tolist([⏎  tolist([⏎    1,⏎  ]),⏎])
    chunklist([1],-1)  =>  ✗ Error in function call: Call to function "chunklist" failed: the size argument must be positive.
    chunklist([1,"a"],1)  =>  tolist([⏎  tolist([⏎    "1",⏎  ]),⏎  tolist([⏎    "a",⏎  ]),⏎])
    chunklist(toset(["a","b"]),1)  =>  tolist([⏎  tolist([⏎    "a",⏎  ]),⏎  tolist([⏎    "b",⏎  ]),⏎])
    chunklist("a",1)  =>  ✗ Invalid function argument: Invalid value for "list" parameter: list of any single type required.
    chunklist([1],1.5)  =>  ✗ Error in function call: Call to function "chunklist" failed: invalid size: value must be a whole number, between -9223372036854775808 and 9223372036854775807.
    coalesce(null)  =>  ✗ Error in function call: Call to function "coalesce" failed: no non-null, non-empty-string arguments.
    coalesce(1, "a")  =>  "1"
    coalesce(null, [1])  =>  [⏎  1,⏎]
    coalesce([], [1])  =>  tolist([])
    coalesce({}, {a=1})  =>  tomap({})
    coalesce([1], {a=1})  =>  ✗ Error in function call: Call to function "coalesce" failed: all arguments must have the same type.
    coalesce(1, true)  =>  ✗ Error in function call: Call to function "coalesce" failed: all arguments must have the same type.
    coalesce(null, 1, [])  =>  1
    coalesce([1], ["a"])  =>  [⏎  "1",⏎]
    coalescelist([])  =>  ✗ Error in function call: Call to function "coalescelist" failed: no non-null arguments.
    coalescelist(null, [1])  =>  ✗ Error in function call: Call to function "coalescelist" failed: coalescelist arguments must be lists or tuples.
    coalescelist([], toset([1]))  =>  ✗ Error in function call: Call to function "coalescelist" failed: coalescelist arguments must be lists or tuples.
    coalescelist("a")  =>  ✗ Error in function call: Call to function "coalescelist" failed: coalescelist arguments must be lists or tuples.
    coalescelist({})  =>  ✗ Error in function call: Call to function "coalescelist" failed: coalescelist arguments must be lists or tuples.
    coalescelist(tolist([]), [1])  =>  [⏎  1,⏎]
    compact(["", "a", null])  =>  tolist([⏎  "a",⏎])
    compact([[]])  =>  ✗ Invalid function argument: Invalid value for "list" parameter: element 0: string required.
    compact("a")  =>  ✗ Invalid function argument: Invalid value for "list" parameter: list of string required.
    compact(toset(["a",""]))  =>  tolist([⏎  "a",⏎])
    concat([1], "a")  =>  ✗ Invalid function argument: Invalid value for "seqs" parameter: all arguments must be lists or tuples; got string.
    concat([1], null)  =>  ✗ Invalid function argument: Invalid value for "seqs" parameter: argument must not be null.
    concat([1], toset([1]))  =>  ✗ Invalid function argument: Invalid value for "seqs" parameter: all arguments must be lists or tuples; got set of number.
    concat({a=1})  =>  ✗ Invalid function argument: Invalid value for "seqs" parameter: all arguments must be lists or tuples; got object.
    concat(tolist([1]), tolist(["a"]))  =>  tolist([⏎  "1",⏎  "a",⏎])
    concat(tolist([1]), [])  =>  [⏎  1,⏎]
    concat(tolist([1]), [[]])  =>  [⏎  1,⏎  [],⏎]
    concat(tolist([]), tolist([]))  =>  tolist([])
    contains([1,2], "1")  =>  false
    contains([1], null)  =>  ✗ Invalid function argument: Invalid value for "value" parameter: argument must not be null.
    contains(null, 1)  =>  ✗ Invalid function argument: Invalid value for "list" parameter: argument must not be null.
    contains("a", "a")  =>  ✗ Error in function call: Call to function "contains" failed: argument must be list, tuple, or set.
    contains({a=1}, 1)  =>  ✗ Error in function call: Call to function "contains" failed: argument must be list, tuple, or set.
    contains(toset(["a"]), "a")  =>  true
    contains([[1]], [1])  =>  true
    contains(tolist([1]), "1")  =>  false
    distinct([1,"1"])  =>  tolist([⏎  "1",⏎])
    distinct([[1],[1]])  =>  tolist([⏎  [⏎    1,⏎  ],⏎])
    distinct(toset([1]))  =>  tolist([⏎  1,⏎])
    distinct({a=1})  =>  ✗ Invalid function argument: Invalid value for "list" parameter: list of any single type required.
    distinct([1,[]])  =>  ✗ Invalid function argument: Invalid value for "list" parameter: all list elements must have the same type.
    element([1,2,3], 4)  =>  2
    element({a=1}, 0)  =>  ✗ Error in function call: Call to function "element" failed: cannot read elements from object.
    element(toset([1]), 0)  =>  ✗ Error in function call: Call to function "element" failed: cannot read elements from set of number.
    element([1], 0.5)  =>  ✗ Error in function call: Call to function "element" failed: invalid index: value must be a whole number, between -9223372036854775808 and 9223372036854775807.
    element([1], "a")  =>  ✗ Invalid function argument: Invalid value for "index" parameter: a number is required.
    element(null, 0)  =>  ✗ Invalid function argument: Invalid value for "list" parameter: argument must not be null.
    element(tolist([]), 0)  =>  ✗ Error in function call: Call to function "element" failed: cannot use element function with an empty list.
    ephemeralasnull("a")  =>  "a"
    ephemeralasnull(null)  =>  null
    flatten([[[1]],2])  =>  [⏎  1,⏎  2,⏎]
    flatten({a=1})  =>  ✗ Error in function call: Call to function "flatten" failed: can only flatten lists, sets and tuples.
    flatten("a")  =>  ✗ Error in function call: Call to function "flatten" failed: can only flatten lists, sets and tuples.
    flatten([null])  =>  [⏎  null,⏎]
    flatten([toset([1]), tolist([2])])  =>  [⏎  1,⏎  2,⏎]
    flatten([{a=[1]}])  =>  [⏎  {⏎    "a" = [⏎      1,⏎    ]⏎  },⏎]
    flatten(toset([[1],[2]]))  =>  [⏎  1,⏎  2,⏎]
    index([1,2], 2)  =>  1
    index([1,2], "2")  =>  ✗ Error in function call: Call to function "index" failed: item not found.
    index(["a"], "b")  =>  ✗ Error in function call: Call to function "index" failed: item not found.
    index([], 1)  =>  ✗ Error in function call: Call to function "index" failed: cannot search an empty list.
    index("a", 1)  =>  ✗ Error in function call: Call to function "index" failed: argument must be a list or tuple.
    index(toset([1]), 1)  =>  ✗ Error in function call: Call to function "index" failed: argument must be a list or tuple.
    index({a=1}, 1)  =>  ✗ Error in function call: Call to function "index" failed: argument must be a list or tuple.
    index([null], null)  =>  ✗ Invalid function argument: Invalid value for "value" parameter: argument must not be null.
    index(tolist(["1"]), 1)  =>  ✗ Error in function call: Call to function "index" failed: item not found.
    nonsensitive(sensitive(1))  =>  1
    nonsensitive(1)  =>  1
    keys({b=1,a=2})  =>  [⏎  "a",⏎  "b",⏎]
    keys([])  =>  ✗ Invalid function argument: Invalid value for "inputMap" parameter: must have map or object type.
    keys("a")  =>  ✗ Invalid function argument: Invalid value for "inputMap" parameter: must have map or object type.
    keys(tomap({b=1}))  =>  tolist([⏎  "b",⏎])
    values({b=1,a="x"})  =>  [⏎  "x",⏎  1,⏎]
    values(tomap({b=1,a=2}))  =>  tolist([⏎  2,⏎  1,⏎])
    values(null)  =>  ✗ Invalid function argument: Invalid value for "mapping" parameter: argument must not be null.
    length("é")  =>  1
    length({a=1})  =>  1
    length(5)  =>  ✗ Error in function call: Call to function "length" failed: argument must be a string, a collection type, or a structural type.
    length(toset([1,1]))  =>  1
    length([null])  =>  1
    lookup({a=1},"a")  =>  1
    lookup({a=1},"b")  =>  ✗ Invalid function argument: Invalid value for "inputMap" parameter: the given object has no attribute "b".
    lookup({a=1},"b","x")  =>  "x"
    lookup({a=1},"b",2,3)  =>  ✗ Error in function call: Call to function "lookup" failed: lookup() takes two or three arguments, got 4.
    lookup({a=1},"a","x")  =>  1
    lookup(tomap({a=1}),"a","x")  =>  ✗ Invalid function argument: Invalid value for "default" parameter: the default value must have the same type as the map elements.
    lookup(tomap({a=1}),"b",[])  =>  ✗ Invalid function argument: Invalid value for "default" parameter: the default value must have the same type as the map elements.
    lookup(tomap({a=1}),"b","x")  =>  ✗ Invalid function argument: Invalid value for "default" parameter: the default value must have the same type as the map elements.
    lookup({},"a",null)  =>  null
    lookup(null,"a",1)  =>  ✗ Invalid function argument: Invalid value for "inputMap" parameter: argument must not be null.
    lookup([],"a",1)  =>  ✗ Invalid function argument: Invalid value for "inputMap" parameter: lookup() requires a map as the first argument.
    lookup("a","a",1)  =>  ✗ Invalid function argument: Invalid value for "inputMap" parameter: lookup() requires a map as the first argument.
    lookup({a=1},null,1)  =>  ✗ Invalid function argument: Invalid value for "key" parameter: argument must not be null.
    lookup({a=null},"a",1)  =>  null
    lookup({a={b=1}},"a",{})  =>  {⏎  "b" = 1⏎}
    matchkeys(["a","b"],["x","y"],["y"])  =>  tolist([⏎  "b",⏎])
    matchkeys(["a"],["x","y"],["y"])  =>  ✗ Error in function call: Call to function "matchkeys" failed: length of keys and values should be equal.
    matchkeys([],[],[])  =>  tolist([])
    matchkeys(["a","b"],[1,2],["2"])  =>  tolist([⏎  "b",⏎])
    matchkeys(["a"],["x"],[])  =>  tolist([])
    matchkeys("a",["x"],[])  =>  ✗ Invalid function argument: Invalid value for "values" parameter: list of any single type required.
    matchkeys([1,"a"],["x","y"],["y"])  =>  tolist([⏎  "a",⏎])
    merge({a=1},{a="x"})  =>  {⏎  "a" = "x"⏎}
    merge(tomap({a=1}),{b="x"})  =>  {⏎  "a" = 1⏎  "b" = "x"⏎}
    merge(tomap({a=1}),tomap({b="x"}))  =>  {⏎  "a" = 1⏎  "b" = "x"⏎}
    merge(tomap({a="1"}),tomap({b="x"}))  =>  tomap({⏎  "a" = "1"⏎  "b" = "x"⏎})
    merge({a=1},[])  =>  ✗ Error in function call: Call to function "merge" failed: arguments must be maps or objects, got "tuple".
    merge("a")  =>  ✗ Error in function call: Call to function "merge" failed: arguments must be maps or objects, got "string".
    merge({a=1},null,{b=2})  =>  {⏎  "a" = 1⏎  "b" = 2⏎}
    merge(null)  =>  {}
    merge([{a=1}]...)  =>  {⏎  "a" = 1⏎}
    merge(tomap({}),{})  =>  {}
    one([1])  =>  1
    one([1,2])  =>  ✗ Invalid function argument: Invalid value for "list" parameter: must be a list, set, or tuple value with either zero or one elements.
    one(toset([1]))  =>  1
    one({a=1})  =>  ✗ Invalid function argument: Invalid value for "list" parameter: must be a list, set, or tuple value with either zero or one elements.
    one(null)  =>  ✗ Invalid function argument: Invalid value for "list" parameter: argument must not be null.
    one(toset([]))  =>  null
    reverse([1,"a"])  =>  [⏎  "a",⏎  1,⏎]
    reverse(tolist([1,2]))  =>  tolist([⏎  2,⏎  1,⏎])
    reverse(toset([2,1]))  =>  tolist([⏎  2,⏎  1,⏎])
    reverse("abc")  =>  ✗ Invalid function argument: Invalid value for "list" parameter: can only reverse list or tuple values, not string.
    reverse({a=1})  =>  ✗ Invalid function argument: Invalid value for "list" parameter: can only reverse list or tuple values, not object.
    reverse(null)  =>  ✗ Invalid function argument: Invalid value for "list" parameter: argument must not be null.
    reverse([])  =>  []
    setintersection(["a","b"],["b"])  =>  toset([⏎  "b",⏎])
    setintersection(["a"],[1])  =>  toset([])
    setintersection([1],["a"],[])  =>  toset([])
    setintersection([])  =>  toset([])
    setintersection("a")  =>  ✗ Invalid function argument: Invalid value for "first_set" parameter: set of any single type required.
    setintersection([[1]],[[1]])  =>  toset([⏎  [⏎    1,⏎  ],⏎])
    setproduct(["a"],[1])  =>  tolist([⏎  [⏎    "a",⏎    1,⏎  ],⏎])
    setproduct(["a"],[])  =>  tolist([])
    setproduct()  =>  ✗ Error in function call: Call to function "setproduct" failed: at least two arguments are required.
    setproduct([1,2],["a","b"])  =>  tolist([⏎  [⏎    1,⏎    "a",⏎  ],⏎  [⏎    1,⏎    "b",⏎  ],⏎  [⏎    2,⏎    "a",⏎  ],⏎  [⏎    2,⏎    "b",⏎  ],⏎])
    setproduct(toset(["a"]),toset([1]))  =>  toset([⏎  [⏎    "a",⏎    1,⏎  ],⏎])
    setproduct(toset(["a"]),[1])  =>  toset([⏎  [⏎    "a",⏎    1,⏎  ],⏎])
    setproduct("a",[1])  =>  ✗ Invalid function argument: Invalid value for "sets" parameter: a set or a list is required.
    setproduct([1,"a"],[true])  =>  tolist([⏎  [⏎    "1",⏎    true,⏎  ],⏎  [⏎    "a",⏎    true,⏎  ],⏎])
    setproduct({a=1},[1])  =>  ✗ Invalid function argument: Invalid value for "sets" parameter: a set or a list is required.
    setproduct(null,[1])  =>  ✗ Invalid function argument: Invalid value for "sets" parameter: argument must not be null.
    setsubtract(["a","b"],["b"])  =>  toset([⏎  "a",⏎])
    setsubtract([1],["1"])  =>  toset([])
    setsubtract([1],[])  =>  toset([⏎  1,⏎])
    setsubtract([],[])  =>  toset([])
    setsubtract("a",[])  =>  ✗ Invalid function argument: Invalid value for "a" parameter: set of any single type required.
    setunion(["b"],["a"])  =>  toset([⏎  "a",⏎  "b",⏎])
    setunion([1],["a"],[true])  =>  toset([⏎  "1",⏎  "a",⏎  "true",⏎])
    setunion([])  =>  toset([])
    setunion([1],[[]])  =>  ✗ Error in function call: Call to function "setunion" failed: given sets must all have compatible element types.
    setunion(null)  =>  ✗ Invalid function argument: Invalid value for "first_set" parameter: argument must not be null.
    slice([1,2,3],1,2)  =>  [⏎  2,⏎]
    slice([1,2,3],2,1)  =>  ✗ Invalid function argument: Invalid value for "start_index" parameter: start index must not be greater than end index.
    slice([1,2,3],-1,1)  =>  ✗ Invalid function argument: Invalid value for "start_index" parameter: start index must not be less than zero.
    slice([1,2,3],0,4)  =>  ✗ Invalid function argument: Invalid value for "end_index" parameter: end index must not be greater than the length of the list.
    slice(tolist([1,2]),0,0)  =>  tolist([])
    slice(toset([1]),0,1)  =>  ✗ Invalid function argument: Invalid value for "list" parameter: cannot slice a set, because its elements do not have indices; explicitly convert to a list if the ordering of the result is not important.
    slice("abc",0,1)  =>  ✗ Invalid function argument: Invalid value for "list" parameter: must be a list or tuple value.
    slice([1],0.5,1)  =>  ✗ Invalid function argument: Invalid value for "start_index" parameter: invalid start index: value must be a whole number, between -9223372036854775808 and 9223372036854775807.
    slice([1],4,5)  =>  ✗ Invalid function argument: Invalid value for "start_index" parameter: start index must not be greater than the length of the list.
    slice(null,0,1)  =>  ✗ Invalid function argument: Invalid value for "list" parameter: argument must not be null.
    slice({a=1},0,1)  =>  ✗ Invalid function argument: Invalid value for "list" parameter: must be a list or tuple value.
    sort(["b","a"])  =>  tolist([⏎  "a",⏎  "b",⏎])
    sort([3,20])  =>  tolist([⏎  "20",⏎  "3",⏎])
    sort(toset(["b","a"]))  =>  tolist([⏎  "a",⏎  "b",⏎])
    sort("a")  =>  ✗ Invalid function argument: Invalid value for "list" parameter: list of string required.
    sort([[]])  =>  ✗ Invalid function argument: Invalid value for "list" parameter: element 0: string required.
    sort(["é","e","z"])  =>  tolist([⏎  "e",⏎  "z",⏎  "é",⏎])
    templatestring("a", {})  =>  ✗ Invalid function argument: Invalid value for "template" parameter: invalid template expression: templatestring is only for rendering templates retrieved dynamically from elsewhere, and so does not support providing a literal template; consider using a template string expression instead.
    tolist({a=1})  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert object to list of any single type.
    tolist([1,"a",true])  =>  tolist([⏎  "1",⏎  "a",⏎  "true",⏎])
    tolist([1,[]])  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert tuple to list of any single type.
    tolist([{a=1},{b=2}])  =>  tolist([⏎  tomap({⏎    "a" = 1⏎  }),⏎  tomap({⏎    "b" = 2⏎  }),⏎])
    tolist([{a=1},{a="x"}])  =>  tolist([⏎  {⏎    "a" = "1"⏎  },⏎  {⏎    "a" = "x"⏎  },⏎])
    tolist([{a=1},{a=[]}])  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert tuple to list of any single type.
    tolist([[1],["a"]])  =>  tolist([⏎  [⏎    "1",⏎  ],⏎  [⏎    "a",⏎  ],⏎])
    tolist([[1],["a","b"]])  =>  tolist([⏎  tolist([⏎    "1",⏎  ]),⏎  tolist([⏎    "a",⏎    "b",⏎  ]),⏎])
    tolist([[1],[[]]])  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert tuple to list of any single type.
    tolist([tomap({a=1}),{b="x"}])  =>  tolist([⏎  tomap({⏎    "a" = "1"⏎  }),⏎  tomap({⏎    "b" = "x"⏎  }),⏎])
    tolist([toset([1]),tolist(["x"])])  =>  tolist([⏎  tolist([⏎    "1",⏎  ]),⏎  tolist([⏎    "x",⏎  ]),⏎])
    tolist([toset([1]),["x"]])  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert tuple to list of any single type.
    tolist([true,1])  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert tuple to list of any single type.
    tolist([{a=1},{a=1,b=2}])  =>  tolist([⏎  tomap({⏎    "a" = 1⏎  }),⏎  tomap({⏎    "a" = 1⏎    "b" = 2⏎  }),⏎])
    tolist([{a=1},{}])  =>  tolist([⏎  tomap({⏎    "a" = 1⏎  }),⏎  tomap({}),⏎])
    tolist([{},{}])  =>  tolist([⏎  {},⏎  {},⏎])
    tolist([{a={}},{a={b=1}}])  =>  tolist([⏎  {⏎    "a" = tomap({})⏎  },⏎  {⏎    "a" = tomap({⏎      "b" = 1⏎    })⏎  },⏎])
    tolist([null])  =>  tolist([⏎  null,⏎])
    tomap([])  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert tuple to map of any single type.
    tomap("a")  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert string to map of any single type.
    tomap({a=1,b="x"})  =>  tomap({⏎  "a" = "1"⏎  "b" = "x"⏎})
    tomap({a=[1],b=["x"]})  =>  tomap({⏎  "a" = [⏎    "1",⏎  ]⏎  "b" = [⏎    "x",⏎  ]⏎})
    tomap({a=1,b=[]})  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert object to map of any single type.
    tomap({a=1,b=true})  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert object to map of any single type.
    tomap({a={x=1},b={y=2}})  =>  tomap({⏎  "a" = tomap({⏎    "x" = 1⏎  })⏎  "b" = tomap({⏎    "y" = 2⏎  })⏎})
    tomap({a={x=1},b={x="2"}})  =>  tomap({⏎  "a" = {⏎    "x" = "1"⏎  }⏎  "b" = {⏎    "x" = "2"⏎  }⏎})
    toset("a")  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert string to set of any single type.
    toset({a=1})  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert object to set of any single type.
    toset([1,"1"])  =>  toset([⏎  "1",⏎])
    toset([1,"a",true])  =>  toset([⏎  "1",⏎  "a",⏎  "true",⏎])
    toset([[1],[1]])  =>  toset([⏎  [⏎    1,⏎  ],⏎])
    toset([null,null])  =>  toset([⏎  null,⏎])
    toset([{a=1},{a=2}])  =>  toset([⏎  {⏎    "a" = 1⏎  },⏎  {⏎    "a" = 2⏎  },⏎])
    toset([3,1,2])  =>  toset([⏎  1,⏎  2,⏎  3,⏎])
    toset([true,false])  =>  toset([⏎  false,⏎  true,⏎])
    toset(["b","a","é","Z"])  =>  toset([⏎  "Z",⏎  "a",⏎  "b",⏎  "é",⏎])
    toset([[2],[1]])  =>  toset([⏎  [⏎    1,⏎  ],⏎  [⏎    2,⏎  ],⏎])
    toset([{b=1},{a=1}])  =>  toset([⏎  tomap({⏎    "a" = 1⏎  }),⏎  tomap({⏎    "b" = 1⏎  }),⏎])
    transpose({a=["x","y"],b=["x"]})  =>  tomap({⏎  "x" = tolist([⏎    "a",⏎    "b",⏎  ])⏎  "y" = tolist([⏎    "a",⏎  ])⏎})
    transpose({})  =>  tomap({})
    transpose({a="x"})  =>  ✗ Invalid function argument: Invalid value for "values" parameter: element "a": list of string required.
    transpose({a=[1]})  =>  tomap({⏎  "1" = tolist([⏎    "a",⏎  ])⏎})
    transpose({a=[null]})  =>  ✗ Error in function call: Call to function "transpose" failed: input list must not contain null string.
    transpose([])  =>  ✗ Invalid function argument: Invalid value for "values" parameter: map of list of string required.
    transpose(tomap({a=tolist(["z"])}))  =>  tomap({⏎  "z" = tolist([⏎    "a",⏎  ])⏎})
    try(1)  =>  1
    try(1/"a", 2)  =>  2
    try(null.a, "x")  =>  "x"
    try(1,"a")  =>  1
    can(1)  =>  true
    can(null.a)  =>  false
    can(1,2)  =>  ✗ Too many function arguments: Function "can" expects only 1 argument(s).
    zipmap(["a","b"],[1,2])  =>  {⏎  "a" = 1⏎  "b" = 2⏎}
    zipmap(["a"],[1,2])  =>  ✗ Error in function call: Call to function "zipmap" failed: number of keys (1) does not match number of values (2).
    zipmap(["a","a"],[1,2])  =>  {⏎  "a" = 2⏎}
    zipmap([],[])  =>  {}
    zipmap(["a"],"x")  =>  ✗ Error in function call: Call to function "zipmap" failed: values argument must be a list or tuple value.
    zipmap([1],["x"])  =>  {⏎  "1" = "x"⏎}
    zipmap(["a"],toset([1]))  =>  ✗ Error in function call: Call to function "zipmap" failed: values argument must be a list or tuple value.
    zipmap([null],[1])  =>  ✗ Error in function call: Call to function "zipmap" failed: keys list has null value at index 0.
    zipmap(["a"],{b=1})  =>  ✗ Error in function call: Call to function "zipmap" failed: values argument must be a list or tuple value.
    zipmap("a",[1])  =>  ✗ Invalid function argument: Invalid value for "keys" parameter: list of string required.
    zipmap(toset(["b","a"]),[1,2])  =>  {⏎  "a" = 1⏎  "b" = 2⏎}
    core::nope("a")  =>  ✗ Unknown provider function: The function namespace "core" is not valid. Provider function calls must use the "provider::" namespace prefix.
    uper("a")  =>  ✗ Call to unknown function: There is no function named "uper". Did you mean "upper"?
    setproduct([1],toset(["a"]))  =>  toset([⏎  [⏎    1,⏎    "a",⏎  ],⏎])
    toset([{a=10},{a=9}])  =>  toset([⏎  {⏎    "a" = 10⏎  },⏎  {⏎    "a" = 9⏎  },⏎])
    toset([{a="b"},{a="a"},{a=""}])  =>  toset([⏎  {⏎    "a" = ""⏎  },⏎  {⏎    "a" = "a"⏎  },⏎  {⏎    "a" = "b"⏎  },⏎])
    toset([[2,"x"],[10,"x"],[1,"y"]])  =>  toset([⏎  [⏎    10,⏎    "x",⏎  ],⏎  [⏎    1,⏎    "y",⏎  ],⏎  [⏎    2,⏎    "x",⏎  ],⏎])
    toset([[1.5],[-1],[1e20],[12345678901]])  =>  toset([⏎  [⏎    -1,⏎  ],⏎  [⏎    12345678901,⏎  ],⏎  [⏎    1.5,⏎  ],⏎  [⏎    100000000000000000000,⏎  ],⏎])
    toset([{a=null},{a=1}])  =>  toset([⏎  {⏎    "a" = 1⏎  },⏎  {⏎    "a" = tonumber(null)⏎  },⏎])
    toset([tomap({b=1}),tomap({a=2})])  =>  toset([⏎  tomap({⏎    "a" = 2⏎  }),⏎  tomap({⏎    "b" = 1⏎  }),⏎])
    merge(tomap({a=1}),null)  =>  {⏎  "a" = 1⏎}
    merge(tomap({}),tomap({}))  =>  tomap({})
    merge(null,tomap({a=1}))  =>  {⏎  "a" = 1⏎}
    merge(tomap({a=1}),tomap({a=2}))  =>  tomap({⏎  "a" = 2⏎})
    lookup(tomap({a=1}),"b",null)  =>  tonumber(null)
    lookup(tomap({a="1"}),"b",2)  =>  "2"
    lookup(tomap({a=["x"]}),"b",[])  =>  ✗ Invalid function argument: Invalid value for "default" parameter: the default value must have the same type as the map elements.
    lookup(tomap({a={x=1}}),"b",{})  =>  ✗ Invalid function argument: Invalid value for "default" parameter: the default value must have the same type as the map elements.
    lookup(tomap({}),"b","x")  =>  "x"
    lookup(tomap({}), "a", [])  =>  []
    lookup(tomap({}), "a", 1)  =>  1
    lookup({}, "a", [])  =>  []
    lookup(tomap({a=1}), "b", true)  =>  ✗ Invalid function argument: Invalid value for "default" parameter: the default value must have the same type as the map elements.
    lookup(tomap({a="1"}), "b", true)  =>  "true"
    lookup(tomap({a=true}), "b", "true")  =>  true
    lookup(tomap({a=true}), "b", "yes")  =>  ✗ Invalid function argument: Invalid value for "default" parameter: the default value must have the same type as the map elements.
    lookup(tomap({a=true}), "b", 1)  =>  ✗ Invalid function argument: Invalid value for "default" parameter: the default value must have the same type as the map elements.
    lookup(tomap({a={x=1}}), "b", {x="1"})  =>  {⏎  "x" = 1⏎}
    lookup(tomap({a={x=1}}), "b", {x=1, y=2})  =>  {⏎  "x" = 1⏎}
    lookup(tomap({a={x=1}}), "b", {x="q"})  =>  ✗ Invalid function argument: Invalid value for "default" parameter: the default value must have the same type as the map elements.
    lookup(tomap({a=tolist(["x"])}), "b", [])  =>  tolist([])
    lookup(tomap({a=tolist(["x"])}), "b", [1])  =>  tolist([⏎  "1",⏎])
    lookup(tomap({a=tolist(["x"])}), "b", {})  =>  ✗ Invalid function argument: Invalid value for "default" parameter: the default value must have the same type as the map elements.
    lookup(tomap({a=toset(["x"])}), "b", [1, "1"])  =>  toset([⏎  "1",⏎])
    lookup(tomap({a=["x"]}), "b", ["y"])  =>  [⏎  "y",⏎]
    lookup(tomap({a=["x"]}), "b", ["y","z"])  =>  ✗ Invalid function argument: Invalid value for "default" parameter: the default value must have the same type as the map elements.
    lookup(tomap({a=null}), "b", 1)  =>  1
    lookup(tomap({a=1}), "a", null)  =>  1
    lookup({a=1}, 1, 2)  =>  2
    lookup(tomap({"1"="x"}), 1, 2)  =>  "x"
    lookup(merge({}, tomap({a=1})), "b", "x")  =>  "x"
    lookup(merge(tomap({a=1}), tomap({b=2})), "c", "x")  =>  ✗ Invalid function argument: Invalid value for "default" parameter: the default value must have the same type as the map elements.
    lookup({ for k in ["a"] : k => 1 }, "b", "x")  =>  "x"
    lookup(tomap({ for k in ["a"] : k => 1 }), "b", "x")  =>  ✗ Invalid function argument: Invalid value for "default" parameter: the default value must have the same type as the map elements.
    lookup(zipmap(["a"],[1]), "b", "x")  =>  "x"
    lookup(zipmap(["a"],tolist([1])), "b", "x")  =>  ✗ Invalid function argument: Invalid value for "default" parameter: the default value must have the same type as the map elements.
    coalesce(tostring(null), tonumber(null), 3)  =>  "3"
    coalesce(tolist(null), [1])  =>  tolist([⏎  1,⏎])
    coalescelist(tolist(null), [1])  =>  [⏎  1,⏎]
    coalescelist(tolist(null), tolist(null))  =>  ✗ Error in function call: Call to function "coalescelist" failed: no non-null arguments.
    coalescelist([], null)  =>  ✗ Error in function call: Call to function "coalescelist" failed: coalescelist arguments must be lists or tuples.
    index([1], 1.0)  =>  0
    matchkeys([1,2],["a","b"],["c"])  =>  tolist([])
    matchkeys([1,2],["a","b"],[[]])  =>  ✗ Error in function call: Call to function "matchkeys" failed: keys and searchset must be of the same type.
    element([1,2],1e20)  =>  ✗ Error in function call: Call to function "element" failed: invalid index: value must be a whole number, between -9223372036854775808 and 9223372036854775807.
    slice([1,2],0,1e20)  =>  ✗ Invalid function argument: Invalid value for "end_index" parameter: invalid end index: value must be a whole number, between -9223372036854775808 and 9223372036854775807.
    slice([1,2],0,0.5)  =>  ✗ Invalid function argument: Invalid value for "end_index" parameter: invalid end index: value must be a whole number, between -9223372036854775808 and 9223372036854775807.
    chunklist([1,2],1e20)  =>  ✗ Error in function call: Call to function "chunklist" failed: invalid size: value must be a whole number, between -9223372036854775808 and 9223372036854775807.
    toset([1/0, 1])  =>  toset([⏎  1,⏎  +Inf,⏎])
    tolist(null)  =>  tolist(null) /* of dynamic */
    tolist(["a",null])  =>  tolist([⏎  "a",⏎  tostring(null),⏎])
    tomap({a=null,b="x"})  =>  tomap({⏎  "a" = tostring(null)⏎  "b" = "x"⏎})
    toset([null])  =>  toset([⏎  null,⏎])
    try(null)  =>  null
    coalesce(tostring(null), 5)  =>  "5"
    tolist([tostring(null),[]])  =>  ✗ Invalid function argument: Invalid value for "v" parameter: cannot convert tuple to list of any single type.
    tomap(null)  =>  tomap(null) /* of dynamic */
    lookup({a=null},"a","b")  =>  null
    lookup({a=tostring(null)},"a",5)  =>  tostring(null)
    element([null],0)  =>  null
    values({a=null,b=1})  =>  [⏎  null,⏎  1,⏎]
    flatten([null,[null]])  =>  [⏎  null,⏎  null,⏎]
    merge({a=null},null)  =>  {⏎  "a" = null⏎}
    merge(null,null)  =>  {}
    concat([null],["a"])  =>  [⏎  null,⏎  "a",⏎]
    concat(tolist(["a"]),tolist([null]))  =>  tolist([⏎  "a",⏎  tostring(null),⏎])
    distinct([null,null,"a"])  =>  tolist([⏎  tostring(null),⏎  "a",⏎])
    distinct([null])  =>  tolist([⏎  null,⏎])
    setunion([null],["a"])  =>  toset([⏎  "a",⏎  tostring(null),⏎])
    zipmap(["a"],[null])  =>  {⏎  "a" = null⏎}
    zipmap(["a","b"],tolist([null,"a"]))  =>  tomap({⏎  "a" = tostring(null)⏎  "b" = "a"⏎})
    tolist([{a=null},{a=1}])  =>  tolist([⏎  {⏎    "a" = tonumber(null)⏎  },⏎  {⏎    "a" = 1⏎  },⏎])
    tomap({a=null})  =>  tomap({⏎  "a" = null⏎})
    toset(tolist([]))  =>  toset([])
    tolist([[]])  =>  tolist([⏎  [],⏎])
    tolist([{}])  =>  tolist([⏎  {},⏎])
    """##)
}
