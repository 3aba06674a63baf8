extension StandardFunctions {
  private static let text = Parameter("str", .string)

  static let encoding: [Function] = [
    .partial("jsonencode", [Parameter("val", .any, allowsNull: true)]) { call, arguments throws(EvaluationError) in
      if arguments[0].holdsInfinity { throw call.failed("jsonencode", "cannot serialize infinity as JSON") }
      guard let text = arguments[0].jsonText else {
        return Value.unknownCall("jsonencode", arguments, Refinement(type: .string, isNotNull: true), in: call.terms)
      }
      var result = try call.text(text)
      result.references = arguments[0].references
      return result
    },
    .partial("jsondecode", [text]) { call, arguments throws(EvaluationError) in
      if let term = arguments[0].term {
        // What was encoded is known as far as it was before.
        if case .call("jsonencode", let inner) = call.terms.node(of: term) { return inner[0] }
        return Value.unknownCall("jsondecode", arguments, in: call.terms)
      }
      do throws(JSONReader.Failure) {
        var value = try JSONReader.value(of: arguments.text(0))
        value.references = arguments[0].references
        return value
      } catch {
        switch error.bound {
        case .depth: throw .tooDeepText(at: call.place)
        case .number: throw .numberTooLarge(at: call.place)
        case nil: throw call.failed("jsondecode", error.message)
        }
      }
    },
    .whole("base64encode", [text]) { call, arguments throws(EvaluationError) in
      .string(base64(Array(arguments.text(0).utf8)))
    },
    .partial("base64decode", [text]) { call, arguments throws(EvaluationError) in
      if let term = arguments[0].term {
        if case .call("base64encode", let inner) = call.terms.node(of: term) { return inner[0] }
        return Value.unknownCall(
          "base64decode", arguments, Refinement(type: .string, isNotNull: true), in: call.terms)
      }
      guard let bytes = bytes(ofBase64: arguments.text(0)) else {
        throw call.failed("base64decode", "failed to decode base64 data \"\(arguments.text(0))\"")
      }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw call.failed("base64decode", "the result of decoding the provided string is not valid UTF-8")
      }
      return Value(.string(text), references: arguments[0].references)
    },
    .partial("yamlencode", [Parameter("value", .any, allowsNull: true)]) { call, arguments throws(EvaluationError) in
      guard arguments[0].isWhollyKnown else {
        return Value.unknownCall("yamlencode", arguments, Refinement(type: .string, isNotNull: true), in: call.terms)
      }
      var result = try call.text(YAMLWriter.text(of: arguments[0]))
      result.references = arguments[0].references
      return result
    },
    .partial("yamldecode", [Parameter("src", .string)]) { call, arguments throws(EvaluationError) in
      if let term = arguments[0].term, case .call("yamlencode", let inner) = call.terms.node(of: term) {
        return inner[0]
      }
      guard let text = arguments[0].string else {
        return Value.unknownCall("yamldecode", arguments, in: call.terms)
      }
      // Indentation and quotes make several passes over the text.
      try call.terms.charge(work: text.utf8.count, at: call.place)
      do throws(YAMLReader.Failure) {
        var value = try YAMLReader.value(of: text)
        value.references = arguments[0].references
        return value
      } catch {
        switch error {
        case .invalid(let why): throw call.failed("yamldecode", why)
        case .tooDeep: throw .tooDeepText(at: call.place)
        case .tooMuch: throw .tooLong(at: call.place)
        case .unsupported: return Value.unknownCall("yamldecode", arguments, in: call.terms)
        }
      }
    },
    .whole("csvdecode", [text], returns: .any) { call, arguments throws(EvaluationError) in
      // Each row becomes an object.
      try call.terms.charge(work: arguments.text(0).utf8.count, at: call.place)
      return try table(call, arguments.text(0))
    },
    .whole("textencodebase64", [Parameter("string", .string), Parameter("encoding", .string)]) {
      call, arguments throws(EvaluationError) in try encoded(call, arguments)
    },
    .whole("textdecodebase64", [Parameter("source", .string), Parameter("encoding", .string)]) {
      call, arguments throws(EvaluationError) in try decoded(call, arguments)
    },
    .whole("urlencode", [text]) { call, arguments throws(EvaluationError) in
      .string(percentEncoded(arguments.text(0)))
    },
  ]

  private static let base64Digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Bytes as text in base64 (RFC 4648), with padding.
  public static func base64(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits: UInt32 = 0
      for byte in group { bits = bits << 8 | UInt32(byte) }
      bits <<= UInt32(8 * (3 - group.count))
      for position in 0..<4 {
        let digit = Int(bits >> UInt32(18 - 6 * position) & 63)
        result.append(position <= group.count ? base64Digits[digit] : UInt8(ascii: "="))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The bytes that padded standard Base64 stands for; line breaks are skipped, as in Go.
  static func bytes(ofBase64 text: String) -> [UInt8]? {
    let digits = text.utf8.filter { $0 != 10 && $0 != 13 }
    guard digits.count % 4 == 0 else { return nil }
    let padding = digits.suffix(2).filter { $0 == UInt8(ascii: "=") }.count
    var result: [UInt8] = []
    var bits: UInt32 = 0
    for (position, digit) in digits.enumerated() {
      let isPadding = position >= digits.count - padding
      guard let value = isPadding ? 0 : base64Digits.firstIndex(of: digit) else { return nil }
      if isPadding, digit != UInt8(ascii: "=") { return nil }
      bits = bits << 6 | UInt32(value)
      if position % 4 == 3 {
        result += [UInt8(bits >> 16 & 255), UInt8(bits >> 8 & 255), UInt8(bits & 255)]
        bits = 0
      }
    }
    result.removeLast(padding)
    return result
  }

  /// Where the first symbol stands that is none of Base64; the end if there is none.
  static func invalidPosition(ofBase64 text: String) -> Int {
    let bytes = Array(text.utf8)
    return bytes.firstIndex { !base64Digits.contains($0) && $0 != UInt8(ascii: "=") && $0 != 10 && $0 != 13 }
      ?? bytes.count
  }

  /// As Go's `url.QueryEscape`: a space is a plus sign.
  private static func percentEncoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: "~"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: " "): result += "+"
      default: result += "%" + Value.hexadecimal(UInt32(byte), digits: 2).uppercased()
      }
    }
    return result
  }
}
