/// `csvdecode`: rows of RFC 4180 as Go reads it, under the names of the first row.
extension StandardFunctions {
  static func table(_ call: Function.Call, _ text: String) throws(EvaluationError) -> Value {
    var rows = CSVRows(text)
    do throws(FormatFailure) {
      guard let header = try rows.next() else { throw FormatFailure(message: "missing header line") }
      for (position, name) in header.enumerated() where header[..<position].contains(name) {
        throw FormatFailure(message: "duplicate column name \"\(name)\"")
      }
      var objects: [Value] = []
      while let row = try rows.next() {
        guard row.count == header.count else {
          throw FormatFailure(message: "CSV parse error on line \(rows.line): wrong number of fields")
        }
        guard objects.count < EvaluationLimits.elements else { throw FormatFailure(message: "too many rows") }
        objects.append(.object(zip(header, row).map { (key: $0, value: .string($1)) }))
      }
      return .list(objects)
    } catch {
      throw call.failed("csvdecode", error.message)
    }
  }
}

private struct CSVRows {
  private let bytes: [UInt8]
  private var index = 0
  /// The line of the row read last, counted from 1.
  private(set) var line = 0
  private var nextLine = 1

  init(_ text: String) { bytes = Array(text.replacing("\r\n", with: "\n").utf8) }

  mutating func next() throws(FormatFailure) -> [String]? {
    // Empty lines are no rows.
    while index < bytes.count, bytes[index] == 10 {
      index += 1
      nextLine += 1
    }
    guard index < bytes.count else { return nil }
    line = nextLine
    var row: [String] = []
    while true {
      row.append(try field())
      guard index < bytes.count else { return row }
      let mark = bytes[index]
      index += 1
      if mark == 10 {
        nextLine += 1
        return row
      }
    }
  }

  private mutating func field() throws(FormatFailure) -> String {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
      let start = index
      while index < bytes.count, bytes[index] != UInt8(ascii: ","), bytes[index] != 10 {
        if bytes[index] == UInt8(ascii: "\"") {
          throw FormatFailure(message: "CSV parse error on line \(line): bare \" in non-quoted-field")
        }
        index += 1
      }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }
    index += 1
    var content: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte != UInt8(ascii: "\"") {
        if byte == 10 { nextLine += 1 }
        content.append(byte)
      } else if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
        content.append(byte)
        index += 1
      } else if index == bytes.count || bytes[index] == UInt8(ascii: ",") || bytes[index] == 10 {
        return String(decoding: content, as: UTF8.self)
      } else {
        break
      }
    }
    throw FormatFailure(message: "CSV parse error on line \(line): extraneous or missing \" in quoted-field")
  }
}
