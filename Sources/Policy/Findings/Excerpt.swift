import Evaluation
import Source
import Terraform

/// The lines and labels that a report shows of a finding, to know which Regions a reader sees proved.
struct Excerpt {
  let lines: [LabelledPlace]
  let system: System

  /// Whether a label or source line that stands in the instance's own block names its Region.
  func showsRegion(of handle: Handle) -> Bool {
    guard let region = system.regionProof(of: handle).region else { return true }
    let block = system.header(of: handle)
    return lines.contains { line in
      guard line.place.file == block.file, isInside(line.place, blockAt: block) else { return false }
      return names(region, in: line.label) || names(region, in: sourceLine(line.place))
    }
  }

  private func names(_ region: String, in text: String) -> Bool {
    RegionNames.occurrences(in: text).contains { $0.name == region }
  }

  /// A block ends at the first line that begins with a closing brace at the header's own indentation.
  private func isInside(_ place: Place, blockAt header: Place) -> Bool {
    if place == header { return true }
    guard place.range.start >= header.range.start else { return false }
    let bytes = system.file(header.file).bytes
    let indentation = column(of: Int(header.range.start), in: bytes)
    var index = Int(header.range.end)
    while index < min(bytes.count, Int(place.range.start)) {
      if bytes[index] == 125, column(of: index, in: bytes) == indentation { return false }
      index += 1
    }
    return true
  }

  private func column(of offset: Int, in bytes: [UInt8]) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] != 10 { start -= 1 }
    return offset - start
  }

  private func sourceLine(_ place: Place) -> String {
    let bytes = system.file(place.file).bytes
    var start = Int(place.range.start)
    var end = start
    while start > 0, bytes[start - 1] != 10 { start -= 1 }
    while end < bytes.count, bytes[end] != 10 { end += 1 }
    return String(decoding: bytes[start..<end].prefix(1_000), as: UTF8.self)
  }
}
