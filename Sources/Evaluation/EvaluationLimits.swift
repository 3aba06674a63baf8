/// Bounds that keep evaluation of any input finite in time, memory and stack.
public enum EvaluationLimits {
  /// How many evaluations may be under way inside one another, the chain of locals and variables included.
  public static let depth = 400
  /// How many steps one outermost evaluation may take, all locals and loops included: each evaluation is one, and what
  /// functions do counts by the size of what they read and make (`Value.cost`).
  public static let steps = 2_000_000
  /// How many values, or four times as many bytes of text, functions read or make in one step.
  public static let costOfStep = 8
  /// Bytes of a string that evaluation makes, the output of a template included.
  public static let stringBytes = 16 << 20
  /// Elements of a collection that evaluation makes.
  public static let elements = 1 << 20
  /// Bytes of strings, and elements of collections eight times, that one outermost evaluation makes.
  public static let totalBytes = 256 << 20
  /// Values inside one value, and each four bytes of text; what is there several times counts each time.
  public static let valueSize = 16 << 20
  /// Elements that `range` may give: Terraform's own bound.
  public static let rangeElements = 1024
  /// Digits of a number as written, and the greatest decimal exponent.
  static let numberDigits = 5_000
  /// The greatest binary exponent of a number, either way.
  static let numberExponent = 40_000
  /// Nesting of values that functions build from text (`jsondecode`).
  static let decodedDepth = 500
  /// Characters of a flow collection or quoted text that goes over several lines of YAML.
  static let yamlFlowScalars = 50_000
  /// Bytes of a regular expression, nesting of its groups, and instructions that it is compiled to.
  static let patternBytes = 10_000
  static let patternDepth = 200
  static let patternInstructions = 20_000
  /// What one call of `regex`, `regexall` or `replace` may cost: for each scalar that is read, the instructions that are tried.
  static let patternSteps = 7_500_000
}
