extension Catalogue {
  /// Changes when a name under which texts cite a work is learnt or forgotten, when it leads to another work, or when what
  /// decides whether it counts changes.
  public var namesFingerprint: Fingerprint {
    var fingerprint = Fingerprint()
    for name in names {
      let work = work(name.work)
      var facts = [name.work, name.language, name.name, name.use.rawValue] + name.jurisdictions + [""] + name.needs
      facts.append(work?.kind.rawValue ?? "")
      if let work, work.kind == .body { facts += [work.form, work.jurisdiction, work.title] }
      fingerprint.add(Array((facts.joined(separator: "\t") + "\n").utf8))
    }
    return fingerprint
  }
}
