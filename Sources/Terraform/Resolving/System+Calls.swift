package import Evaluation
import HCL
package import Source

extension System {
  /// A system of no roots that holds only problems, for rules about what was found outside of any root.
  package convenience init(workspace: Workspace, problems: [Problem]) {
    self.init(workspace: workspace, roots: [])
    foundProblems = problems
    isChecked = true
  }

  /// The number of the module entry that something is written in, as origins hold it.
  package func frameNumber(of handle: Handle) -> UInt32? { frame(of: handle).map { UInt32($0.id) } }

  /// The headers of the module calls on the way from the root to a module entry, outermost first.
  package func callHeaders(ofFrame number: UInt32) -> [Place] {
    var headers: [Place] = []
    var frame = frames.indices.contains(Int(number)) ? frames[Int(number)] : nil
    while let current = frame, let call = current.call {
      headers.append(header(of: call))
      frame = current.parent
    }
    return headers.reversed()
  }

  /// Every module entry whose module holds a file.
  package func frames(holding file: FileID) -> [UInt32] {
    frames.filter { $0.module.trees[file] != nil }.map { UInt32($0.id) }
  }

  /// The module entries around something, its own included, whose module holds a file.
  package func frame(around handle: Handle, holding file: FileID) -> UInt32? {
    var frame = frame(of: handle)
    while let current = frame {
      if current.module.trees[file] != nil { return UInt32(current.id) }
      frame = current.parent
    }
    return nil
  }

  /// Whether the system reads a file: as part of a module, or for values.
  package func reads(_ file: FileID) -> Bool {
    frames.contains { $0.module.trees[file] != nil }
      || roots.contains { $0.description.valueFiles.contains { $0.file == file } }
  }

  /// Whether a file of one of its modules was not read, or not whole.
  package var isIncomplete: Bool { frames.contains { $0.module.isIncomplete } }

  /// Why more may exist than is shown; `nil` if all is seen.
  package var reasonForMore: Term? { openWorld }

  /// The block at the top of a file that holds a place.
  package func topLevelBlock(around place: Place) -> ByteRange? {
    guard let tree = frames.lazy.compactMap({ $0.module.trees[place.file] }).first else { return nil }
    return tree.body.blocks.first { $0.range.contains(place.range.start) }?.range
  }
}
