import JSON
import Source

/// Turns a JSON tree into bodies, blocks and expressions.
struct JSONBodyReader {
  let file: SourceFile
  let spellings = Spellings()
  /// Whether the value at hand may as well be blocks, which may share a name.
  private(set) var mayBeBlocks = false
  private var diagnostics: [Diagnostic] = []
  /// How many bodies read as either argument or blocks stand around.
  private var eitherDepth = 0
  /// Blocks of unknown types are not read deeper than this; as arguments they are.
  private static let maximumEitherDepth = 6

  init(_ file: SourceFile) { self.file = file }

  mutating func tree(_ read: (inout JSONBodyReader, JSONNode) -> Body) -> SyntaxTree {
    var body = Body(attributes: [], blocks: [], range: ByteRange(0, file.bytes.count))
    do throws(JSONError) {
      body = read(&self, try JSONParser.parse(file.bytes))
    } catch {
      report("invalid-json", "Invalid JSON", error.range, error.summary + ".")
    }
    let file = SourceFile(id: file.id, path: file.path, bytes: file.bytes, spellings: spellings.found)
    return SyntaxTree(file: file, body: body, comments: [], diagnostics: diagnostics)
  }

  // MARK: Bodies

  mutating func body(of node: JSONNode, as shape: BodyShape) -> Body {
    var body = Body(attributes: [], blocks: [], range: inside(node.range))
    var seen: Set<String> = []
    for member in members(of: node, label: nil) where member.name != "//" {
      note(member)
      switch shape.member(member.name) {
      case .argument(let form): addAttribute(member, form, to: &body, &seen)
      case .block(let labels, let shape): addBlocks(member, labels, shape, to: &body)
      case .either(let shape):
        addEither(member, to: &body, &seen)
        guard isBlockLike(member.value), eitherDepth < Self.maximumEitherDepth else { continue }
        eitherDepth += 1
        addBlocks(member, [], { _ in shape }, to: &body)
        eitherDepth -= 1
      }
    }
    return body
  }

  private mutating func addAttribute(
    _ member: JSONMember, _ form: ArgumentForm, to body: inout Body, _ seen: inout Set<String>
  ) {
    guard seen.insert(member.name).inserted else {
      return report(
        "duplicate-argument", "Duplicate argument", member.nameRange,
        "The argument \"\(member.name)\" was already set.")
    }
    body.attributes.append(
      Attribute(
        name: Identifier(range: inside(member.nameRange)), equals: .empty(at: member.nameRange.end),
        expression: expression(member.value, form), range: member.nameRange.union(member.value.range)))
  }

  /// An argument that may as well be blocks, of which there may be several.
  private mutating func addEither(_ member: JSONMember, to body: inout Body, _ seen: inout Set<String>) {
    if isBlockLike(member.value), seen.contains(member.name) { return }
    let outer = mayBeBlocks
    mayBeBlocks = true
    addAttribute(member, .template, to: &body, &seen)
    mayBeBlocks = outer
  }

  /// An object, or objects in an array.
  private func isBlockLike(_ node: JSONNode) -> Bool {
    switch node.content {
    case .object: true
    case .array(let elements): !elements.isEmpty && elements.allSatisfy { $0.members != nil }
    default: false
    }
  }

  // MARK: Blocks

  /// A block under way: its type, and the labels found so far.
  private struct Head {
    var name: String
    var type: ByteRange
    var labels: [(name: String, range: ByteRange)] = []
  }

  private mutating func addBlocks(
    _ member: JSONMember, _ labels: [String], _ shape: ([String]) -> BodyShape, to body: inout Body
  ) {
    unpack(member.value, Head(name: member.name, type: member.nameRange), labels[...], shape, to: &body.blocks)
  }

  private mutating func unpack(
    _ node: JSONNode, _ head: Head, _ labelsLeft: ArraySlice<String>, _ shape: ([String]) -> BodyShape,
    to blocks: inout [Block]
  ) {
    guard let label = labelsLeft.first else { return unpackBodies(node, head, shape, to: &blocks) }
    let members = members(of: node, label: label)
    if members.isEmpty {
      return report(
        "missing-block-label", "Missing block label", start(of: node),
        "At least one object property is required, whose name represents the \(head.name) block's \(label).")
    }
    for member in members {
      note(member)
      var inner = head
      inner.labels.append((member.name, member.nameRange))
      unpack(member.value, inner, labelsLeft.dropFirst(), shape, to: &blocks)
    }
  }

  private mutating func unpackBodies(
    _ node: JSONNode, _ head: Head, _ shape: ([String]) -> BodyShape, to blocks: inout [Block]
  ) {
    switch node.content {
    case .null: break
    case .object: blocks.append(block(node, head, shape, header: head.labels.last?.range ?? inside(head.type)))
    case .array(let elements):
      for element in elements {
        let own = elements.count == 1 ? head.labels.last?.range ?? inside(head.type) : start(of: element)
        blocks.append(block(element, head, shape, header: own))
      }
    default:
      report(
        "incorrect-json-type", "Incorrect JSON value type", start(of: node),
        "Either a JSON object or a JSON array is required, representing the contents of one or more \"\(head.name)\" blocks."
      )
    }
  }

  private mutating func block(
    _ node: JSONNode, _ head: Head, _ shape: ([String]) -> BodyShape, header: ByteRange
  ) -> Block {
    Block(
      type: Identifier(range: inside(head.type)),
      labels: head.labels.map { BlockLabel(range: $0.range, content: inside($0.range)) },
      openBrace: start(of: node),
      closeBrace: ByteRange(start: max(node.range.start, node.range.end - 1), end: node.range.end),
      body: body(of: node, as: shape(head.labels.map(\.name))), header: header)
  }

  /// The properties of an object, or of all objects in an array.
  private mutating func members(of node: JSONNode, label: String?) -> [JSONMember] {
    switch node.content {
    case .null: return []
    case .object(let members): return members
    case .array(let elements):
      return elements.flatMap { element -> [JSONMember] in
        if let members = element.members { return members }
        reportType(element, "A JSON object is required here", label)
        return []
      }
    default:
      reportType(node, "Either a JSON object or JSON array of objects is required here", label)
      return []
    }
  }

  private mutating func reportType(_ node: JSONNode, _ demand: String, _ label: String?) {
    let purpose = label.map { "specify \($0) labels for this block" } ?? "define arguments and child blocks"
    report("incorrect-json-type", "Incorrect JSON value type", start(of: node), "\(demand), to \(purpose).")
  }

  // MARK: Places

  /// The first byte of a value.
  func start(of node: JSONNode) -> ByteRange {
    ByteRange(start: node.range.start, end: min(node.range.start + 1, node.range.end))
  }

  /// Without the quotes or brackets at both ends.
  func inside(_ range: ByteRange) -> ByteRange {
    range.count < 2 ? range : ByteRange(start: range.start + 1, end: range.end - 1)
  }

  /// Keeps what a name spells that is written with escapes.
  private func note(_ member: JSONMember) {
    guard file.bytes[member.nameRange.indices].contains(Byte.backslash) else { return }
    spellings.found[inside(member.nameRange)] = member.name
  }

  // MARK: Diagnostics

  mutating func report(_ code: String, _ summary: String, _ range: ByteRange, _ detail: String) {
    add(Diagnostic(code: code, summary: summary, detail: detail, place: Place(file: file.id, range: range)))
  }

  mutating func add(_ diagnostic: Diagnostic) {
    guard diagnostics.count < ParserLimits.diagnostics, !diagnostics.contains(diagnostic) else { return }
    diagnostics.append(diagnostic)
  }
}
