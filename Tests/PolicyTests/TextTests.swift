import Source
import Testing

@testable import Policy

@Suite struct RegionNamesTests {
  @Test(arguments: [
    ("logs-eu-west-1", ["eu-west-1"]),
    ("ap_southeast_1", ["ap-southeast-1"]),
    ("arn:aws:kms:us-gov-west-1:111122223333:key/k", ["us-gov-west-1"]),
    ("from us-east-1 to eu-west-1.", ["us-east-1", "eu-west-1"]),
    ("US-EAST-1", ["us-east-1"]),
    ("eu-west-1a", []),
    ("xeu-west-1", []),
    ("queue-10", []),
    ("", []),
  ])
  func `complete names of Regions are found in text`(text: String, expected: [String]) {
    #expect(RegionNames.occurrences(in: text).map(\.name) == expected)
  }

  @Test(arguments: [
    ("eu-west-1a", "eu-west-1"), ("us-gov-west-1b", "us-gov-west-1"), ("us-west-2-lax-1a", "us-west-2"),
    ("eu-west-1", nil),
    ("euw1-az1", nil),
  ])
  func `a zone belongs to its Region`(zone: String, region: String?) {
    #expect(RegionNames.ofZone(zone) == region)
  }

  @Test func `names of Regions are replaced by a star`() {
    #expect(RegionNames.replacing(in: "app-eu-west-1-logs") == "app-*-logs")
  }

  @Test func `an ARN holds its Region in the fourth field`() {
    #expect(RegionNames.ofARN("arn:aws:sns:eu-west-1:111122223333:t") == "eu-west-1")
    #expect(RegionNames.ofARN("arn:aws:s3:::bucket") == nil)
    #expect(RegionNames.ofARN("eu-west-1") == nil)
  }
}

@Suite struct CIDRTests {
  @Test(arguments: [
    ("10.0.0.0/16", "10.0.128.0/17", true), ("10.0.0.0/16", "10.1.0.0/16", false), ("0.0.0.0/0", "192.0.2.1/32", true),
    ("10.0.0.0/9", "10.128.0.0/9", false), ("2001:db8::/32", "2001:db8:1::/48", true),
    ("2001:db8::/32", "2001:db9::/32", false), ("::/0", "10.0.0.0/8", false),
  ])
  func `blocks overlap if one holds the other`(left: String, right: String, overlap: Bool) throws {
    let a = try #require(CIDR(left))
    let b = try #require(CIDR(right))
    #expect(a.overlaps(b) == overlap)
    #expect(b.overlaps(a) == overlap)
  }

  @Test(arguments: ["10.0.0.0", "10.0.0/8", "10.0.0.0/33", "10.0.0.256/8", "::1::/64", "a/8", "/8", "1:2/64"])
  func `what is no block is refused`(text: String) {
    #expect(CIDR(text) == nil)
  }
}

@Suite struct AddressListTests {
  @Test func `keys of one resource follow its first instance`() {
    let addresses = [#"module.d.aws_x.c["ap"]"#, #"module.d.aws_x.c["eu"]"#, "aws_y.z"]
    #expect(AddressList.words(addresses) == #"module.d.aws_x.c["ap"], ["eu"], aws_y.z"#)
  }

  @Test func `a long list says how many more there are`() {
    #expect(AddressList.words((0..<23).map { "aws_x.n\($0)" }).hasSuffix(" and 3 more"))
  }
}
