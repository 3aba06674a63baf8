/// The program's entry; commands are one file each in this folder.
@main
enum Main {
  static func main() {
    print("regionlint: being written")
  }
}
