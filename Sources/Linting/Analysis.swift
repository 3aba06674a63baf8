package import Policy
package import Source
package import Terraform

/// What one run leaves behind: immutable, and all that reports, `where` and editors read.
package struct Analysis: Sendable {
  /// A root with its instances.
  package struct Root: Sendable {
    /// The folder as shown to people.
    package var folder: String
    /// Whether it is a module to be called by others, so that its variables may be anything.
    package var isReusableModule: Bool
    /// Its managed instances, and its module calls that are not on disk.
    package var instances: [Instance]
    /// Folders of the modules it calls, for telling which roots are alike.
    package var modules: [String]
    /// How many files its modules consist of.
    package var fileCount: Int
    /// Folders of the roots whose states it reads.
    package var statesRead: [String]
    /// The name of the system that the configuration file puts it in; `nil` if it is a system by itself.
    package var system: String?

    /// A root with what was read in it.
    package init(
      folder: String, isReusableModule: Bool, instances: [Instance], modules: [String], fileCount: Int,
      statesRead: [String] = [], system: String? = nil
    ) {
      self.folder = folder
      self.isReusableModule = isReusableModule
      self.instances = instances
      self.modules = modules
      self.fileCount = fileCount
      self.statesRead = statesRead
      self.system = system
    }
  }

  /// An instance of a managed resource, or a module call that is not on disk.
  package struct Instance: Sendable, Hashable {
    /// The address in its root, such as `module.app["eu"].aws_lb.main`.
    package var address: String
    /// The header of the block that declares it.
    package var header: Place
    /// Where it is, with the chain that proves it.
    package var proof: RegionProof
    /// Whether this is a module call whose source is not on disk.
    package var isOpaqueModule: Bool

    /// An instance with its Region.
    package init(address: String, header: Place, proof: RegionProof, isOpaqueModule: Bool) {
      self.address = address
      self.header = header
      self.proof = proof
      self.isOpaqueModule = isOpaqueModule
    }
  }

  /// A file or folder that could not be read, or a bound that was reached: findings may be missing.
  package struct Omission: Sendable, Hashable {
    /// The path as shown to people.
    package var path: String
    /// Why, in words.
    package var reason: String

    /// A path with the reason.
    package init(path: String, reason: String) {
      self.path = path
      self.reason = reason
    }
  }

  /// Every file read, indexed by its id.
  package var files: [SourceFile]
  /// The roots that were judged.
  package var roots: [Root]
  /// The rules that ran, sorted by id.
  package var rules: [RuleDescription]
  /// All findings, notes included, in the order of a report.
  package var findings: [Finding]
  /// What comments ignore, in the same order.
  package var ignored: [IgnoredFinding]
  /// The checks that wait for values, in the order of a report.
  package var undecided: [UndecidedCheck]
  /// Violated, satisfied and undecided checks together.
  package var checkCount: Int
  /// What policy was not asked for, one phrase each: `lag alarms (carts has none)`.
  package var notAskedFor: [String]
  /// Folders with Terraform files that no root calls.
  package var uncalledModules: [String]
  /// Files that are not read, because OpenTofu reads another in their place.
  package var unreadFiles: [String]
  /// Why a file is among `unreadFiles`.
  package static let unreadReason = "OpenTofu reads the .tofu file of that name in its place"
  /// What was not read, or not to its end.
  package var omissions: [Omission]
  /// Findings left out because their places lie in no file given.
  package var findingsElsewhere: Int
  /// The files given as arguments, if the run was limited to some.
  package var filesGiven: [String]
  /// The folders the findings elsewhere would be shown for.
  package var arguments: [String]
  /// Roots that look like one system and are not said to be one.
  package var proposals: [SystemProposal]
  /// The least severity that the configuration file wants shown; `nil` if it says none.
  package var level: Severity?

  /// What a run found.
  package init(
    files: [SourceFile], roots: [Root], rules: [RuleDescription], findings: [Finding],
    ignored: [IgnoredFinding] = [], undecided: [UndecidedCheck], checkCount: Int, notAskedFor: [String],
    uncalledModules: [String], unreadFiles: [String], omissions: [Omission],
    findingsElsewhere: Int, filesGiven: [String], arguments: [String], proposals: [SystemProposal] = [],
    level: Severity? = nil
  ) {
    self.files = files
    self.roots = roots
    self.rules = rules
    self.findings = findings
    self.ignored = ignored
    self.undecided = undecided
    self.checkCount = checkCount
    self.notAskedFor = notAskedFor
    self.uncalledModules = uncalledModules
    self.unreadFiles = unreadFiles
    self.omissions = omissions
    self.findingsElsewhere = findingsElsewhere
    self.filesGiven = filesGiven
    self.arguments = arguments
    self.proposals = proposals
    self.level = level
  }

  /// The file of an id; `nil` for an id of another run or of a rule file.
  package func file(_ id: FileID) -> SourceFile? {
    let index = Int(id.rawValue)
    if index < files.count, files[index].id == id { return files[index] }
    return files.first { $0.id == id }
  }
}
