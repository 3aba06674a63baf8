package import Evaluation
import HCL
import Source

/// A body with all that evaluating its arguments needs.
struct BodyContext {
  var body: Body
  var file: FileID
  var frame: Frame
  var iteration: Iteration
  var bindings: [(name: String, value: Value)]
  /// What is underlined when something is absent.
  var header: ByteRange
}

extension System {
  /// The written body behind a handle; `nil` for what has none (an implicit provider, a root).
  func context(of handle: Handle) -> BodyContext? {
    switch handle.terraformKind {
    case .instance:
      let record = instance(handle)
      return BodyContext(
        body: record.declaration.block.body, file: record.declaration.file, frame: record.frame,
        iteration: record.iteration, bindings: [], header: record.declaration.block.header)
    case .block:
      let record = block(handle)
      guard let owner = context(of: record.owner) else { return nil }
      return BodyContext(
        body: record.body, file: record.file, frame: owner.frame, iteration: owner.iteration,
        bindings: record.bindings, header: record.header)
    case .provider:
      let record = providerRecord(handle)
      guard let declaration = record.declaration else { return nil }
      return BodyContext(
        body: declaration.block.body, file: declaration.file, frame: record.frame, iteration: record.iteration,
        bindings: [],
        header: declaration.block.header)
    case .moduleCall:
      let record = call(handle)
      return BodyContext(
        body: record.declaration.block.body, file: record.declaration.file, frame: record.frame,
        iteration: record.iteration, bindings: [], header: record.declaration.block.header)
    case .resource, .root, nil: return nil
    }
  }

  /// The written value of an argument, its origin the argument's expression; `nil` if it is not written.
  func writtenArgument(_ name: String, of handle: Handle) -> Value? {
    guard let context = context(of: handle),
      let attribute = context.body.attribute(name, in: file(context.file))
    else { return nil }
    let key = MemberKey(handle: handle, name: name)
    switch arguments[key] {
    case .done(let value): return value
    case .inProgress:
      return .unknown(failureTerm(attribute.expression.range, context.file))
    case nil:
      arguments[key] = .inProgress(crossings: stateCrossings)
      let value = value(
        of: attribute.expression, file: context.file, frame: context.frame, iteration: context.iteration,
        bindings: context.bindings)
      arguments[key] = .done(value)
      return value
    }
  }

  /// The nested blocks of a type as a list of handles; `nil` if none is written.
  func writtenBlocks(_ type: String, of handle: Handle) -> Value? {
    let key = MemberKey(handle: handle, name: type)
    if let known = blockLists[key] { return known }
    guard let context = context(of: handle) else { return nil }
    let elements = blockElements(type, of: handle, in: context)
    guard !elements.values.isEmpty || elements.rest != nil else { return nil }
    let place = firstHeader(elements) ?? Place(file: context.file, range: context.header)
    var list = Value(.list(elements))
    list.origin = Origin(place: place, frame: UInt32(context.frame.id))
    blockLists[key] = list
    return list
  }

  private func firstHeader(_ elements: Elements) -> Place? {
    guard let first = elements.values.first?.handle else { return nil }
    return header(of: first)
  }

  /// The blocks of a type in a body, those of `dynamic` blocks among them.
  private func blockElements(_ type: String, of handle: Handle, in context: BodyContext) -> Elements {
    let source = file(context.file)
    var elements = Elements([])
    for block in context.body.blocks {
      if source.holds(type, at: block.type.range) {
        elements.values.append(.handle(addBlock(block, type: type, owner: handle, context: context)))
      } else if isDynamic(block, type, source) {
        let made = expandDynamic(block, type: type, owner: handle, context: context)
        elements.values += made.values
        if let rest = made.rest { elements.rest = rest }
      }
    }
    return elements
  }

  private func isDynamic(_ block: Block, _ type: String, _ source: SourceFile) -> Bool {
    guard source.holds("dynamic", at: block.type.range), let label = block.labels.first else { return false }
    return source.holds(type, at: label.content)
  }

  private func addBlock(
    _ block: Block, type: String, owner: Handle, context: BodyContext, header: ByteRange? = nil, body: Body? = nil,
    bindings: [(name: String, value: Value)]? = nil, cause: Term? = nil
  ) -> Handle {
    let isNested = owner.terraformKind == .block
    blocks.append(
      BlockRecord(
        owner: isNested ? self.block(owner).owner : owner, path: (isNested ? self.block(owner).path : []) + [type],
        file: context.file, header: header ?? block.header, body: body ?? block.body,
        bindings: bindings ?? context.bindings,
        symbolicCause: cause ?? (isNested ? self.block(owner).symbolicCause : nil)))
    return Handle(.block, blocks.count - 1)
  }

  /// The blocks a `dynamic` block makes, one for each element; an unknown `for_each` makes one that stands for each.
  private func expandDynamic(_ block: Block, type: String, owner: Handle, context: BodyContext) -> Elements {
    let source = file(context.file)
    guard let content = block.body.blocks("content", in: source).first,
      let forEach = block.body.attribute("for_each", in: source)
    else { return Elements([]) }
    let iterator = block.iteratorName(label: type, in: source)
    let collection = value(
      of: forEach.expression, file: context.file, frame: context.frame, iteration: context.iteration,
      bindings: context.bindings)
    func add(_ element: DynamicElement, _ cause: Term?) -> Value {
      .handle(
        addBlock(
          block, type: type, owner: owner, context: context, header: block.header, body: content.body,
          bindings: context.bindings + [element.binding(named: iterator)], cause: cause))
    }
    let elements = DynamicElement.all(of: collection)
    let made = (elements ?? []).map { add($0, nil) }
    let unseen = collection.elements?.rest ?? collection.entries?.rest
    if elements != nil, unseen == nil { return Elements(made) }
    let cause = unseen ?? collection.term ?? failureTerm(forEach.expression.range, context.file)
    let isSet = if case .set = collection.type(in: terms) { true } else { false }
    return Elements(made + [add(symbolicElement(cause, isSet: isSet), cause)], rest: cause)
  }

  /// The element that stands for all that are not seen.
  private func symbolicElement(_ cause: Term, isSet: Bool) -> DynamicElement {
    let key = Value.unknown(terms.intern(.key(owner: cause.rawValue, name: "key"), Refinement(isNotNull: true)))
    return DynamicElement(key: key, value: isSet ? key : Value.unknown(terms.intern(.element(cause, key: key))))
  }

  /// Whatever text stands under a name, whether or not the schema knows it: null if none, block lists included.
  package func written(_ name: String, in handle: Handle) -> Value {
    writtenArgument(name, of: handle) ?? writtenBlocks(name, of: handle) ?? absent(in: handle)
  }

  /// Null, standing at the header of the block that should hold what is missing.
  func absent(in handle: Handle) -> Value {
    guard let context = context(of: handle) else { return .null }
    return Value(
      .null,
      origin: Origin(place: Place(file: context.file, range: context.header), frame: UInt32(context.frame.id)))
  }

  /// All values at a path through nested blocks (`b.c.a`), each with its own place; unwritten ones are left out.
  package func arguments(at path: String, of handle: Handle) -> Elements {
    let names = path.split(separator: ".").map(String.init)
    var holders = [handle]
    var rest: Term?
    for name in names.dropLast() {
      var inner: [Handle] = []
      for holder in holders {
        guard let list = writtenBlocks(name, of: holder)?.elements else { continue }
        inner += list.values.compactMap(\.handle)
        rest = list.rest ?? rest
      }
      holders = inner
    }
    guard let last = names.last else { return Elements([]) }
    var values: [Value] = []
    for holder in holders {
      if let value = writtenArgument(last, of: holder) {
        values.append(value)
      } else if let list = writtenBlocks(last, of: holder)?.elements {
        values += list.values
        rest = list.rest ?? rest
      }
    }
    return Elements(values, rest: rest)
  }

  /// All names written in an instance or block, meta-arguments left out.
  package func writtenNames(of handle: Handle) -> [String] {
    if let known = writtenNamesMemo[handle] { return known }
    let names = readWrittenNames(of: handle)
    writtenNamesMemo[handle] = names
    return names
  }

  private func readWrittenNames(of handle: Handle) -> [String] {
    guard let context = context(of: handle) else { return [] }
    let source = file(context.file)
    var names: [String] = context.body.attributes.map { source.text($0.name.range) }
    for block in context.body.blocks {
      let type = source.text(block.type.range)
      names.append(type == "dynamic" ? block.labels.first.map { source.text($0.content) } ?? type : type)
    }
    let meta: Set<String> =
      handle.terraformKind == .instance
      ? ["count", "for_each", "provider", "depends_on", "lifecycle", "connection", "provisioner"] : []
    var seen: Set<String> = []
    return names.filter { !meta.contains($0) && seen.insert($0).inserted }
  }
}
