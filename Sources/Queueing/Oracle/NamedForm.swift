/// A text like `lognormal(mu=7;sigma=0.7)`: a name and its arguments.
package struct NamedForm: Sendable, Equatable {
  /// The whole text.
  let text: String
  /// What stands before the arguments.
  package let name: String
  private let arguments: [String: String]

  /// A text in its parts.
  package init(_ text: String) {
    self.text = text
    guard let open = text.firstIndex(of: "("), text.hasSuffix(")") else {
      name = text
      arguments = [:]
      return
    }
    name = String(text[..<open])
    let inside = text[text.index(after: open)...].dropLast()
    var arguments: [String: String] = [:]
    for part in inside.split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
      arguments[pair[0]] = pair.count > 1 ? pair[1] : ""
    }
    self.arguments = arguments
  }

  func has(_ name: String) -> Bool { arguments[name] != nil }

  func word(_ name: String) -> String? { arguments[name] }

  /// The number of an argument.
  package func number(_ name: String) throws(QueueError) -> Double {
    guard let value = arguments[name].flatMap(Double.init) else { throw unreadable("a number for \(name)") }
    return value
  }

  /// The whole number of an argument.
  package func integer(_ name: String) throws(QueueError) -> Int {
    guard let value = try Int(exactly: number(name)) else { throw unreadable("a whole number for \(name)") }
    return value
  }

  /// The whole numbers of an argument, between bars.
  package func integers(_ name: String) throws(QueueError) -> [Int] {
    guard let texts = arguments[name]?.split(separator: "|") else { throw unreadable("a list for \(name)") }
    let values = texts.compactMap { Double($0).flatMap { Int(exactly: $0) } }
    guard values.count == texts.count else { throw unreadable("whole numbers between bars for \(name)") }
    return values
  }

  func unreadable(_ expected: String) -> QueueError { QueueError([.unreadable(text, expected: expected)]) }
}

extension TokenLengths {
  /// The law that a table names: const, uniform, geometric, lognormal, trunclognormal, gauss or empirical.
  init(_ form: NamedForm) throws(QueueError) {
    switch form.name {
    case "const": self = try .constant(form.integer("n"))
    case "uniform":
      let (low, high) = (try form.integer("lo"), try form.integer("hi"))
      guard low <= high else { throw form.unreadable("lo not above hi") }
      self = try .uniform(low...high)
    case "geometric": self = try .geometric(stop: form.number("p"))
    case "lognormal": self = try .lognormal(mu: form.number("mu"), sigma: form.number("sigma"))
    case "trunclognormal":
      self = try .truncatedLognormal(
        mu: form.number("mu"), sigma: form.number("sigma"), most: form.integer("hi"))
    case "gauss":
      self = try .normal(mean: form.number("mu"), deviation: form.number("sigma"), most: form.integer("hi"))
    case "empirical": self = try .empirical(form.integers("v"))
    default:
      throw form.unreadable(
        "const(n), uniform(lo;hi), geometric(p), lognormal(mu;sigma), trunclognormal(mu;sigma;hi), "
          + "gauss(mu;sigma;hi) or empirical(v)")
    }
  }
}

extension ArrivalLaw.Shape {
  /// The shape that a table names: poisson, gamma, hyperexp, erlang, exp or det.
  init(_ form: NamedForm) throws(QueueError) {
    switch form.name {
    case "poisson", "exp": self = .poisson
    case "gamma": self = .gamma(squaredVariation: try form.number("cv2"))
    case "erlang": self = .gamma(squaredVariation: 1 / (try form.number("k")))
    case "hyperexp", "h2": self = .hyperexponential(squaredVariation: try form.number("cv2"))
    case "det", "const": self = .constant
    default: throw form.unreadable("poisson, gamma(cv2), erlang(k), hyperexp(cv2) or det")
    }
  }
}

extension PauseLaw {
  /// The pause that a table names: det, exp, uniform or erlang.
  init(_ form: NamedForm) throws(QueueError) {
    switch form.name {
    case "det", "const": self = .constant(try form.number(form.has("v") ? "v" : "mean"))
    case "exp": self = .exponential(mean: try form.number("mean"))
    case "uniform": self = .uniform(try form.number("lo"), try form.number("hi"))
    case "erlang": self = .erlang(stages: try form.integer("k"), mean: try form.number("mean"))
    default: throw form.unreadable("det(v), exp(mean), uniform(lo;hi) or erlang(k;mean)")
    }
  }
}
