package import Linting
import Source
import Terraform

/// Where instances are: their Regions with the chains that prove them.
package enum WhereReport {
  /// The proof of the instance with this address; of all its keys if the address has none, of all in it if it is a module's.
  ///
  /// `nil` if there is no such instance. A line break stands at the end.
  package static func instance(_ address: String, in analysis: Analysis, options: TextOptions = TextOptions())
    -> String?
  {
    let places = WhereText(analysis, options: options)
    let found = analysis.roots.flatMap { root in
      matches(address, in: root.instances).map { (root.folder, $0) }
    }
    guard !found.isEmpty else { return nil }
    let namesRoots = Set(found.map(\.0)).count > 1
    return found.map { root, instance in
      places.proof(of: instance, root: namesRoots ? root : nil)
    }.joined(separator: "\n")
  }

  /// The Regions of each root with their numbers of instances and the providers that put them there.
  package static func regions(of analysis: Analysis, options: TextOptions = TextOptions()) -> String {
    let places = WhereText(analysis, options: options)
    let tables = analysis.roots.map { root in
      let heading = analysis.roots.count > 1 ? Printable.line(root.folder) + ":\n" : ""
      return heading + places.table(of: root)
    }
    let census = Census(analysis.roots)
    let named = census.counts.map(\.name).filter { $0 != "global" && $0 != "unknown" }
    let example = named.dropFirst().first ?? named.first
    let list = example.map { "; the list of a Region: --region \($0)" } ?? ""
    return tables.joined(separator: "\n") + "one instance: regionlint where ADDRESS\(list)\n"
  }

  /// The instances of a Region, or of `global` or `unknown`, with the places of their blocks; empty if there are none.
  package static func list(ofRegion region: String, in analysis: Analysis) -> String {
    let book = SourceBook(analysis)
    let rows = analysis.roots.flatMap { root in
      root.instances.filter { !$0.isOpaqueModule && $0.proof.regionName == region }.map { instance in
        [book.shownLine(instance.header), Printable.line(instance.address)]
      }
    }
    return Table.lines(rows).map { $0 + "\n" }.joined()
  }

  private static func matches(_ address: String, in instances: [Analysis.Instance]) -> [Analysis.Instance] {
    let exact = instances.filter { $0.address == address }
    guard exact.isEmpty else { return exact }
    return instances.filter { $0.address.hasPrefix(address + "[") || $0.address.hasPrefix(address + ".") }
  }
}

extension RegionProof {
  /// The Region's name, `global` or `unknown`.
  var regionName: String {
    switch verdict {
    case .region(let name): name
    case .global: "global"
    case .unknown: "unknown"
    }
  }
}

/// Words and tables of `where`.
struct WhereText {
  private let book: SourceBook
  private let painter: Painter

  init(_ analysis: Analysis, options: TextOptions) {
    book = SourceBook(analysis)
    painter = Painter(analysis, isOn: options.isColored)
  }

  func proof(of instance: Analysis.Instance, root: String?) -> String {
    let address = Printable.line(instance.address) + (root.map { " of \(Printable.line($0))" } ?? "")
    var heading: String
    var remedy: String?
    switch instance.proof.verdict {
    case .region(let region): heading = "\(address) is in \(painter.regions(region))"
    case .global: heading = "\(address) is global: its type has no Region"
    case .unknown(let cause):
      let lacking = cause.hasPrefix("var.") ? String(cause.dropFirst(4)) : cause
      heading = "\(address): Region unknown, because \(Printable.line(lacking))"
      remedy = Self.remedy(for: lacking)
    }
    let steps = ProofLines.lines(instance.proof.steps, book: book, painter: painter).map { "  " + $0 }
    if !steps.isEmpty { heading += ":" }
    return ([heading] + steps + [remedy].compactMap(\.self)).map { $0 + "\n" }.joined()
  }

  /// A value that a variable lacks can be given.
  private static func remedy(for cause: String) -> String? {
    let lacking = " has no value"
    guard cause.hasSuffix(lacking) else { return nil }
    let name = String(cause.dropLast(lacking.count))
    return "give one: --var \(Printable.line(name))=REGION, --var-file, or values in .regionlint.hcl"
  }

  /// One line for each Region, then what has none, then module calls that are not on disk.
  func table(of root: Analysis.Root) -> String {
    let census = Census([root])
    var rows = census.counts.map { entry in
      let instances = root.instances.filter { !$0.isOpaqueModule && $0.proof.regionName == entry.name }
      return (name: entry.name, count: entry.count, says: sources(of: instances))
    }
    let opaque = root.instances.filter(\.isOpaqueModule)
    if !opaque.isEmpty {
      rows.append(("not on disk", opaque.count, opaque.map(given).joined(separator: "; ")))
    }
    let width = (rows.map(\.name.count).max() ?? 0) + 2
    let digits = max(3, rows.map { String($0.count).count }.max() ?? 0)
    return rows.map { row in
      let count = Table.rightAligned(String(row.count), to: digits)
      let says = row.says.isEmpty ? "" : "  " + painter.regions(row.says)
      return painter.regions(Table.padded(row.name, to: width)) + count + says + "\n"
    }.joined()
  }

  private func given(_ module: Analysis.Instance) -> String {
    var text = Printable.line(module.address)
    if let provider = module.proof.provider { text += ", given \(provider)" }
    if let region = module.proof.region { text += " (\(region))" }
    return text
  }

  /// The providers or the missing values that decide where instances are, each once.
  private func sources(of instances: [Analysis.Instance]) -> String {
    instances.compactMap { source(of: $0.proof) }.unique.joined(separator: ", ")
  }

  private func source(of proof: RegionProof) -> String? {
    switch proof.verdict {
    case .global: return nil
    case .unknown(let cause): return Printable.line(cause)
    case .region: break
    }
    guard let provider = proof.provider else { return proof.steps.isEmpty ? nil : "its own region argument" }
    let name = provider == "aws" ? "default provider" : Printable.line(provider)
    guard let step = proof.steps.last(where: { $0.name == provider && !$0.isImplicit }), let last = proof.steps.last,
      step != last, let lines = book.lines(of: step.place.file)
    else { return name }
    return "\(name) = \(Printable.line(lines.file.text(step.place.range))) (\(book.shownLine(last.place)))"
  }
}
