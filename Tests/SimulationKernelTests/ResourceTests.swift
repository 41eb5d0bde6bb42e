import SimulationKernel
import Testing

@Suite struct ResourceTests {
  @Test("a line behaves as an array does over random pushes and pops at both ends", arguments: 1...50)
  func line(seed: UInt64) {
    var random = Xoshiro256PlusPlus(seed: seed)
    var line = Line<Int>()
    var twin: [Int] = []
    for step in 0..<500 {
      switch random.next() % 8 {
      case 0..<3:
        line.append(step)
        twin.append(step)
      case 3:
        line.prepend(step)
        twin.insert(step, at: 0)
      case 4, 5:
        #expect(line.popFirst() == (twin.isEmpty ? nil : twin.removeFirst()))
      case 6:
        let target = Int(random.next() % UInt64(step + 1))
        let index = twin.firstIndex { $0 >= target }
        let removed = line.removeFirst { $0 >= target }
        #expect(removed == index.map { twin.remove(at: $0) })
      default:
        #expect((0..<line.count).map { line[$0] } == twin)
      }
      #expect(line.count == twin.count && line.first == twin.first && line.isEmpty == twin.isEmpty)
    }
  }

  @Test(
    "servers serve by priority, then by arrival, and never more at once than there are",
    arguments: 1...50
  )
  func servers(seed: UInt64) {
    var random = Xoshiro256PlusPlus(seed: seed)
    let preemptive = seed % 2 == 0
    var servers = Servers<Int>(capacity: 3, preemptive: preemptive)
    var holding: [(customer: Int, priority: Int)] = []
    var waiting: [(order: Int, customer: Int, priority: Int)] = []
    var front = 0
    func takeFirst() -> (order: Int, customer: Int, priority: Int)? {
      guard
        let index = waiting.indices.min(by: {
          (waiting[$0].priority, waiting[$0].order) < (waiting[$1].priority, waiting[$1].order)
        })
      else { return nil }
      return waiting.remove(at: index)
    }
    for customer in 1...1_000 {
      if random.next() % 100 < 52 || holding.isEmpty {
        let priority = Int(random.next() % 3) - 1
        var expected = Servers<Int>.Admission.waiting
        // The worst holder is the one with the highest number; of those the latest.
        let victim = holding.indices.max { (holding[$0].priority, $0) < (holding[$1].priority, $1) }
        if holding.count < 3 {
          expected = .started
        } else if preemptive, let victim, holding[victim].priority > priority {
          let loser = holding.remove(at: victim)
          front -= 1
          waiting.append((front, loser.customer, loser.priority))
          expected = .preempted(loser.customer)
        }
        if expected == .waiting {
          waiting.append((customer, customer, priority))
        } else {
          holding.append((customer, priority))
        }
        #expect(servers.request(customer, priority: priority) == expected, "seed \(seed)")
      } else if random.next() % 10 == 0, let leaver = waiting.randomElement(using: &random) {
        waiting.removeAll { $0.customer == leaver.customer }
        #expect(servers.withdraw(leaver.customer) == true)
        #expect(servers.withdraw(leaver.customer) == false)
      } else {
        let leaver = holding.remove(at: Int(random.next() % UInt64(holding.count)))
        let next = takeFirst()
        if let next { holding.append((next.customer, next.priority)) }
        #expect(servers.release(leaver.customer) == next?.customer, "seed \(seed)")
      }
      #expect(servers.busy == holding.count && servers.waiting == waiting.count)
    }
  }

  @Test("a store hands items over in order, whoever comes first")
  func store() {
    var store = Store<String, Int>(capacity: 1)
    #expect(store.get(by: 1) == nil)
    #expect(store.put("a", by: 2) == true)
    guard case .got(1, "a") = store.popReady() else {
      Issue.record("the waiting getter was not served")
      return
    }
    #expect(store.put("b", by: 3) == true)
    #expect(store.put("c", by: 4) == false)
    #expect(store.put("d", by: 5) == false)
    let withdrew = store.withdraw { $0 == 4 }
    #expect(withdrew)
    #expect(store.get(by: 6) == "b")
    guard case .put(5) = store.popReady() else {
      Issue.record("the waiting putter was not served")
      return
    }
    #expect(store.count == 1 && store.waitingPutters == 0 && store.waitingGetters == 0)
  }

  @Test("releasing a server that nobody holds stops the program")
  func misuse() async {
    await #expect(processExitsWith: .failure) {
      var servers = Servers<Int>(capacity: 1)
      _ = servers.release(1)
    }
  }
}
