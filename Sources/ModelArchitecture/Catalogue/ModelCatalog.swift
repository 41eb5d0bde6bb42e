import Reading

/// The models that ship, as files in `CatalogFiles/models`. Shapes are the published ones, each with its source.
public enum ModelCatalog {
  /// Every model that ships with the place its shape was published, by name.
  public static var all: [(model: TransformerModel, source: String)] {
    Catalog.builtIn.modelEntries.map { ($0.model, $0.source) }
  }

  /// The model that ships under that name, or under that name of Hugging Face's; nil when there is none.
  public static func model(named name: String) -> TransformerModel? { Catalog.builtIn.model(named: name) }
}
