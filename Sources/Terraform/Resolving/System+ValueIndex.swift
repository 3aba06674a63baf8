package import Evaluation

/// The instances of a type by what stands in one of their arguments.
struct ValueIndex {
  /// By content: known values, and unknowns that are the very same.
  var byValue: [Value: [Handle]] = [:]
  /// Each value once.
  var all: [Value] = []
  /// Those that are not wholly known.
  var doubtful: [Value] = []
}

extension System {
  /// The seen instances of a type that state a value in an argument; open where nobody knows whether one more does.
  ///
  /// Costs one look-up where both sides are known, so that a rule may compare each instance with all of its kind.
  package func resources(ofType type: String, stating value: Value, in argument: String) -> Elements {
    let key = ReferrerKey(type: type, argument: argument)
    let index = valueIndex[key] ?? makeValueIndex(key)
    valueIndex[key] = index
    let open = (value.isWhollyKnown ? index.doubtful : index.all).first { other in
      other != value && Operators.equality(other, value, in: terms) != false
    }
    let rest = open.map {
      terms.intern(.call(name: "==", arguments: [$0, value]), Refinement(type: .bool, isNotNull: true))
    }
    return Elements((index.byValue[value] ?? []).map { .handle($0) }, rest: rest)
  }

  private func makeValueIndex(_ key: ReferrerKey) -> ValueIndex {
    var index = ValueIndex()
    for handle in managedByType[key.type] ?? [] {
      guard let value = writtenArgument(key.argument, of: handle), !value.isNull else { continue }
      if index.byValue[value] == nil {
        index.all.append(value)
        if !value.isWhollyKnown { index.doubtful.append(value) }
      }
      index.byValue[value, default: []].append(handle)
    }
    return index
  }
}
