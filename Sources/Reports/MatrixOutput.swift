/// `matrix-LAYER.csv`: jurisdictions x roots, 1 where cited: the A of method section 3.
func matrixTable(of matrix: LayerMatrix) -> [UInt8] {
  table(of: matrix) { min($0, 1) }
}

/// `profiles-LAYER.csv`: the same shape, number of citing provisions: the c of method section 3.
func profilesTable(of matrix: LayerMatrix) -> [UInt8] {
  table(of: matrix) { $0 }
}

private func table(of matrix: LayerMatrix, value: (Int) -> Int) -> [UInt8] {
  var table = CSV(["jurisdiction"] + matrix.roots)
  for row in matrix.rows {
    table.append([.text(row)] + matrix.roots.map { .count(value(matrix.count(row, $0))) })
  }
  return table.bytes
}
