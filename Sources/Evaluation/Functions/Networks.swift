/// Functions on IP networks.
extension StandardFunctions {
  private static let prefix = Parameter("prefix", .string)

  static let networks: [Function] = [
    .whole("cidrsubnet", [prefix, Parameter("newbits", .number), Parameter("netnum", .number)]) {
      call, arguments throws(EvaluationError) in
      let network = try network(call, arguments.text(0), "cidrsubnet", allowsIPv6: true)
      let bits = try call.integer(arguments[1], "cidrsubnet")
      return .string(try subnet(call, network, bits, arguments.number(2)).description)
    },
    .whole("cidrsubnets", [prefix], variadic: Parameter("newbits", .number), returns: .list(.string)) {
      call, arguments throws(EvaluationError) in try subnets(call, arguments)
    },
    .whole("cidrhost", [prefix, Parameter("hostnum", .number)]) { call, arguments throws(EvaluationError) in
      let network = try network(call, arguments.text(0), "cidrhost", allowsIPv6: true)
      let host = try call.integer(arguments[1], "cidrhost", range: "")
      let hostBits = network.width - network.length
      let isTooLarge = hostBits < 62 && (host < 0 ? -host > 1 << hostBits : host >= 1 << hostBits)
      guard !isTooLarge else {
        // A negative number counts from the end, and is said as it counts from the start.
        let shown = host < 0 ? "\(host + 1 << hostBits)" : arguments.number(1).description
        throw call.failed("cidrhost", "prefix of \(network.length) does not accommodate a host numbered \(shown)")
      }
      let size = hostBits < 128 ? UInt128(1) << UInt128(hostBits) : 0
      let offset = host < 0 ? size &- UInt128(host.magnitude) : UInt128(host)
      return .string(IPNetwork.text(of: network.address | offset, width: network.width))
    },
    .whole("cidrnetmask", [prefix]) { call, arguments throws(EvaluationError) in
      let network = try network(call, arguments.text(0), "cidrnetmask", allowsIPv6: false)
      return .string(IPNetwork.text(of: network.mask, width: 32))
    },
  ]

  private static func network(
    _ call: Function.Call, _ text: String, _ function: String, allowsIPv6: Bool
  ) throws(EvaluationError) -> IPNetwork {
    guard let network = IPNetwork(text) else {
      throw call.failed(function, "invalid CIDR expression: invalid CIDR address: \(text)")
    }
    if !allowsIPv6, network.width == 128 {
      throw call.failed(function, "IPv6 addresses cannot have a netmask: \(text)")
    }
    return network
  }

  private static func subnet(
    _ call: Function.Call, _ network: IPNetwork, _ newBits: Int, _ number: Number
  ) throws(EvaluationError) -> IPNetwork {
    let length = network.length + newBits
    guard length >= 0, newBits <= 128, length <= network.width else {
      throw call.failed(
        "cidrsubnet", "insufficient address space to extend prefix of \(network.length) by \(newBits)")
    }
    guard number.isInteger else { throw call.failed("cidrsubnet", "value must be a whole number") }
    // Terraform lets a prefix be shortened, and gives what is no subnet for a negative number; that is refused here.
    guard let index = number.int, index >= 0, newBits >= 63 || newBits < 0 || index < 1 << newBits else {
      throw call.failed("cidrsubnet", "prefix extension of \(newBits) does not accommodate a subnet numbered \(number)")
    }
    let shift = UInt128(network.width - length)
    let all: UInt128 = network.width == 128 ? .max : UInt128(UInt32.max)
    return IPNetwork(address: (network.address | UInt128(index) << shift) & all, length: length, width: network.width)
  }

  private static func subnets(_ call: Function.Call, _ arguments: [Value]) throws(EvaluationError) -> Value {
    let base = try network(call, arguments.text(0), "cidrsubnets", allowsIPv6: true)
    let mask = base.mask
    var next = base.address
    var isExhausted = false
    var results: [String] = []
    for (position, argument) in arguments.dropFirst().enumerated() {
      let bits = try call.integerArgument(position + 1, argument, "newbits")
      let length = base.length + bits
      if bits < 1 { throw call.invalidArgument(position + 1, "newbits", "must extend prefix by at least one bit") }
      if bits > 32 {
        throw call.invalidArgument(position + 1, "newbits", "may not extend prefix by more than 32 bits")
      }
      if length > base.width {
        let protocolName = base.width == 32 ? "IPv4" : "IPv6"
        throw call.invalidArgument(
          position + 1, "newbits",
          "would extend prefix to \(length) bits, which is too long for an \(protocolName) address")
      }
      let size = UInt128(1) << UInt128(base.width - length)
      let (rounded, overflow) = next.addingReportingOverflow(size - 1)
      let start = rounded / size * size
      if isExhausted || overflow || start & mask != base.address {
        throw call.invalidArgument(
          position + 1, "newbits",
          "not enough remaining address space for a subnet with a prefix of \(length) bits after \(results.last ?? "")")
      }
      results.append(IPNetwork(address: start, length: length, width: base.width).description)
      (next, isExhausted) = start.addingReportingOverflow(size)
    }
    return .strings(results)
  }
}

/// An IPv4 or IPv6 network; addresses are numbers of 128 bits, of which IPv4 uses the lowest 32.
struct IPNetwork: CustomStringConvertible {
  var address: UInt128
  var length: Int
  /// The bits of an address: 32 or 128.
  var width: Int

  init(address: UInt128, length: Int, width: Int) {
    self.address = address
    self.length = length
    self.width = width
  }

  /// Reads `10.0.0.0/8`; host bits are cleared.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let length = Int(parts[1]), parts[1].utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    if let address = Self.ipv4(parts[0]), length <= 32 {
      self.init(address: address, length: length, width: 32)
    } else if let address = Self.ipv6(parts[0]), length <= 128 {
      self.init(address: address, length: length, width: 128)
    } else {
      return nil
    }
    address &= mask
  }

  var mask: UInt128 {
    let all = width == 128 ? UInt128.max : UInt128(UInt32.max)
    let hostBits = width - length
    return hostBits == 128 ? 0 : all & ~((UInt128(1) << UInt128(hostBits)) - 1)
  }

  var description: String { "\(Self.text(of: address, width: width))/\(length)" }

  /// Four decimal parts; leading zeros are dropped, as Terraform's own copy of Go's parser does.
  private static func ipv4(_ text: Substring) -> UInt128? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var address: UInt128 = 0
    for part in parts {
      guard !part.isEmpty, part.utf8.allSatisfy({ (48...57).contains($0) }), let byte = UInt8(part) else { return nil }
      address = address << 8 | UInt128(byte)
    }
    return address
  }

  private static func ipv6(_ text: Substring) -> UInt128? {
    guard text.contains(":") else { return nil }
    let halves = Array(String(text)).split(separator: ":", maxSplits: .max, omittingEmptySubsequences: false)
    var groups: [UInt16?] = []
    var hasGap = false
    for (position, half) in halves.enumerated() {
      if half.isEmpty {
        let isEdge = position == 0 || position == halves.count - 1
        if isEdge, halves.count > 2, halves[position == 0 ? 1 : halves.count - 2].isEmpty { continue }
        guard !isEdge, !hasGap else { return nil }
        hasGap = true
        groups.append(nil)
      } else if position == halves.count - 1, half.contains("."), let tail = ipv4(Substring(String(half))) {
        groups += [UInt16(tail >> 16), UInt16(tail & 0xFFFF)]
      } else {
        guard half.count <= 4, let group = UInt16(String(half), radix: 16) else { return nil }
        groups.append(group)
      }
    }
    let given = groups.compactMap { $0 }.count
    guard hasGap ? given < 8 : given == 8 else { return nil }
    var address: UInt128 = 0
    for group in groups {
      if let group { address = address << 16 | UInt128(group) } else { address <<= UInt128(16 * (8 - given)) }
    }
    return address
  }

  /// The address as text, the longest run of zero groups shortened (RFC 5952).
  static func text(of address: UInt128, width: Int) -> String {
    if width == 32 {
      return [24, 16, 8, 0].map { String(UInt8(address >> UInt128($0) & 255)) }.joined(separator: ".")
    }
    let groups = (0..<8).map { UInt16(address >> UInt128(112 - 16 * $0) & 0xFFFF) }
    var best = 0..<0
    var start = 0
    while start < 8 {
      let end = groups[start...].firstIndex { $0 != 0 } ?? 8
      if end - start > max(1, best.count) { best = start..<end }
      start = max(end, start + 1)
    }
    let hexadecimal: (Range<Int>) -> String = { range in
      groups[range].map { String($0, radix: 16) }.joined(separator: ":")
    }
    if best.isEmpty { return hexadecimal(0..<8) }
    return hexadecimal(0..<best.lowerBound) + "::" + hexadecimal(best.upperBound..<8)
  }
}
