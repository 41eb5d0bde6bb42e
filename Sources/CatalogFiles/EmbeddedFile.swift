// CatalogFiles: what Rehearsal knows of the world, as files.
//
// What it is for: one file for each accelerator, link, host, node, model, framework, engine and calibration, each value
// with its unit and its source; the build makes their texts part of the program (`EmbedFilesPlugin`).
// What it never does: read them; that is `Reading.Catalog`, with the same reader as for a user's own files.
// Where to start: `accelerators/h100-sxm.yaml`.

/// The text of a file that the build made part of the program.
package struct EmbeddedFile: Sendable {
  /// The path below the folder, such as `accelerators/h100-sxm.yaml`.
  package let path: String
  /// What the file says.
  package let text: String
}
