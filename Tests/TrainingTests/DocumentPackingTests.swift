import TestSupport
import Testing
import Training

@Suite struct DocumentPackingTests {
  private static func documents(_ random: inout SeededGenerator) -> [Int] {
    (0..<Int.random(in: 1...300, using: &random)).map { _ in Int.random(in: 1...1500, using: &random) }
  }

  @Test("no token is lost but those that padding cuts off", arguments: 0..<100)
  func conserved(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let documents = Self.documents(&random)
    let length = Int.random(in: 64...1024, using: &random)
    let tokens = Double(documents.reduce(0, +))
    let laid = DocumentPacking(documents: documents, length: length, method: .concatenated)
    let sequences = (tokens / Double(length)).rounded(.up)
    #expect(abs(laid.usefulShare - tokens / (sequences * Double(length))) < 1e-12)
    let padded = DocumentPacking(documents: documents, length: length, method: .padded)
    let left = Double(documents.reduce(0) { $0 + min($1, length) })
    #expect(abs(padded.usefulShare - left / Double(documents.count * length)) < 1e-12)
    #expect(padded.pairShare == 1 && padded.cutShare == 0)
  }

  /// Best-fit by looking at every sequence.
  private struct Twin {
    var rooms: [Int] = []
    var pairs = 0.0

    init(_ documents: [Int], _ length: Int) {
      var pieces: [Int] = []
      for var document in documents {
        while document > length {
          pieces.append(length)
          document -= length
        }
        pieces.append(document)
      }
      for piece in pieces.sorted(by: >) {
        pairs += Double(piece * (piece + 1)) / 2
        let best = rooms.indices.filter { rooms[$0] >= piece }.min { rooms[$0] < rooms[$1] }
        if let best { rooms[best] -= piece } else { rooms.append(length - piece) }
      }
    }
  }

  @Test("best-fit packing is that of a search through all sequences", arguments: 0..<100)
  func bestFit(seed: Int) {
    var random = SeededGenerator(seed: UInt64(1000 + seed))
    let documents = Self.documents(&random)
    let length = Int.random(in: 64...1024, using: &random)
    let packing = DocumentPacking(documents: documents, length: length, method: .bestFit)
    let twin = Twin(documents, length)
    let all = Double(twin.rooms.count * length)
    #expect(abs(packing.usefulShare - Double(documents.reduce(0, +)) / all) < 1e-12)
    #expect(
      abs(packing.pairShare - twin.pairs / (Double(twin.rooms.count) * Double(length * (length + 1)) / 2)) < 1e-12)
    #expect(packing.cutShare == 0)
  }

  @Test("documents as long as sequences see all of them; short ones see a share")
  func pairs() {
    for method in DocumentPacking.Method.allCases {
      let whole = DocumentPacking(documents: [512, 512, 512], length: 512, method: method)
      #expect(whole.usefulShare == 1 && whole.pairShare == 1 && whole.cutShare == 0)
    }
    let halves = DocumentPacking(documents: [256, 256], length: 512, method: .bestFit)
    #expect(halves.usefulShare == 1)
    #expect(abs(halves.pairShare - 2 * 256.0 * 257 / (512 * 513)) < 1e-12)
  }
}
