/// How each figure is made, in a sentence, with its formula and its limits.
func methodSection(of dossier: Dossier) -> Section? {
  let entries: [(String, Escaped)] = [
    (
      "What is counted",
      """
      A provision of a document that refers to a work counts once for that work, however often it names it. One \
      language version per document counts. Standards count by the international standard behind a national adoption. \
      References of a jurisdiction to its own instruments are left out.
      """
    ),
    (
      "Jaccard",
      """
      <code>|A ∩ B| / |A ∪ B|</code> of the sets of works two jurisdictions cite. It says what is shared, not how it is \
      used, and is low for jurisdictions of different size. Weighted Jaccard gives each work \
      <code>ln(1 + n / nₜ)</code>, so that sharing a rare one says more; overlap divides by the smaller set; cosine by \
      <code>√(|A| · |B|)</code>.
      """
    ),
    (
      "Morisita",
      """
      Similarity of what texts dwell on: <code>2 Σ cᵢcⱼ / (nᵢnⱼ) / (Dᵢ + Dⱼ)</code> over the numbers of citing provisions, \
      with <code>D = Σ c(c − 1) / (n(n − 1))</code>. The 95 % interval is the delete-one jackknife and needs 30 citing \
      provisions a side.
      """
    ),
    (
      "Against chance",
      """
      Citations are shuffled 9,999 times with every jurisdiction and every work keeping its number (curveball). A pair is \
      called aligned or divergent only at <code>q &lt; 0.05</code> after Benjamini–Hochberg over all pairs, otherwise \
      as expected by chance.
      """
    ),
    (
      "Reading interval",
      """
      The program misses some references and invents few. 1,000 draws remove and add citations at the error rates \
      measured on outside texts; the interval holds the middle 95 % of the results.
      """
    ),
    (
      "Fragmentation",
      """
      <code>F = 1 − mean Jaccard</code> over all pairs. A sparse corpus looks fragmented by chance alone: the effect size \
      <code>(F − mean F by chance) / sd</code> says how much is real.
      """
    ),
    (
      "Concentration",
      """
      HHI is the sum of squared shares of the publishers of an objective's citations, 1/HHI the effective number of \
      publishers, evenness Shannon's <code>H / ln S</code>.
      """
    ),
    (
      "Communities",
      """
      Leiden on the cosine-weighted network of jurisdictions, consensus over 100 runs. Modularity is how much denser \
      groups are inside than chance gives.
      """
    ),
    (
      "Outdated references",
      "Only dated references, judged by the catalogue of standards on its own date, printed beside each."
    ),
    (
      "Too little text",
      """
      A jurisdiction with fewer than three cited works in a layer is shown and marked, never ranked. Silence of a \
      document means that no reference was found, not that no standard applies.
      """
    ),
  ]
  let list = entries.map { term, text in "<dt>\(term)</dt><dd>\(text)</dd>" as Escaped }
  let corpus: Escaped =
    dossier.findings.isProfileCorpus ? "<p class=\"banner\">\(profileCorpusNotice)</p>" : ""
  return Section(
    id: "method", short: "Method", title: "Method",
    lead:
      "What each figure means and where it stops. Figures on this page have at most three significant digits.",
    content: "\(corpus)<dl class=\"method\">\(list.joined(separator: "\n"))</dl>")
}
