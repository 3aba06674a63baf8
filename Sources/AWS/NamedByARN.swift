/// Which resource types an ARN names by a name that a configuration sets.
///
/// Source: "Actions, resources, and condition keys for AWS services" (Service Authorization Reference), which gives the
/// form of each resource's ARN.
package enum NamedByARN {
  /// The type of resource and the argument that holds its name, for the last field of an ARN.
  package struct Match: Hashable, Sendable {
    /// The resource type, such as `aws_iam_role`.
    package var type: String
    /// The argument of that type that holds the name.
    package var argument: String
    /// The name, as the ARN gives it.
    package var name: String
  }

  /// What the last field of an ARN of a service names; `nil` for a form that is not listed.
  package static func match(service: String, resource: String) -> Match? {
    for form in forms[service] ?? [] where resource.hasPrefix(form.prefix) {
      guard let name = form.name(in: String(resource.dropFirst(form.prefix.count))), !name.isEmpty else { continue }
      return Match(type: form.type, argument: form.argument, name: name)
    }
    return nil
  }

  private struct Form: Sendable {
    var prefix: String
    var type: String
    var argument: String

    /// The name in what follows the prefix; `nil` if more is named than the resource, such as a stream of a table.
    func name(in rest: String) -> String? {
      switch type {
      case "aws_iam_role", "aws_iam_policy", "aws_iam_user", "aws_iam_group", "aws_iam_instance_profile":
        // A path stands before the name.
        return rest.split(separator: "/").last.map(String.init)
      case "aws_kms_alias": return "alias/" + rest
      case "aws_ssm_parameter": return rest.contains("/") ? "/" + rest : rest
      case "aws_cloudwatch_log_group": return rest.hasSuffix(":*") ? String(rest.dropLast(2)) : rest
      case "aws_secretsmanager_secret": return Self.withoutSuffix(rest)
      default: return rest.contains("/") || rest.contains(":") ? nil : rest
      }
    }

    /// Secrets Manager adds a dash and six characters to the name ("What's in a Secrets Manager secret?").
    private static func withoutSuffix(_ name: String) -> String {
      let suffix = name.suffix(7)
      guard name.count > 7, suffix.first == "-", suffix.dropFirst().allSatisfy({ $0.isLetter || $0.isNumber }) else {
        return name
      }
      return String(name.dropLast(7))
    }
  }

  /// By service: the beginning of the last field, the type without `aws_`, and the argument with the name.
  private static let forms: [String: [Form]] = {
    var forms: [String: [Form]] = [:]
    for line in list.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 4 else { continue }
      forms[words[0], default: []].append(
        Form(prefix: words[1] == "-" ? "" : words[1], type: "aws_" + words[2], argument: words[3]))
    }
    return forms
  }()

  private static let list = """
    rds db: db_instance identifier
    rds cluster: rds_cluster cluster_identifier
    rds global-cluster: rds_global_cluster global_cluster_identifier
    dynamodb table/ dynamodb_table name
    lambda function: lambda_function function_name
    sns - sns_topic name
    sqs - sqs_queue name
    iam role/ iam_role name
    iam policy/ iam_policy name
    iam user/ iam_user name
    iam group/ iam_group name
    iam instance-profile/ iam_instance_profile name
    secretsmanager secret: secretsmanager_secret name
    logs log-group: cloudwatch_log_group name
    kms alias/ kms_alias name
    ssm parameter/ ssm_parameter name
    ecs cluster/ ecs_cluster name
    ecr repository/ ecr_repository name
    eks cluster/ eks_cluster name
    kinesis stream/ kinesis_stream name
    firehose deliverystream/ kinesis_firehose_delivery_stream name
    events rule/ cloudwatch_event_rule name
    events event-bus/ cloudwatch_event_bus name
    cloudwatch alarm: cloudwatch_metric_alarm alarm_name
    elasticache replicationgroup: elasticache_replication_group replication_group_id
    states stateMachine: sfn_state_machine name
    backup backup-vault: backup_vault name
    """

  /// Types with a data source of the same name that is asked by name: the argument of the data source, and that of the
  /// resource (documentation of the AWS provider).
  package static let askedByName: [String: (data: String, resource: String)] = [
    "aws_route53_zone": ("name", "name"), "aws_s3_bucket": ("bucket", "bucket"), "aws_iam_role": ("name", "name"),
    "aws_iam_policy": ("name", "name"), "aws_iam_user": ("user_name", "name"),
    "aws_iam_instance_profile": ("name", "name"), "aws_lb": ("name", "name"), "aws_alb": ("name", "name"),
    "aws_lb_target_group": ("name", "name"), "aws_db_instance": ("db_instance_identifier", "identifier"),
    "aws_rds_cluster": ("cluster_identifier", "cluster_identifier"), "aws_dynamodb_table": ("name", "name"),
    "aws_sns_topic": ("name", "name"), "aws_sqs_queue": ("name", "name"),
    "aws_ecs_cluster": ("cluster_name", "name"), "aws_eks_cluster": ("name", "name"),
    "aws_ecr_repository": ("name", "name"), "aws_secretsmanager_secret": ("name", "name"),
    "aws_ssm_parameter": ("name", "name"), "aws_kms_alias": ("name", "name"),
    "aws_lambda_function": ("function_name", "function_name"), "aws_cloudwatch_log_group": ("name", "name"),
  ]

  /// How a resource calls what its data source calls otherwise.
  package static func resourceAttribute(of type: String, data name: String) -> String {
    type == "aws_db_instance" && name == "db_instance_arn" ? "arn" : name
  }

  /// Types whose name is theirs alone in an account or in the world, although they have a Region.
  package static let namedWithoutRegion: Set<String> = [
    "aws_s3_bucket", "aws_rds_global_cluster", "aws_docdb_global_cluster", "aws_neptune_global_cluster",
    "aws_dynamodb_global_table", "aws_elasticache_global_replication_group", "aws_memorydb_multi_region_cluster",
  ]
}
