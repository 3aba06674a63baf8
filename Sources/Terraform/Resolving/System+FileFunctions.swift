import Evaluation
import Source

extension System {
  /// The functions that read files; they look inside the workspace only.
  static let fileFunctionNames = [
    "file", "fileexists", "fileset", "filebase64", "templatefile", "abspath", "filemd5", "filesha1", "filesha256",
    "filesha512", "filebase64sha256", "filebase64sha512", "templatestring", "pathexpand",
  ]

  func fileFunction(_ name: String, _ frame: Frame) -> Function? {
    guard Self.fileFunctionNames.contains(name) else { return nil }
    let workspace = self.workspace
    let folder = roots[frame.rootIndex].description.folder
    switch name {
    case "file":
      return Function("file", parameters: ["path"]) { call, arguments in
        guard let path = arguments[0].string, let text = workspace.text(of: path, from: folder) else {
          return .unknown(
            call.terms.intern(.call(name: "file", arguments: arguments), Refinement(type: .string, isNotNull: true)))
        }
        return Value(.string(text), references: arguments[0].references)
      }
    case "fileexists":
      return Function("fileexists", parameters: ["path"]) { call, arguments in
        guard let path = arguments[0].string, let exists = workspace.exists(path, from: folder) else {
          return .unknown(
            call.terms.intern(.call(name: "fileexists", arguments: arguments), Refinement(type: .bool, isNotNull: true))
          )
        }
        return .bool(exists)
      }
    default:
      return Function(name, parameters: [], variadicParameter: "arguments") { call, arguments in
        .unknown(call.terms.intern(.call(name: name, arguments: arguments), Refinement(isNotNull: true)))
      }
    }
  }
}

extension Workspace {
  /// The text of a file that an expression names; `nil` if it is outside the workspace, unreadable, or no UTF-8.
  func text(of path: String, from folder: String) -> String? {
    guard let absolute = inside(path, from: folder), let bytes = try? tree.read(absolute) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Whether a file stands there; `nil` outside the workspace, where nothing is looked at.
  func exists(_ path: String, from folder: String) -> Bool? {
    let absolute = Paths.normalized(path.hasPrefix("/") ? path : Paths.join(folder, path))
    guard Paths.isInside(absolute, boundary: boundary) else { return nil }
    return tree.kind(of: absolute) == .file
  }

  private func inside(_ path: String, from folder: String) -> String? {
    let absolute = Paths.normalized(path.hasPrefix("/") ? path : Paths.join(folder, path))
    guard let real = tree.resolved(absolute), Paths.isInside(real, boundary: tree.resolved(boundary) ?? boundary) else {
      return nil
    }
    return absolute
  }

  /// A module's folder as `path.module` gives it: relative to the root.
  func relativeToRoot(_ folder: String, root: String) -> String { Paths.relative(folder, to: root) }
}
