import AWS
import Testing

struct RegionsTests {
  @Test(arguments: [
    ("us-east-1", ["us-east-1"]),
    ("acme_us_east_1.logs", ["us-east-1"]),
    ("logs-useast1", ["us-east-1"]),
    ("us_east_1_to_eu_west_1", ["us-east-1", "eu-west-1"]),
    ("arn:aws-us-gov:sqs:us-gov-west-1:1:q", ["us-gov-west-1"]),
    ("AP-SOUTHEAST-2", ["ap-southeast-2"]),
    ("us-east-1a", []),
    ("us-east-12", []),
    ("us", []), ("primary", []), ("", []), ("plus-east-1", []),
  ])
  func `complete names are found in text`(text: String, expected: [String]) {
    #expect(Regions.regions(in: text) == expected)
  }

  @Test func `names give way to a star`() {
    #expect(Regions.removingRegions(from: "app-us_east_1-logs") == "app-*-logs")
    #expect(Regions.removingRegions(from: "app-logs") == "app-logs")
  }

  @Test(arguments: [
    ("us-east-1a", "us-east-1"), ("us-west-2-lax-1a", "us-west-2"), ("us-gov-west-1b", "us-gov-west-1"),
    ("us-east-1-wl1-bos-wlz-1", "us-east-1"), ("us-east-1", nil), ("us-east-1aa", nil), ("mars-north-1a", nil),
    ("use1-az1", nil), ("us-east-1-logs-bucket", nil), ("us-east-1-", nil), ("us-east-1-1", nil),
  ])
  func `a zone names its Region`(zone: String, region: String?) {
    #expect(Regions.region(ofZone: zone) == region)
  }

  @Test func `each Region is in one partition`() {
    #expect(Regions.all.count == 48)
    #expect(Regions.all.map(\.name) == Regions.all.map(\.name).sorted())
    #expect(Regions.partition(of: "eu-west-1") == "aws")
    #expect(Regions.partition(of: "us-gov-east-1") == "aws-us-gov")
    #expect(Regions.partition(of: "us-north-9") == nil)
    #expect(Regions.isRegion("eusc-de-east-1"))
    #expect(!Regions.isRegion("us_east_1"))
  }
}
