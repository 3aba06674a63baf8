import Evaluation
import HCL
import Source
import Terraform

/// Makes the words and places of one violated check.
struct FindingBuilder {
  let rule: Rule
  let requirement: Requirement
  let scope: RuleScope
  let environment: Environment
  private var faults: [EvaluationError] = []
  /// How many places are left out.
  private var unlistedPlaces = 0
  /// For which module entry the primary place speaks.
  private var frame: UInt32?

  init(rule: Rule, requirement: Requirement, scope: RuleScope, environment: Environment) {
    self.rule = rule
    self.requirement = requirement
    self.scope = scope
    self.environment = environment
  }

  mutating func violation(demand: Int, override: Severity?) -> Violation {
    let subjects = scope.subjects(of: environment)
    let lines = lines(subjects: subjects)
    let message = text(requirement.message) ?? rule.title + "."
    let severity = override ?? word(requirement.severity).flatMap(Severity.init) ?? rule.severity
    let taking = participants(subjects: subjects, lines: lines)
    let roots = roots(subjects: subjects, participants: taking, lines: lines)
    let finding = Finding(
      rule: rule.id, severity: severity,
      consequence: word(requirement.consequence).flatMap(Consequence.init) ?? rule.consequence,
      message: message, primary: lines[0], related: Array(lines.dropFirst()),
      unlistedPlaces: unlistedPlaces, participants: taking,
      searched: text(requirement.searched), effect: effect(),
      help: text(requirement.help), instances: instances(), roots: roots,
      regions: regions(message: message, participants: taking),
      key: FindingKey.of(
        rule: rule.id, demand: demand,
        addresses: subjects.prefix(4).map { scope.system.root(of: $0) + ":" + scope.system.address(of: $0) },
        evidence: evidence(lines[0].place)))
    return Violation(
      rule: rule, demand: demand, finding: finding, subjects: subjects, notAsked: text(requirement.notAsked),
      frame: frame, faults: faults)
  }

  // MARK: Words

  /// A text with unknowns by name; `nil` if it is not stated, null, or cannot be made.
  private mutating func text(_ expression: Expression?) -> String? {
    guard let value = value(expression), !value.isNull else { return nil }
    return bounded(Words.describe(value, in: scope.system))
  }

  /// What the demand says, else what the rule says; a demand that says nothing on purpose states an empty text.
  private mutating func effect() -> String? {
    let said = text(requirement.effect) ?? rule.effect ?? ""
    return said.isEmpty ? nil : said
  }

  private mutating func value(_ expression: Expression?) -> Value? {
    guard let expression else { return nil }
    do {
      return try scope.evaluate(expression, in: environment)
    } catch {
      faults.append(error)
      return nil
    }
  }

  private mutating func word(_ expression: Expression?) -> String? { value(expression)?.string }

  private func bounded(_ text: String) -> String {
    guard text.utf8.count > Limits.text else { return text }
    let ending = "…"
    var end = text.utf8.index(text.startIndex, offsetBy: Limits.text - ending.utf8.count)
    while String.Index(end, within: text) == nil { end = text.utf8.index(before: end) }
    return String(text[..<end]) + ending
  }

  private mutating func instances() -> [String] {
    guard let value = value(requirement.instances), !value.isNull else { return [] }
    let values = value.elements?.values ?? [value]
    return values.prefix(Limits.instances).map { bounded(Words.describe($0, in: scope.system)) }
  }

  // MARK: Places

  /// The primary place, then the related ones; each place once.
  private mutating func lines(subjects: [Handle]) -> [LabelledPlace] {
    let at = value(requirement.at)
    frame = at.flatMap { scope.frame(of: $0) }
    var lines = labelled(at, label: value(requirement.label))
    if lines.isEmpty {
      if requirement.at != nil, faults.isEmpty { faults.append(noPlace(requirement.at)) }
      // A finding always stands in the configuration: at worst at the beginning of its root.
      let holder = subjects.first ?? scope.system.rootHandles().first
      let place = holder.map { scope.system.header(of: $0) } ?? rule.place
      frame = holder.flatMap { scope.system.frameNumber(of: $0) }
      lines = [LabelledPlace(place, text(requirement.label) ?? "")]
    }
    var seen = Set(lines.map(\.place))
    lines += related().filter { seen.insert($0.place).inserted }
    unlistedPlaces = max(0, lines.count - 1 - Limits.related)
    return Array(lines.prefix(1 + Limits.related))
  }

  private func noPlace(_ at: Expression?) -> EvaluationError {
    let range = at?.range ?? requirement.header
    return EvaluationError(
      Diagnostic(
        code: "rule-without-place", summary: "This value stands nowhere in the configuration",
        place: Place(file: rule.file.id, range: range)))
  }

  /// A list of places goes with a list of labels; one label goes with the first place.
  private func labelled(_ value: Value?, label: Value?) -> [LabelledPlace] {
    guard let value else { return [] }
    let places = scope.places(of: value)
    let labels = label?.elements?.values.map { word($0) } ?? [label.map { word($0) } ?? ""]
    var lines: [LabelledPlace] = []
    var seen = Set<Place>()
    for (index, place) in places.enumerated() where seen.insert(place).inserted {
      lines.append(LabelledPlace(place, index < labels.count ? labels[index] : ""))
    }
    return lines
  }

  private func word(_ value: Value) -> String { value.isNull ? "" : bounded(Words.describe(value, in: scope.system)) }

  private mutating func related() -> [LabelledPlace] {
    guard let expression = requirement.related else { return [] }
    if case .object(let node) = expression {
      // Item by item, so that the order is the rule's and an unknown in a label stays an unknown in a label.
      return node.items.flatMap { item in
        labelled(value(item.value), label: key(item.key))
      }
    }
    guard let value = value(expression) else { return [] }
    if let entries = value.entries, entries["at"] == nil {
      return zip(entries.keys, entries.values).flatMap { labelled($1, label: .string($0)) }
    }
    return (value.elements?.values ?? [value]).flatMap { line($0) }
  }

  private mutating func key(_ key: ObjectKey) -> Value? {
    switch key {
    case .name(let identifier): .string(environment.file.text(identifier.range))
    case .expression(let expression): value(expression)
    }
  }

  /// `{ label = …, at = … }` or `[label, at]`.
  private func line(_ value: Value) -> [LabelledPlace] {
    if let entries = value.entries { return labelled(entries["at"], label: entries["label"]) }
    guard let pair = value.elements?.values, pair.count == 2 else { return labelled(value, label: nil) }
    return labelled(pair[1], label: pair[0])
  }

  private func evidence(_ place: Place) -> String {
    place.file.isRuleFile ? "" : scope.system.file(place.file).text(place.range)
  }

  // MARK: Roots

  /// The roots that what takes part belongs to; if the rule names nothing of that sort, those that read the primary place.
  private func roots(subjects: [Handle], participants: [Participant], lines: [LabelledPlace]) -> [String] {
    let system = scope.system
    var roots = subjects.map { $0.terraformKind == .root ? system.address(of: $0) : system.root(of: $0) }
    roots += participants.map(\.root)
    guard system.rootHandles().count > 1 || roots.isEmpty else { return roots.unique }
    for line in lines where !line.place.file.isRuleFile {
      let reading = system.roots(reading: line.place.file)
      // A place in a module of several roots says nothing about which of them is meant.
      if reading.count == 1 || roots.isEmpty { roots += reading }
    }
    return roots.unique
  }

  // MARK: Regions

  /// The instances whose proof is shown: those the rule names, else those whose Region no excerpt shows.
  private mutating func participants(subjects: [Handle], lines: [LabelledPlace]) -> [Participant] {
    var handles: [Handle]
    if let value = value(requirement.participants) {
      handles = (value.elements?.values ?? [value]).compactMap { scope.owner(of: $0) }
    } else {
      let excerpt = Excerpt(lines: lines, system: scope.system)
      handles = subjects.filter { isPlaced($0) && !excerpt.showsRegion(of: $0) }
    }
    handles = Array(handles.prefix(Limits.related))
    return handles.map { handle in
      Participant(
        root: scope.system.root(of: handle), address: scope.system.address(of: handle),
        proof: scope.system.regionProof(of: handle))
    }
  }

  /// Whether it is an instance whose Region is known.
  private func isPlaced(_ handle: Handle) -> Bool {
    handle.terraformKind == .instance && scope.system.isRegional(handle)
      && scope.system.regionProof(of: handle).region != nil
  }

  /// As the message names them; those of the participants if it names none.
  private func regions(message: String, participants: [Participant]) -> [String] {
    let named = RegionNames.occurrences(in: message).map(\.name).unique
    return named.isEmpty ? participants.compactMap(\.proof.region).unique : named
  }
}
