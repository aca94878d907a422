import Foundation

/// What tells that a file is still the one it was: its place on the disk, its length, when it was written.
struct FileStamp: Equatable {
  private let numbers: [Int]

  /// The stamp of the file at `path`; of one that is not there, the same for all.
  init(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      numbers = []
      return
    }
    numbers = [
      Int(status.st_dev), Int(bitPattern: UInt(status.st_ino)), Int(status.st_size), status.st_mtim.tv_sec,
      status.st_mtim.tv_nsec,
    ]
  }
}
