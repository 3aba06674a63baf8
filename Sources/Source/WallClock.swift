#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The time of day, which only what expires on a date asks for.
public enum WallClock {
  /// Seconds since 1970 in UTC.
  public static var secondsSince1970: Int { time(nil) }
}
