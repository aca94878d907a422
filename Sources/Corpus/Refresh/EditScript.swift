/// Which elements of two sequences stay, by the shortest edit script: E. W. Myers, "An O(ND) Difference Algorithm and Its
/// Variations", Algorithmica 1 (1986), 251-266, section 4a.
struct EditScript {
  /// For each element of the old sequence its place in the new one; nil where it is gone.
  private(set) var partner: [Int?]

  /// Most insertions and deletions: time grows with them times the length, memory with their square.
  static let limit = 2000

  /// Nil when more than ``limit`` elements come or go.
  init?(from old: [Int], to new: [Int]) {
    partner = Array(repeating: nil, count: old.count)
    var head = 0
    while head < old.count, head < new.count, old[head] == new[head] {
      partner[head] = head
      head += 1
    }
    var (oldEnd, newEnd) = (old.count, new.count)
    while oldEnd > head, newEnd > head, old[oldEnd - 1] == new[newEnd - 1] {
      (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1)
      partner[oldEnd] = newEnd
    }
    guard align(Array(old[head..<oldEnd]), Array(new[head..<newEnd]), offset: head) else { return nil }
  }

  /// The furthest reaching paths for each number of edits, and back along them.
  private mutating func align(_ old: [Int], _ new: [Int], offset: Int) -> Bool {
    if old.isEmpty || new.isEmpty { return old.count + new.count <= Self.limit }
    let most = min(Self.limit, old.count + new.count)
    var reach = [Int32](repeating: 0, count: 2 * most + 3)
    let middle = most + 1
    var trace: [[Int32]] = []
    for edits in 0...most {
      trace.append(Array(reach[(middle - edits - 1)...(middle + edits + 1)]))
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        let inserts =
          diagonal == -edits
          || diagonal != edits && reach[middle + diagonal - 1] < reach[middle + diagonal + 1]
        var x = Int(inserts ? reach[middle + diagonal + 1] : reach[middle + diagonal - 1] + 1)
        while x < old.count, x - diagonal < new.count, old[x] == new[x - diagonal] { x += 1 }
        reach[middle + diagonal] = Int32(x)
        if x >= old.count, x - diagonal >= new.count {
          walkBack(trace, old.count, new.count, offset)
          return true
        }
      }
    }
    return false
  }

  private mutating func walkBack(_ trace: [[Int32]], _ oldCount: Int, _ newCount: Int, _ offset: Int) {
    var (x, y) = (oldCount, newCount)
    for edits in trace.indices.reversed() {
      // The state of `align` before this number of edits: the diagonal d lies at d + edits + 1.
      let before = trace[edits]
      let diagonal = x - y
      let inserts =
        diagonal == -edits || diagonal != edits && before[diagonal + edits] < before[diagonal + edits + 2]
      let fromX = edits == 0 ? 0 : Int(before[diagonal + edits + (inserts ? 2 : 0)])
      let fromY = edits == 0 ? 0 : fromX - diagonal - (inserts ? 1 : -1)
      let startX = edits == 0 || inserts ? fromX : fromX + 1
      while x > startX, y > 0 {
        (x, y) = (x - 1, y - 1)
        partner[offset + x] = offset + y
      }
      (x, y) = (fromX, fromY)
    }
  }
}
