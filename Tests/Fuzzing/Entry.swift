import FuzzTargets
import Glibc

/// What libFuzzer calls with each input it makes; the environment variable FUZZ_TARGET names the target.
@c(LLVMFuzzerTestOneInput)
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  target.run(Array(unsafe UnsafeBufferPointer(start: start, count: count)))
  return 0
}

private let target: FuzzTarget = {
  guard let name = unsafe getenv("FUZZ_TARGET"), let target = unsafe FuzzTarget(rawValue: String(cString: name)) else {
    preconditionFailure("FUZZ_TARGET names no target: lexer, parser, json, evaluator, rules or configuration")
  }
  return target
}()
