import Evaluation
import Source
import Terraform
import Testing

/// What names mean between the roots of one system.
@Suite struct SeveralRootsTests {
  private func database(_ region: String, _ identifier: String) -> String {
    """
    provider "aws" {
      region = "\(region)"
    }
    resource "aws_db_instance" "orders" {
      identifier = "\(identifier)"
    }

    """
  }

  private func targets(of argument: String, in system: System) -> [String] {
    guard let handle = system.find("aws_db_instance.replica") else { return [] }
    return system.targets(of: system.written(argument, in: handle)).values.compactMap(\.handle).map {
      "\(system.root(of: $0)) \(system.address(of: $0))"
    }
  }

  private func system(_ source: String) -> System {
    let replica = "resource \"aws_db_instance\" \"replica\" {\n replicate_source_db = \(source)\n}\n"
    return makeSystem([
      "eu/main.tf": "provider \"aws\" {\n region = \"eu-west-1\"\n}\ndata \"aws_caller_identity\" \"me\" {}\n"
        + replica,
      "us/main.tf": database("us-east-1", "acme-orders"),
    ])
  }

  @Test(arguments: [
    ("\"arn:aws:rds:us-east-1:111122223333:db:acme-orders\"", ["us aws_db_instance.orders"]),
    ("\"arn:aws:rds:us-east-1:111122223333:db:Acme-Orders\"", ["us aws_db_instance.orders"]),
    (
      "\"arn:aws:rds:us-east-1:${data.aws_caller_identity.me.account_id}:db:acme-orders\"",
      ["us aws_db_instance.orders"]
    ),
    ("\"arn:aws:rds:eu-west-1:111122223333:db:acme-orders\"", []),
    ("\"arn:aws:rds:us-east-1:111122223333:db:acme-order\"", []),
    // A bare identifier is one of the replica's own Region.
    ("\"acme-orders\"", []),
  ])
  func `an ARN names a resource of another root by Region and name`(source: String, targets: [String]) {
    #expect(self.targets(of: "replicate_source_db", in: system(source)) == targets)
  }

  @Test func `a name that two roots use is that of the reader's own root`() throws {
    func root(_ region: String) -> String {
      """
      provider "aws" {
        region = "\(region)"
      }
      resource "aws_ecs_cluster" "main" {
        name = "main"
      }
      resource "aws_ecs_service" "app" {
        cluster = "main"
      }
      """
    }
    let system = makeSystem(["eu/main.tf": root("eu-west-1"), "us/main.tf": root("us-east-1")])
    for handle in system.allInstances() where system.type(of: handle) == "aws_ecs_service" {
      let targets = system.targets(of: system.written("cluster", in: handle)).values.compactMap(\.handle)
      #expect(targets.map { system.root(of: $0) } == [system.root(of: handle)])
    }
  }

  @Test func `a bucket has one name in the world, so another root may name it`() throws {
    let system = makeSystem([
      "eu/main.tf":
        "provider \"aws\" {\n region = \"eu-west-1\"\n}\nresource \"aws_s3_bucket_versioning\" \"v\" {\n bucket = \"acme-logs\"\n}",
      "us/main.tf":
        "provider \"aws\" {\n region = \"us-east-1\"\n}\nresource \"aws_s3_bucket\" \"logs\" {\n bucket = \"acme-logs\"\n}",
    ])
    let handle = try #require(system.find("aws_s3_bucket_versioning.v"))
    let targets = system.targets(of: system.written("bucket", in: handle)).values.compactMap(\.handle)
    #expect(targets.map { system.root(of: $0) } == ["us"])
  }

  @Test func `an address that two roots have is told with its root`() throws {
    let system = makeSystem([
      "eu/main.tf": database("eu-west-1", "a"),
      "us/main.tf": database("us-east-1", "b") + "resource \"aws_vpc\" \"v\" {}",
    ])
    let orders = try #require(system.find("aws_db_instance.orders"))
    let vpc = try #require(system.find("aws_vpc.v"))
    #expect(system.tellingAddress(of: orders) == "eu: aws_db_instance.orders")
    #expect(system.tellingAddress(of: vpc) == "aws_vpc.v")
  }

  @Test func `variables of two roots are two values`() {
    let text = "variable \"name\" {}\nresource \"aws_sqs_queue\" \"q\" {\n name = var.name\n}"
    let system = makeSystem(["eu/main.tf": text, "us/main.tf": text])
    let names = system.allInstances().map { system.written("name", in: $0) }
    #expect(names.count == 2)
    #expect(names[0] != names[1])
  }

  @Test(arguments: [
    ("acme.example", "eu aws_route53_zone.main"), ("acme.example.", "eu aws_route53_zone.main"),
    ("other.example", "nothing"),
  ])
  func `a data source that asks by name is the resource of that name`(name: String, target: String) throws {
    let system = makeSystem([
      "eu/main.tf": "resource \"aws_route53_zone\" \"main\" {\n  name = \"acme.example\"\n}",
      "us/main.tf": """
      data "aws_route53_zone" "main" {
        name = "\(name)"
      }
      resource "aws_route53_record" "app" {
        zone_id = data.aws_route53_zone.main.zone_id
      }
      """,
    ])
    let handle = try #require(system.find("aws_route53_record.app"))
    let targets = system.targets(of: system.written("zone_id", in: handle)).values.compactMap(\.handle)
    #expect((targets.map { "\(system.root(of: $0)) \(system.address(of: $0))" }.first ?? "nothing") == target)
  }

  @Test func `a data source of another Region is something else`() throws {
    let system = makeSystem([
      "eu/main.tf":
        "provider \"aws\" {\n region = \"eu-west-1\"\n}\nresource \"aws_sns_topic\" \"t\" {\n name = \"alarms\"\n}",
      "us/main.tf":
        "provider \"aws\" {\n region = \"us-east-1\"\n}\ndata \"aws_sns_topic\" \"t\" {\n name = \"alarms\"\n}\nresource \"aws_sns_topic_subscription\" \"s\" {\n topic_arn = data.aws_sns_topic.t.arn\n}",
    ])
    let handle = try #require(system.find("aws_sns_topic_subscription.s"))
    #expect(system.targets(of: system.written("topic_arn", in: handle)).values.isEmpty)
  }
}
