/// The texts of `--help`.
enum Help {
  static let overview = """
    regionlint checks what must hold between the AWS Regions of one Terraform system.

    Usage: regionlint COMMAND [OPTIONS]

      check [PATH…]        judge everything below the paths (default: .)
      rules                list the rules; rules test [DIR] runs their examples
      explain RULE         what a rule demands, why, and how to mend what it finds
      where [ADDRESS]      the Region of an instance, with the proof
      eval EXPRESSION      what an expression is worth
      parse FILE…          whether files are valid HCL
      init [DIR]           write .regionlint.hcl for what is found; never overwrites
      config [PATH…]       what is in force, and where each setting comes from

      --help, --version    regionlint COMMAND --help tells more

    """

  static func text(of command: Command) -> String { texts[command] ?? overview }

  private static let texts: [Command: String] = [
    .check: """
    Usage: regionlint check [PATH…] [OPTIONS]

    Judges every root below the paths; with files as arguments, only findings with a place in them.

      --format FORMAT[=FILE]                    text, compact, json, sarif, github, gitlab, junit or markdown; may be
                                                repeated; one may go to standard output
      --level error|warning|note                the least severity that is shown (default: warning)
      --fail-on error|warning|note|never        the least severity that gives exit code 1 (default: error)
      --only, --disable, --enable RULE|FAMILY/*|tag:TAG
      --details N|all                           how many findings are shown in full (default: 10)
      --undecided                               list every value that checks wait for
      --ignored                                 list the findings that comments ignore
      --sarif-include-ignored                   put them into SARIF too, marked as suppressed
      --var NAME=VALUE, --var-file FILE|-       values for root variables; - reads JSON from standard input
      --var-env                                 and those of TF_VAR_NAME in the environment
      --workspace NAME                          what terraform.workspace is
      --config FILE, --no-config                another configuration file than the nearest .regionlint.hcl, or none
      --rules-from DIR                          rules of your own
      --whole                                   with files as arguments: all findings of their roots
      --files-from FILE|-                       names of changed files, also deleted ones: git diff --name-only -z
      --stdin --stdin-path FILE                 check an unsaved buffer in place of FILE
      --color auto|always|never, --quiet

    Exit codes: 0 nothing found, 1 findings, 2 called wrongly, 3 something could not be read.

    """,
    .rules: """
    Usage: regionlint rules [--rules-from DIR]
           regionlint rules test [DIR] [--only RULE]
           regionlint rules new FAMILY/NAME [--into DIR]
           regionlint rules vocabulary [NAME]

    Lists the rules; runs the examples of the built-in rules or of those in a folder of your own; writes a rule with
    its examples to start from (into regionlint-rules, replacing nothing); shows what a rule may ask.

    """,
    .explain: """
    Usage: regionlint explain RULE [--rules-from DIR]

    """,
    .where: """
    Usage: regionlint where [ADDRESS] [--root DIR] [--region REGION] [--format text|json]
           [--var NAME=VALUE] [--var-file FILE|-] [--var-env] [--workspace NAME] [--config FILE | --no-config]

    Without an address: the Regions and how many instances are in each; with --region: the instances of that Region,
    of global, or of unknown. DIR may hold several roots. JSON always lists all instances. Exits with 1 if there is
    no such instance.

    """,
    .eval: """
    Usage: regionlint eval EXPRESSION [--root DIR] [--format text|json] [--var NAME=VALUE] [--var-file FILE|-]
           [--var-env] [--workspace NAME] [--config FILE | --no-config]

    What the expression is worth in the root of DIR, or alone. Exits with 1 if it is not valid.

    """,
    .config: """
    Usage: regionlint config [PATH…] [OPTIONS OF check]

    Every setting of .regionlint.hcl with its value and where it comes from (file and line, the default, or the command
    line); then the roots, the system each belongs to, and what gives values to its variables, later ones winning.

    """,
    .`init`: """
    Usage: regionlint init [DIR]

    Writes DIR/.regionlint.hcl: the systems and Regions that are found, and for every root the variables without a value
    and the files that would give them one, as comments to choose from. Exits with 2 if the file exists.

    """,
    .parse: """
    Usage: regionlint parse FILE… [--format text|json]

    Exits with 1 if a file is not valid HCL, with 3 if one can't be read. JSON is the syntax tree with byte ranges.

    """,
  ]
}
