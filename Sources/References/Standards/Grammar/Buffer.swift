/// Memory that grows and is kept: what is put together for one identifier after the other lies in it. An array would check
/// its uniqueness with every element.
final class Buffer<Element: BitwiseCopyable> {
  private var memory: UnsafeMutablePointer<Element>
  private var capacity = 64
  private(set) var count = 0

  init() { memory = .allocate(capacity: capacity) }

  deinit { memory.deallocate() }

  /// The elements, valid until the next change.
  @inline(__always)
  var view: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: memory, count: count) }

  @inline(__always)
  subscript(index: Int) -> Element {
    get { memory[index] }
    set { memory[index] = newValue }
  }

  @inline(__always)
  func append(_ element: Element) {
    if count == capacity { grow() }
    memory[count] = element
    count += 1
  }

  @inline(__always)
  func removeAll() { count = 0 }

  private func grow() {
    let moved = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    moved.update(from: memory, count: count)
    memory.deallocate()
    memory = moved
    capacity *= 2
  }
}
