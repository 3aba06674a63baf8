import Policy
import Source

/// Descriptions of rules as their files would give them.
enum SampleRules {
  static let all: [RuleDescription] = [
    "aurora/member-without-deletion-protection", "aurora/secondary-promoted-by-next-apply",
    "dynamodb/replica-without-point-in-time-recovery", "encryption/key-of-another-region",
    "global-accelerator/endpoint-in-another-region", "global-accelerator/endpoint-without-weight",
    "iam/same-name-in-two-regions", "monitoring/lag-alarm-in-silent-region", "parity/module-inputs-differ",
    "provider/alias-names-another-region", "route53/failover-without-secondary", "schema/unknown-argument",
  ].map(rule)

  static func rule(_ id: String) -> RuleDescription {
    RuleDescription(
      id: id, title: "Endpoint group holds an endpoint of another Region", severity: .error,
      consequence: .appliesNot,
      demand: "Every endpoint of a Global Accelerator endpoint group is in the group's own Region.",
      effect: "apply fails: Global Accelerator accepts only endpoints of the group's own Region.",
      rationale: "A group serves one Region.", references: ["https://docs.aws.amazon.com/global-accelerator/"],
      tags: [], precision: "very-high", securitySeverity: id.hasPrefix("encryption") ? "7.5" : nil,
      help: "use an endpoint of the group's Region",
      examples: [
        RuleDescription.Example(verdict: .fails, title: "the other Region", text: "endpoint_id = aws_lb.eu.arn"),
        RuleDescription.Example(verdict: .passes, title: "its own", text: "endpoint_id = aws_lb.us.arn"),
        RuleDescription.Example(verdict: .undecided, title: "an endpoint from a variable", text: "x = var.x"),
      ], isEnabledByDefault: true, aliases: [])
  }
}
