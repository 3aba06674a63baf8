import Source
import Testing

struct GlobTests {
  @Test(arguments: [
    ("live/*", "/project/live/eu", true),
    ("live/*", "/project/live", false),
    ("live/*", "/project/live/eu/app", false),
    ("live/**", "/project/live", true),
    ("live/**", "/project/live/eu/app", true),
    ("**/us", "/project/live/us", true),
    ("**/us", "/project/us", true),
    ("**/us", "/project/live/us-east-1", false),
    ("live/e?", "/project/live/eu", true),
    ("live/e?", "/project/live/e", false),
    ("../other", "/other", true),
    (".", "/project", true),
    ("/srv/a*b*c", "/srv/axbbc", true),
    ("/srv/a*b*c", "/srv/axbbcd", false),
  ])
  func `A pattern matches whole paths`(pattern: String, path: String, expected: Bool) {
    #expect(Glob(pattern, from: "/project").matches(path) == expected)
  }

  @Test func `A search need not enter folders that nothing below can match`() {
    let glob = Glob("live/*/app", from: "/project")
    #expect(glob.mayMatch(below: "/project/live/eu"))
    #expect(!glob.mayMatch(below: "/project/live/eu/app"))
    #expect(!glob.mayMatch(below: "/project/modules"))
  }

  @Test func `A pattern without wildcards is one path, and others begin in a folder`() {
    #expect(Glob("live/./eu", from: "/project").path == "/project/live/eu")
    #expect(Glob("live/*", from: "/project").path == nil)
    #expect(Glob("live/*/app", from: "/project").base == "/project/live")
  }

  @Test func `Many stars cost no more than the lengths`() {
    let pattern = String(repeating: "*a", count: 200)
    let name = String(repeating: "a", count: 150)
    #expect(!Glob.matches(name, pattern: pattern))
    #expect(
      !Glob(String(repeating: "**/a/", count: 60) + "b", from: "/").matches("/" + String(repeating: "a/", count: 60)))
  }
}
