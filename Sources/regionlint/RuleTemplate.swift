/// The file that `regionlint rules new` writes: a whole rule whose examples hold, to be changed word by word.
enum RuleTemplate {
  /// A rule of this id, `family/name`.
  static func text(id: String) -> String {
    """
    # What a rule may say: docs/write-a-rule.md. What it may ask: regionlint rules vocabulary.
    rule "\(id)" {
      title       = "Queue forgets its messages within a day"
      severity    = "warning"
      consequence = "data-loss"
      demand      = "Every queue keeps its messages long enough for another Region to take over."
      effect      = "messages that wait when a Region fails are gone before it is back."
      rationale   = <<-EOT
        Say what happened, or would: who lost what, and why nobody saw it in review.
      EOT
      references = [
        "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html",
      ]

      # Each instance of these types is one check; where leaves some out.
      for "queue" {
        each  = resources("aws_sqs_queue")
        where = given(queue.message_retention_seconds)
      }

      # condition is what must hold. What it can't know makes the check undecided, never a finding.
      require {
        condition = queue.message_retention_seconds >= 86400
        message   = "${address(queue)} in ${region(queue)} keeps messages for ${queue.message_retention_seconds} seconds, less than a day."
        at        = queue.message_retention_seconds
        label     = "less than a day"
        help      = "message_retention_seconds = 345600"
      }

      # Examples are the rule's tests: regionlint rules test runs them. aws.us_east_1 and aws.eu_west_1 are there already.
      fails "an hour" {
        resource "aws_sqs_queue" "jobs" {
          provider                  = aws.eu_west_1
          name                      = "jobs"
          message_retention_seconds = 3600 # finding: 3600
        }
      }
      passes "four days" {
        resource "aws_sqs_queue" "jobs" {
          provider                  = aws.eu_west_1
          name                      = "jobs"
          message_retention_seconds = 345600
        }
      }
      undecided "a time that a variable brings" {
        variable "retention" {
          type = number
        }
        resource "aws_sqs_queue" "jobs" {
          provider                  = aws.eu_west_1
          name                      = "jobs"
          message_retention_seconds = var.retention # undecided: var.retention
        }
      }
    }

    """
  }
}
