package import Evaluation
import HCL
import Source

extension System {
  /// Begins the name of an external term that stands for something not declared.
  static let undeclaredMark = "undeclared "

  /// A term in words for people: `var.region`, `aws_lb.a.arn`, `each.key`.
  package func describe(_ term: Term) -> String {
    switch terms.node(of: term) {
    case .external(_, let name) where name.hasPrefix(Self.undeclaredMark):
      return String(name.dropFirst(Self.undeclaredMark.count))
    case .variable(let owner, let name):
      let frame = frames.indices.contains(Int(owner)) ? frames[Int(owner)] : nil
      return (frame?.prefix ?? "") + "var.\(name)"
    case .attribute(let handle, let path): return path.isEmpty ? address(of: handle) : "\(address(of: handle)).\(path)"
    case .key(_, let name): return name
    case .external(_, let name): return name
    case .call: return terms.description(of: term)
    case .element(let inner, let key):
      if case .external(_, let name) = terms.node(of: inner), name.hasPrefix(Self.undeclaredMark), let step = key.string
      {
        return "\(describe(inner)).\(step)"
      }
      return describe(inner) + (key.string.map { "[\"\($0)\"]" } ?? key.number?.int.map { "[\($0)]" } ?? "[…]")
    case .failure(let place): return failedText(at: place)
    }
  }

  /// The text of an expression that failed; one in a rule is not the reader's concern.
  private func failedText(at place: Place) -> String {
    guard workspace.files.indices.contains(Int(place.file.rawValue)) else { return "an expression of the rule" }
    return file(place.file).text(place.range)
  }

  /// The missing values a term depends on, each in words with its place and what to do about it.
  package func causes(of term: Term) -> [MissingValue] {
    if let known = causeMemo[term] { return known }
    let result = leaves(of: term).map { missingValue($0) }.unique
    causeMemo[term] = result
    return result
  }

  /// The terms a term is made of that are not made of others.
  private func leaves(of term: Term) -> [Term] {
    var result: [Term] = []
    var waiting = [term]
    var visited: Set<Term> = [term]
    func visit(_ term: Term) { if visited.insert(term).inserted { waiting.append(term) } }
    while let current = waiting.popLast() {
      switch terms.node(of: current) {
      case .call(_, let arguments):
        var isLeaf = true
        for argument in arguments.reversed() {
          eachTerm(in: argument) { term in
            isLeaf = false
            visit(term)
          }
        }
        // Unknown although all it was made of is known: the Region of a text that names no place, a hash.
        if isLeaf { result.append(current) }
      case .element(let inner, _): visit(inner)
      case .variable, .attribute, .key, .external, .failure: result.append(current)
      }
    }
    return result
  }

  private func eachTerm(in value: Value, _ visit: (Term) -> Void) {
    if let term = value.term { visit(term) }
    if let elements = value.elements {
      for element in elements.values { eachTerm(in: element, visit) }
      elements.rest.map(visit)
    }
    if let entries = value.entries {
      for element in entries.values { eachTerm(in: element, visit) }
      entries.rest.map(visit)
    }
  }

  private func missingValue(_ term: Term) -> MissingValue {
    switch terms.node(of: term) {
    case .variable(let owner, let name): return missingVariable(name, frames[Int(owner)])
    case .attribute(let handle, let path): return missingAttribute(path, of: handle)
    case .key(let owner, let name): return missingKey(owner, name)
    case .external(_, let name) where name.hasPrefix(Self.undeclaredMark):
      let text = describe(term)
      return MissingValue(kind: .other(text), says: "\(text) is not declared", place: nil)
    case .external(_, let name):
      // A name of several words already says what is missing: "x.tf.json is not read".
      let says = name.contains(" ") ? name : "\(name) is not known here"
      return MissingValue(kind: .other(name), says: says, place: nil)
    case .failure(let place):
      let isRead = workspace.files.indices.contains(Int(place.file.rawValue))
      return MissingValue(
        kind: .failure, says: "\(failedText(at: place)) \(failureReason(at: place))", place: isRead ? place : nil)
    case .call, .element:
      return MissingValue(kind: .other(describe(term)), says: "\(describe(term)) is not known", place: nil)
    }
  }

  /// What evaluation said of an expression that fails.
  private func failureReason(at place: Place) -> String {
    guard let found = foundProblems.last(where: { $0.diagnostic.place == place })?.diagnostic else {
      return "cannot be worked out"
    }
    let why = found.detail.isEmpty ? found.summary : found.detail
    return "fails: " + (why.hasSuffix(".") ? String(why.dropLast()) : why)
  }

  private func missingVariable(_ name: String, _ frame: Frame) -> MissingValue {
    let declaration = frame.module.variables[name]
    let place = declaration.map { Place(file: $0.file, range: $0.block.header) }
    let files = roots[frame.rootIndex].description.unusedValueFiles.filter {
      workspace.valueTrees[$0]?.attribute(name) != nil
    }
    return MissingValue(
      kind: .variable(name: name, setBy: files.map { file($0).path }), says: "\(frame.prefix)var.\(name) has no value",
      place: place)
  }

  private func missingAttribute(_ path: String, of handle: Handle) -> MissingValue {
    if let missing = missingState(of: handle) { return missing }
    let address = address(of: handle)
    if path == "region" || handle.terraformKind == .moduleCall && entered(handle) != nil,
      case .unknown(let because) = regionProof(of: handle).verdict
    {
      return MissingValue(kind: .other(because), says: because, place: header(of: handle))
    }
    switch handle.terraformKind {
    case .moduleCall:
      let call = call(handle)
      let command = "terraform -chdir=\(roots[call.frame.rootIndex].shownFolder) get"
      return MissingValue(
        kind: .module(address: address, fetch: call.declaration.isLocal ? nil : command),
        says: "\(address) is not on disk", place: header(of: handle))
    case .provider where path.hasPrefix("data."):
      let says = "\(path) of provider \(address) is known only after apply"
      return MissingValue(kind: .computed(address: path), says: says, place: header(of: handle))
    case .provider:
      let says =
        isImplicit(handle) ? "provider \(address) is configured nowhere" : "provider \(address) states no region"
      return MissingValue(kind: .other("provider \(address)"), says: says, place: header(of: handle))
    default:
      let says = path.isEmpty ? "\(address) is known only after apply" : "\(address).\(path) is known only after apply"
      return MissingValue(kind: .computed(address: address), says: says, place: header(of: handle))
    }
  }

  /// The key of a symbolic instance is missing because its `for_each` or `count` is.
  private func missingKey(_ owner: UInt32, _ name: String) -> MissingValue {
    let kind = HandleKind(rawValue: owner >> 28)
    let handle = Handle(kind: owner >> 28, id: owner & 0x0FFF_FFFF)
    if kind == .instance || kind == .moduleCall, let cause = symbolicCause(of: handle),
      let first = causes(of: cause).first
    {
      return first
    }
    // The key of a `dynamic` block stands for the term that its `for_each` is.
    if kind == nil, let first = causes(of: Term(rawValue: owner)).first { return first }
    return MissingValue(kind: .other(name), says: "\(name) is not known", place: nil)
  }
}
