/// Formulas of MathML inside other markup: fractions and powers on one line
/// (<https://www.w3.org/TR/mathml-core/>).
enum MathML {
  /// The elements that hold what is printed.
  static let elements: [(Rule, String)] = [
    (.fraction, "mfrac"),
    (.power, "msup"),
    (
      .inline,
      """
      math mrow mi mn mo mtext ms msub msubsup munder mover munderover mstyle mpadded mphantom mfenced menclose msqrt mroot
      mtable mtr mtd mmultiscripts semantics
      """
    ),
    (.skip, "annotation annotation-xml"),
  ]
}
