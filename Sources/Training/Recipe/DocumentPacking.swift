/// How documents of different lengths fill sequences of one length, and what of a sequence is left to train on.
///
/// Tokens of one document do not attend to those of another.
package struct DocumentPacking: Hashable, Sendable {
  /// The way to fill a sequence.
  package enum Method: String, Hashable, Sendable, CaseIterable {
    /// One document in each sequence, cut to its length or filled up with tokens that teach nothing.
    case padded
    /// Documents one behind the other, cut wherever a sequence ends.
    case concatenated
    /// Whole documents into the sequence with the least room that takes them; only those longer than a sequence are cut.
    ///
    /// - Source: Ding et al. 2024, arXiv:2404.10830 (best-fit packing).
    case bestFit = "best-fit"
  }

  /// The way.
  package let method: Method
  /// Tokens that teach, over all tokens.
  package let usefulShare: Double
  /// Query-key pairs of one sequence, over those of a sequence that is one document.
  package let pairShare: Double
  /// Documents that were cut though they fit into a sequence, over all of them.
  package let cutShare: Double

  /// Fills sequences with a sample of documents.
  ///
  /// - Parameters:
  ///   - documents: lengths in tokens, each at least one, in the order in which they are read.
  ///   - length: tokens in a sequence.
  ///   - method: the way.
  /// - Complexity: O(n log n) for n documents.
  package init(documents: [Int], length: Int, method: Method) {
    precondition(length >= 1 && !documents.isEmpty, "documents and sequences have lengths")
    var filling = Filling(length: length)
    switch method {
    case .padded: filling.pad(documents)
    case .concatenated: filling.concatenate(documents)
    case .bestFit: filling.fit(documents)
    }
    self.method = method
    let all = Double(filling.sequences) * Double(length)
    usefulShare = Double(filling.tokens) / all
    // Filled-up tokens are computed like others.
    pairShare =
      method == .padded ? 1 : filling.pairs / (Double(filling.sequences) * Double(length) * Double(length + 1) / 2)
    cutShare = Double(filling.cuts) / Double(documents.count)
  }
}

/// Counts what sequences hold while they are filled.
private struct Filling {
  let length: Int
  var sequences = 0
  /// Tokens that teach.
  var tokens = 0
  /// Query-key pairs inside documents.
  var pairs = 0.0
  /// Documents that were cut though they fit.
  var cuts = 0

  init(length: Int) { self.length = length }

  private mutating func place(_ count: Int, times: Int = 1) {
    tokens += times * count
    pairs += Double(times) * (Double(count) * Double(count + 1) / 2)
  }

  /// Sequences that one long document fills alone, counted at once: there may be any number of them.
  private mutating func fill(_ count: Int) {
    place(length, times: count)
    sequences += count
  }

  mutating func pad(_ documents: [Int]) {
    for document in documents { place(min(document, length)) }
    sequences = documents.count
  }

  mutating func concatenate(_ documents: [Int]) {
    var room = 0
    for document in documents {
      var left = document
      var pieces = 0
      while left > 0 {
        if room == 0, left >= length {
          fill(left / length)
          pieces += left / length
          left %= length
          continue
        }
        if room == 0 {
          sequences += 1
          room = length
        }
        let piece = min(left, room)
        place(piece)
        left -= piece
        room -= piece
        pieces += 1
      }
      if document <= length, pieces > 1 { cuts += 1 }
    }
  }

  /// Longest first, each into the fullest sequence that still takes it.
  mutating func fit(_ documents: [Int]) {
    var pieces: [Int] = []
    for document in documents {
      // No other document has room beside these.
      fill(document / length)
      if document % length > 0 { pieces.append(document % length) }
    }
    pieces.sort(by: >)
    var rooms = RoomTree(length: length)
    for piece in pieces {
      place(piece)
      if let room = rooms.least(atLeast: piece) {
        rooms.change(room, by: -1)
        rooms.change(room - piece, by: 1)
      } else {
        sequences += 1
        rooms.change(length - piece, by: 1)
      }
    }
  }
}

/// How many sequences have so much room, in a tree of sums, so that the least sufficient room is found in O(log length).
private struct RoomTree {
  private let size: Int
  private var counts: [Int]

  init(length: Int) {
    var size = 1
    while size <= length { size *= 2 }
    self.size = size
    counts = Array(repeating: 0, count: 2 * size)
  }

  mutating func change(_ room: Int, by step: Int) {
    var node = size + room
    while node >= 1 {
      counts[node] += step
      node /= 2
    }
  }

  /// The least room of at least `need` that some sequence has.
  func least(atLeast need: Int) -> Int? {
    var node = size + need
    if counts[node] > 0 { return need }
    // Up until a right neighbour holds something, then down to its leftmost.
    while node > 1, node % 2 == 1 || counts[node + 1] == 0 { node /= 2 }
    guard node > 1 else { return nil }
    node += 1
    while node < size { node = counts[2 * node] > 0 ? 2 * node : 2 * node + 1 }
    return node - size
  }
}
