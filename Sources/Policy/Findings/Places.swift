import Evaluation
import Source
import Terraform

extension RuleScope {
  /// The places a value stands for: where it is written, or the header of a block; several for a list.
  func places(of value: Value) -> [Place] {
    if let handle = value.handle {
      if let place = place(of: handle) { return [place] }
      return handle.terraformKind == nil ? [] : [system.header(of: handle)]
    }
    if let origin = value.origin, !origin.place.file.isRuleFile { return [system.writtenPlace(of: origin).place] }
    let elements = value.elements?.values ?? value.entries?.values ?? []
    return elements.flatMap { places(of: $0) }
  }

  /// The module entry for which the first place of a value speaks, as far as the value knows.
  func frame(of value: Value) -> UInt32? {
    if let handle = value.handle {
      return handle.terraformKind == nil ? handle.frameOfPlace : system.frameNumber(of: handle)
    }
    if let origin = value.origin, !origin.place.file.isRuleFile { return system.writtenPlace(of: origin).frame }
    let elements = value.elements?.values ?? value.entries?.values ?? []
    return elements.prefix(Limits.related).first { !places(of: $0).isEmpty }.flatMap { frame(of: $0) }
  }

  /// The instance, provider or call that a subject of a check stands for; `nil` for plain values.
  func owner(of value: Value) -> Handle? {
    guard let handle = value.handle, handle.terraformKind != nil else { return nil }
    return system.owner(of: handle)
  }

  /// The things that a binding is about: handles, the owners of blocks, and the members of groups and pairs.
  func subjects(of environment: Environment) -> [Handle] {
    var found: [Handle] = []
    func add(_ value: Value, depth: Int) {
      if let owner = owner(of: value) {
        if !found.contains(owner) { found.append(owner) }
      } else if depth < 3, let elements = value.elements?.values ?? value.entries?.values {
        for element in elements.prefix(Limits.related) { add(element, depth: depth + 1) }
      }
    }
    for value in environment.subjects { add(value, depth: 0) }
    return found
  }
}
