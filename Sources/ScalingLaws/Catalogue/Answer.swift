/// One quantity of a law under declaration: its name, unit, inputs and the function that answers it.
public struct Answer<Model: Sendable>: Sendable {
  let name: String
  let aliases: [String]
  let unit: LawUnit
  let required: [String]
  let optional: [String]
  let compute: @Sendable (Model, LawArguments) throws(LawError) -> Double

  /// Declares a quantity whose unit is stated.
  ///
  /// - Parameters:
  ///   - required: names of inputs that must be given.
  ///   - optional: names of inputs that may be given.
  ///   - aliases: other names under which it may be asked for.
  public init(
    _ name: String,
    _ unit: LawUnit,
    of required: String...,
    optional: [String] = [],
    aliases: [String] = [],
    compute: @escaping @Sendable (Model, LawArguments) throws(LawError) -> Double
  ) {
    self.name = name
    self.aliases = aliases
    self.unit = unit
    self.required = required
    self.optional = optional
    self.compute = compute
  }

  /// Declares a quantity whose required inputs come as a list.
  public init(
    _ name: String,
    _ unit: LawUnit,
    required: [String],
    optional: [String],
    aliases: [String] = [],
    compute: @escaping @Sendable (Model, LawArguments) throws(LawError) -> Double
  ) {
    self.name = name
    self.aliases = aliases
    self.unit = unit
    self.required = required
    self.optional = optional
    self.compute = compute
  }

  /// Declares a loss; its unit is that of the type.
  public init<Scale: LossScale>(
    _ name: String,
    of required: String...,
    optional: [String] = [],
    aliases: [String] = [],
    loss: @escaping @Sendable (Model, LawArguments) throws(LawError) -> Loss<Scale>
  ) {
    self.name = name
    self.aliases = aliases
    unit = Scale.unit
    self.required = required
    self.optional = optional
    compute = { (model: Model, x: LawArguments) throws(LawError) -> Double in try loss(model, x).value }
  }

  /// Declares a batch; its unit is that of the type.
  public init<Item: BatchItem>(
    _ name: String,
    of required: String...,
    optional: [String] = [],
    aliases: [String] = [],
    batch: @escaping @Sendable (Model, LawArguments) throws(LawError) -> Batch<Item>
  ) {
    self.name = name
    self.aliases = aliases
    unit = Item.unit
    self.required = required
    self.optional = optional
    compute = { (model: Model, x: LawArguments) throws(LawError) -> Double in try batch(model, x).count }
  }
}

/// The checked inputs of one call, read by name: `x.N`.
@dynamicMemberLookup
public struct LawArguments: Sendable {
  private let inputs: LawInputs

  init(_ inputs: LawInputs) { self.inputs = inputs }

  /// A required number.
  public subscript(dynamicMember name: String) -> Double {
    guard let value = self[optional: name] else {
      preconditionFailure("the declaration of this quantity does not name the input \(name)")
    }
    return value
  }

  /// An optional number.
  public subscript(optional name: String) -> Double? {
    if case .number(let value)? = inputs[name] { value } else { nil }
  }

  /// A list; a single number is a list of one.
  public func list(_ name: String) -> [Double] {
    switch inputs[name] {
    case .list(let values): values
    case .number(let value): [value]
    default: []
    }
  }

  /// A word, or the empty word when not given.
  public func word(_ name: String) -> String { inputs[name]?.text ?? "" }

  /// A required loss on the scale that the law was declared with.
  public func loss(_ name: String = "L") -> Loss<NatsPerToken> { Loss(self[dynamicMember: name]) }

  /// A required batch in tokens.
  public func batch(_ name: String = "B") -> Batch<Token> { Batch(self[dynamicMember: name]) }
}
