import Source
import Terraform
import Testing

@testable import Policy

/// A rule set of one file with one rule around the given body.
func ruleSet(_ body: String, shared: String = "") -> RuleSet {
  let text = """
    rule "test/rule" {
      title    = "Something is wrong"
      severity = "warning"
      demand   = "Nothing is wrong."
    \(body)
    }
    """
  var files = [RuleText(path: "Rules/test/rule.hcl", text: text)]
  if !shared.isEmpty { files.append(RuleText(path: "Rules/test/family.hcl", text: shared)) }
  return RuleSet(checking: files)
}

/// A system of the given files; the default providers are added as for examples.
func system(_ files: [String: String]) -> System {
  var all = files.map { (path: "/example/" + $0.key, bytes: Array($0.value.utf8)) }.sorted { $0.path < $1.path }
  all.append(("/example/providers.tf", ExampleFiles.defaultProviders))
  return ExampleSystem.make(all)
}

/// What the rules say about one file.
func outcome(_ rules: RuleSet, _ terraform: String, settings: PolicySettings = PolicySettings()) -> PolicyOutcome {
  PolicyRun.run(rules, over: system(["main.tf": terraform]), settings: settings)
}

/// A require block that reports every binding of `x`.
let everyBinding = """
    require {
      condition = false
      message   = "${address(x)} is wrong."
      at        = x
    }
  """
