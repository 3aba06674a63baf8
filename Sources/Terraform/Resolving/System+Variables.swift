import Evaluation
import HCL
import Source

/// Where a variable's value was written.
struct GivenValue {
  var value: Value
  /// The argument, the line of the value file, or the default; the declaration for `--var` and for no value at all.
  var place: Place
  var isDefault = false
}

extension System {
  /// The value of a variable in a module entry, converted to its type as Terraform converts it.
  func variable(_ name: String, in frame: Frame) -> Value {
    guard let declaration = frame.module.variables[name] else { return .null }
    let place = Place(file: declaration.file, range: declaration.block.header)
    return fill(.variable(name), in: frame, place: place) {
      let type = type(of: declaration)
      let given = nonNull(given(declaration, type, in: frame), declaration, in: frame)
      return converted(given, to: type, declaration, in: frame)
    }
  }

  /// The type that a variable states; `any` if it states none or none that is understood.
  func type(of declaration: VariableDeclaration) -> ValueType {
    declaration.type.map { TypeConstraint.read($0.expression, in: file(declaration.file)).type } ?? .any
  }

  /// What a variable is given, before it is converted.
  func given(_ declaration: VariableDeclaration, _ type: ValueType, in frame: Frame) -> GivenValue {
    if let handle = frame.call, let parent = frame.parent {
      let record = call(handle)
      if let input = record.declaration.inputs[declaration.name] {
        let value = value(
          of: input.expression, file: record.declaration.file, frame: parent, iteration: record.iteration)
        return GivenValue(value: value, place: Place(file: record.declaration.file, range: input.expression.range))
      }
    } else if let written = commandLineValue(declaration) {
      return GivenValue(value: written, place: Place(file: declaration.file, range: declaration.block.header))
    } else if let (attribute, file) = valueFileEntry(declaration.name, rootIndex: frame.rootIndex) {
      return GivenValue(
        value: value(of: attribute.expression, file: file, frame: frame),
        place: Place(file: file, range: attribute.expression.range))
    } else if let text = workspace.surroundings.variables[declaration.name] {
      return GivenValue(
        value: CommandLineValue.read(text, for: declaration, in: file(declaration.file)).value ?? .string(text),
        place: Place(file: declaration.file, range: declaration.block.header))
    }
    return defaultValue(declaration, frame) ?? missing(declaration, type, frame)
  }

  /// `--var NAME=VALUE`. What cannot be read is a mistake that is said before anything runs.
  private func commandLineValue(_ declaration: VariableDeclaration) -> Value? {
    guard let text = workspace.variables.last(where: { $0.name == declaration.name })?.value else { return nil }
    return CommandLineValue.read(text, for: declaration, in: file(declaration.file)).value ?? .string(text)
  }

  private func defaultValue(_ declaration: VariableDeclaration, _ frame: Frame) -> GivenValue? {
    guard let expression = declaration.defaultValue?.expression else { return nil }
    return GivenValue(
      value: value(of: expression, file: declaration.file, frame: frame),
      place: Place(file: declaration.file, range: expression.range), isDefault: true)
  }

  private func missing(_ declaration: VariableDeclaration, _ type: ValueType, _ frame: Frame) -> GivenValue {
    let node = TermNode.variable(owner: UInt32(frame.id), name: declaration.name)
    let refinement = Refinement(type: type.withoutDefaults, isNotNull: isNotNullable(declaration))
    return GivenValue(
      value: .unknown(terms.intern(node, refinement)),
      place: Place(file: declaration.file, range: declaration.block.header))
  }

  private func isNotNullable(_ declaration: VariableDeclaration) -> Bool {
    let attribute = declaration.block.body.attribute("nullable", in: file(declaration.file))
    guard case .literal(let literal)? = attribute?.expression else { return false }
    return literal.kind == .false
  }

  /// With `nullable = false`, null stands for the default.
  private func nonNull(_ given: GivenValue, _ declaration: VariableDeclaration, in frame: Frame) -> GivenValue {
    guard given.value.isNull, !given.isDefault, isNotNullable(declaration) else { return given }
    if let fallback = defaultValue(declaration, frame) { return fallback }
    refuse(given, "it may not be null, and has no default", declaration, in: frame)
    return GivenValue(value: .unknown(terms.intern(.failure(given.place))), place: given.place)
  }

  /// A value that does not convert is said once and unknown from then on.
  private func converted(
    _ given: GivenValue, to type: ValueType, _ declaration: VariableDeclaration, in frame: Frame
  ) -> Value {
    guard type != .any else { return given.value }
    do throws(ConversionFailure) {
      // A handle stays one, so that what it names is not lost; that it is no text and no number is certain.
      if given.value.handle != nil, type.isPrimitive { throw ConversionFailure("\(type.friendlyName) required") }
      return try given.value.converted(to: type, in: terms)
    } catch {
      refuse(given, error.locatedMessage, declaration, in: frame)
      let unknown = terms.intern(.failure(given.place), Refinement(type: type.withoutDefaults))
      return Value(.unknown(unknown), references: given.value.references, origin: given.value.origin)
    }
  }

  private func refuse(_ given: GivenValue, _ why: String, _ declaration: VariableDeclaration, in frame: Frame) {
    let place = Place(file: declaration.file, range: declaration.type?.range ?? declaration.block.header)
    let type = declaration.type.map { file(declaration.file).text($0.expression.range) } ?? "any"
    add(
      Diagnostic(
        code: "invalid-variable-value",
        summary:
          "\(given.isDefault ? "Invalid default value" : "Invalid value") for variable \"\(declaration.name)\": \(why)",
        place: given.place,
        related: [LabelledPlace(place, type.contains("\n") ? "the type is declared here" : "declared as \(type)")]),
      frame: frame)
  }
}
