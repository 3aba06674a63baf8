#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A thread of the operating system with a stack of a chosen size.
struct Thread {
  #if canImport(Glibc)
    private let id: pthread_t
  #else
    /// The address that the system knows the thread by: `pthread_t` is a pointer here.
    private let id: UInt
  #endif

  /// The number of processors that can run threads now.
  static var coreCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Starts a thread; `nil` if the system has none to give, or not with such a stack.
  init?(stackBytes: Int, _ work: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    guard unsafe pthread_attr_init(&attributes) == 0 else { return nil }
    defer { unsafe pthread_attr_destroy(&attributes) }
    guard unsafe pthread_attr_setstacksize(&attributes, stackBytes) == 0 else { return nil }
    let context = unsafe Unmanaged.passRetained(Work(work))
    #if canImport(Glibc)
      var started = pthread_t()
      let code = unsafe pthread_create(
        &started, &attributes,
        { argument in
          if let argument = unsafe argument { unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run() }
          return nil
        }, context.toOpaque())
      guard code == 0 else {
        unsafe context.release()
        return nil
      }
      id = started
    #else
      var started: pthread_t?
      let code = unsafe pthread_create(
        &started, &attributes,
        { argument in
          #if canImport(Darwin)
            unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
          #else
            if let argument = unsafe argument { unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run() }
          #endif
          return nil
        }, context.toOpaque())
      guard code == 0, let started = unsafe started else {
        unsafe context.release()
        return nil
      }
      id = UInt(bitPattern: started)
    #endif
  }

  /// Waits until the thread has ended. Must be called once.
  func join() {
    #if canImport(Glibc)
      pthread_join(id, nil)
    #else
      if let thread = unsafe pthread_t(bitPattern: id) { unsafe pthread_join(thread, nil) }
    #endif
  }

  private final class Work: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
