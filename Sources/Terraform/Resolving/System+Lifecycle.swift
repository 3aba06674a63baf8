package import Evaluation
import HCL
import Source

extension System {
  private func lifecycle(of handle: Handle) -> (block: Block, context: BodyContext)? {
    guard handle.terraformKind == .instance, let block = instance(handle).declaration.lifecycle,
      let context = context(of: handle)
    else { return nil }
    return (block, context)
  }

  private func ignoreChangesArgument(of handle: Handle) -> Attribute? {
    guard let (block, context) = lifecycle(of: handle) else { return nil }
    return block.body.attribute("ignore_changes", in: file(context.file))
  }

  /// Whether `lifecycle { ignore_changes }` names the argument, or `all`.
  package func ignores(_ argument: String, in handle: Handle) -> Bool {
    guard let attribute = ignoreChangesArgument(of: handle), let context = context(of: handle) else { return false }
    let source = file(context.file)
    if case .traversal = attribute.expression { return source.text(attribute.expression.range) == "all" }
    guard case .tuple(let list) = attribute.expression else { return false }
    return list.elements.contains { element in
      let text = element.literalText(in: source) ?? source.text(element.range)
      return text == argument || text == "all" || text.hasPrefix(argument + "[") || text.hasPrefix(argument + ".")
    }
  }

  /// The names in `ignore_changes` with the list's place; null at the `lifecycle` block's or the resource's header if absent.
  package func ignoreChanges(of handle: Handle) -> Value {
    guard let (block, context) = lifecycle(of: handle) else { return absent(in: handle) }
    let frame = UInt32(context.frame.id)
    guard let attribute = ignoreChangesArgument(of: handle) else {
      return Value(.null, origin: Origin(place: Place(file: context.file, range: block.header), frame: frame))
    }
    let source = file(context.file)
    let origin = Origin(place: Place(file: context.file, range: attribute.expression.range), frame: frame)
    guard case .tuple(let list) = attribute.expression else { return .string("all").from(origin) }
    let names = list.elements.map { element in
      Value.string(element.literalText(in: source) ?? source.text(element.range))
        .from(Origin(place: Place(file: context.file, range: element.range), frame: frame))
    }
    return Value.tuple(names).from(origin)
  }

  /// Whether `lifecycle { prevent_destroy = true }`.
  package func preventsDestroy(_ handle: Handle) -> Bool {
    guard let (block, context) = lifecycle(of: handle),
      let attribute = block.body.attribute("prevent_destroy", in: file(context.file))
    else { return false }
    return attribute.expression.isTrue
  }
}
