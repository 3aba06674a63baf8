import Evaluation
import Source

/// The functions that read files, for the roots of one folder; they look inside the workspace only.
///
/// Paths are relative to the root's folder, where Terraform is run. Results and errors follow internal/lang/funcs/filesystem.go
/// of Terraform; what lies outside the workspace is unknown, and so are hashes.
struct FileFunctions: Sendable {
  let workspace: Workspace
  /// The root's folder.
  let folder: String

  static let names: Set<String> = [
    "abspath", "file", "filebase64", "filebase64sha256", "filebase64sha512", "fileexists", "filemd5", "fileset",
    "filesha1", "filesha256", "filesha512", "templatefile",
  ]

  /// The function of a name; `nil` for other names.
  func function(_ name: String) -> Function? {
    switch name {
    case "file": file(name, returning: .string)
    case "filebase64": file(name, returning: .base64)
    case "filemd5", "filesha1", "filesha256", "filesha512", "filebase64sha256", "filebase64sha512":
      file(name, returning: .hash)
    case "fileexists": fileExists
    case "fileset": fileSet
    case "abspath": absolutePath
    case "templatefile": templateFile
    default: nil
    }
  }

  /// The function of a name in a root; `nil` for other names.
  static func named(_ name: String, in workspace: Workspace, root: RootDescription) -> Function? {
    guard names.contains(name) else { return nil }
    return FileFunctions(workspace: workspace, folder: root.folder).function(name)
  }

  // MARK: Arguments

  /// An argument as text; `nil` if it is unknown.
  static func text(
    _ value: Value, _ index: Int, _ name: String, _ call: Function.Call
  ) throws(EvaluationError) -> String? {
    if value.isNull { throw call.invalidArgument(index, name, "argument must not be null") }
    let converted: Value
    do throws(ConversionFailure) {
      if value.handle != nil { throw ConversionFailure("string required") }
      converted = try value.converted(to: .string, in: call.terms)
    } catch {
      throw call.invalidArgument(index, name, error.message)
    }
    return converted.string ?? relativeText(of: converted, call.terms)
  }

  /// A path that begins with `abspath(…)` as one relative to the same folder: what is read does not depend on the machine.
  private static func relativeText(of value: Value, _ terms: TermTable) -> String? {
    var path = ""
    for part in terms.textParts(of: value) {
      if let text = part.string {
        path += text
      } else if let term = part.term, case .call("abspath", let arguments) = terms.node(of: term),
        let inner = arguments.first?.string, path.isEmpty
      {
        path = inner
      } else {
        return nil
      }
    }
    return path
  }

  /// A path as Go's `%q` writes it.
  static func quoted(_ path: String) -> String { Value.string(path).jsonTextWithNulls() }

  // MARK: Reading

  private enum Content { case string, base64, hash }

  private func file(_ name: String, returning content: Content) -> Function {
    Function(name, parameters: ["path"]) { call, arguments throws(EvaluationError) in
      let unknown = Value.unknownCall(name, arguments, Refinement(type: .string, isNotNull: true), in: call.terms)
      guard let path = try Self.text(arguments[0], 0, "path", call), let bytes = try read(path, call) else {
        return unknown
      }
      switch content {
      case .hash: return unknown
      case .base64: return Value(.string(StandardFunctions.base64(bytes)), references: arguments[0].references)
      case .string:
        guard let text = String(validating: bytes, as: UTF8.self) else {
          throw call.failed(
            name,
            "contents of \(Self.quoted(path)) are not valid UTF-8; use the filebase64 function to obtain the Base64 encoded contents or the other file functions (e.g. filemd5, filesha256) to obtain file hashing results instead"
          )
        }
        return Value(.string(text), references: arguments[0].references)
      }
    }
  }

  /// The bytes of a file; `nil` if it may not be looked at, or is too large, which is said.
  func read(_ path: String, _ call: Function.Call) throws(EvaluationError) -> [UInt8]? {
    switch workspace.locate(path, from: folder) {
    case .outside: return nil
    case .missing:
      var error = call.invalidArgument(
        0, "path",
        "no file exists at \(Self.quoted(path)); this function works only with files that are distributed as part of the configuration source code, so if this file will be created by a resource in this configuration you must instead obtain this result from an attribute of that resource"
      )
      // A build may make the file before Terraform runs, which is not to be mistaken for a wrong argument.
      error.diagnostic.code = "missing-file"
      throw error
    case .folder: throw call.invalidArgument(0, "path", "failed to read file: read \(path): is a directory")
    case .file(let absolute):
      let bytes: [UInt8]
      do throws(FileError) { bytes = try workspace.tree.read(absolute) } catch {
        if case .tooLarge(_, let bytes, let limit) = error {
          let system = (call.scope as? FrameScope)?.system
          system?.boundsReached[workspace.shown(absolute)] = "it has \(bytes) bytes, and at most \(limit) are read"
        }
        return nil
      }
      try call.terms.charge(work: 1_000 + bytes.count / 4, at: call.place)
      return bytes
    }
  }

  // MARK: Looking

  private var fileExists: Function {
    Function("fileexists", parameters: ["path"]) { call, arguments throws(EvaluationError) in
      guard let path = try Self.text(arguments[0], 0, "path", call) else {
        return Value.unknownCall("fileexists", arguments, Refinement(type: .bool, isNotNull: true), in: call.terms)
      }
      switch workspace.locate(path, from: folder) {
      case .file: return Value(.bool(true), references: arguments[0].references)
      case .missing: return Value(.bool(false), references: arguments[0].references)
      case .folder: throw call.failed("fileexists", "\(Self.quoted(path)) is a directory, not a file")
      case .outside:
        return Value.unknownCall("fileexists", arguments, Refinement(type: .bool, isNotNull: true), in: call.terms)
      }
    }
  }

  private var fileSet: Function {
    Function("fileset", parameters: ["path", "pattern"]) { call, arguments throws(EvaluationError) in
      let unknown = Value.unknownCall(
        "fileset", arguments, Refinement(type: .set(.string), isNotNull: true), in: call.terms)
      guard let path = try Self.text(arguments[0], 0, "path", call),
        let text = try Self.text(arguments[1], 1, "pattern", call)
      else { return unknown }
      guard let pattern = FilePattern(text) else {
        let joined = Paths.join(path, text)
        throw call.failed(
          "fileset", "failed to glob pattern \(Self.quoted(joined)): syntax error in pattern")
      }
      var search = FileSearch(workspace: workspace)
      guard let found = search.files(matching: pattern, below: path, from: folder) else {
        if search.isExhausted {
          let system = (call.scope as? FrameScope)?.system
          system?.boundsReached[workspace.shown(Paths.absolute(path, from: folder))] =
            "fileset would look at more than \(FileSearch.maximumEntries) files and folders"
        }
        return unknown
      }
      return try Value.tuple(found.map { .string($0) }).converted(toSetIn: call)
    }
  }

  /// A path of the machine that applies; what is joined to it can still be read.
  private var absolutePath: Function {
    Function("abspath", parameters: ["path"]) { call, arguments throws(EvaluationError) in
      let text = try Self.text(arguments[0], 0, "path", call)
      return Value.unknownCall(
        "abspath", text.map { [.string($0)] } ?? arguments, Refinement(type: .string, isNotNull: true), in: call.terms)
    }
  }
}

extension Value {
  /// A tuple of strings as a set.
  fileprivate func converted(toSetIn call: Function.Call) throws(EvaluationError) -> Value {
    do throws(ConversionFailure) {
      return try converted(to: .set(.string), in: call.terms)
    } catch {
      throw call.failed("fileset", error.message)
    }
  }
}
