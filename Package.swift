// swift-tools-version: 6.3
import PackageDescription

// Every target is compiled under the same strict settings; see CONTRIBUTING.md.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A library target with the strict settings; targets stand in the order of the layers, lowest first.
func layer(_ name: String, imports: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: strict)
}

/// A library target whose text files are embedded as string literals.
func embedding(_ name: String, path: String? = nil, exclude: [String] = []) -> Target {
  .target(name: name, path: path, exclude: exclude, swiftSettings: strict, plugins: ["EmbedText"])
}

func tests(of name: String, imports: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name)] + imports,
    exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "regionlint",
  platforms: [.macOS("26.0")],
  products: [
    .executable(name: "regionlint", targets: ["regionlint"]),
    .library(name: "HCL", targets: ["HCL"]),
    .library(name: "Evaluation", targets: ["Evaluation"]),
  ],
  targets: [
    layer("Source"),
    layer("JSON", imports: ["Source"]),
    layer("HCL", imports: ["Source", "JSON"]),
    layer("Evaluation", imports: ["Source", "HCL"]),
    embedding("AWS", exclude: ["Facts/PROVENANCE.md"]),
    embedding("BuiltInRules", path: "Rules"),
    layer("Terraform", imports: ["Source", "JSON", "HCL", "Evaluation", "AWS"]),
    layer("Policy", imports: ["Source", "HCL", "Evaluation", "AWS", "Terraform"]),
    layer("Linting", imports: ["Source", "HCL", "Evaluation", "AWS", "Terraform", "Policy"]),
    layer("Reporting", imports: ["Source", "JSON", "HCL", "Evaluation", "Terraform", "Policy", "Linting"]),
    .executableTarget(name: "embed", swiftSettings: strict),
    .executableTarget(
      name: "benchmark", dependencies: ["BuiltInRules", "Source", "HCL", "Policy", "Linting"], swiftSettings: strict),
    .plugin(name: "EmbedText", capability: .buildTool(), dependencies: ["embed"]),
    .executableTarget(
      name: "regionlint",
      dependencies: [
        "BuiltInRules", "Source", "JSON", "HCL", "Evaluation", "AWS", "Terraform", "Policy", "Linting", "Reporting",
      ],
      swiftSettings: strict),
    .target(
      name: "FuzzTargets", dependencies: ["Source", "JSON", "HCL", "Evaluation", "Terraform", "Policy"],
      path: "Tests/Fuzzing/Targets", swiftSettings: strict),
    .testTarget(
      name: "FuzzingTests", dependencies: ["Source", "FuzzTargets"], exclude: ["Corpus"], swiftSettings: strict),
    tests(of: "AWS"),
    tests(of: "BuiltInRules", imports: ["Source", "Policy"]),
    tests(of: "Evaluation", imports: ["Source", "HCL"]),
    tests(of: "HCL", imports: ["Source"]),
    tests(of: "JSON", imports: ["Source"]),
    tests(of: "Linting", imports: ["BuiltInRules", "Source", "Terraform", "Policy", "Reporting"], exclude: ["Golden"]),
    tests(of: "Policy", imports: ["Source", "JSON", "HCL", "Evaluation", "Terraform"]),
    tests(of: "Terraform", imports: ["Source", "HCL", "Evaluation"], exclude: ["Golden"]),
    tests(of: "Reporting", imports: ["Source", "Terraform", "Policy", "Linting"], exclude: ["Golden"]),
    tests(of: "Source"),
    tests(of: "regionlint", imports: ["BuiltInRules", "Source", "Policy", "Linting"]),
  ],
)
