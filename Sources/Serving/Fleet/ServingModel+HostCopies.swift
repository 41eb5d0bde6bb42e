import SimulationKernel

/// Copies between replicas and their hosts that share buses.
///
/// Where nothing can meet on a bus, as where sequences are swapped and prefixes have no tier, nothing is simulated: an
/// iteration takes what its copies take alone.
extension ServingModel {
  /// Starts an iteration that has been composed.
  @inline(__always)
  mutating func start(_ place: Int, repeats: Bool, _ schedule: inout Schedule<Event>) {
    let now = schedule.now
    if let buses, startsCopying(place, on: buses, &schedule) { return }
    // Nothing that is known of happens before the next event, so looking further ahead is work for nothing.
    let horizon = replicas.count == 1 ? schedule.nextTime() ?? .infinity : .infinity
    let end = replicas[place].start(now: now, repeats: repeats, horizon: horizon)
    replicas[place].iterationEnd = schedule.at(end, .iterationEnd(Int32(place)))
  }

  /// Starts an iteration that waits for copies which meet others; answers whether it is one.
  private mutating func startsCopying(
    _ place: Int, on buses: HostBuses, _ schedule: inout Schedule<Event>
  ) -> Bool {
    guard replicas[place].engine.movedBlocks > 0, buses.isBusy(place) else { return false }
    let now = schedule.now
    for copy in replicas[place].startCopying(now: now) { buses.start(copy, replica: place, now: now) }
    replicas[place].iterationEnd = nil
    followBuses(&schedule)
    return true
  }

  /// Puts the copies that a replica has asked for on its bus.
  @inline(__always)
  mutating func startCopies(of place: Int, _ schedule: inout Schedule<Event>) {
    if let buses { startCopies(of: place, on: buses, &schedule) }
  }

  private mutating func startCopies(of place: Int, on buses: HostBuses, _ schedule: inout Schedule<Event>) {
    guard !replicas[place].engine.traffic.asked.isEmpty else { return }
    for copy in replicas[place].engine.takeCopies() { buses.start(copy, replica: place, now: schedule.now) }
    followBuses(&schedule)
  }

  /// Ends all copies that are done now.
  mutating func endCopies(_ schedule: inout Schedule<Event>) {
    wakeUp = nil
    while let ended = buses?.finishNext(at: schedule.now) { end(ended, &schedule) }
    followBuses(&schedule)
  }

  private mutating func end(_ ended: HostBuses.Ended, _ schedule: inout Schedule<Event>) {
    let place = ended.replica
    replicas[place].sharedLinkSeconds += ended.late
    settle(place, &schedule)
    switch ended.copy.purpose {
    case .swapOut, .swapIn:
      guard let end = replicas[place].endCopying(late: ended.late, now: schedule.now) else { return }
      replicas[place].iterationEnd = schedule.at(end, .iterationEnd(Int32(place)))
      return
    case .fetch(let request): replicas[place].engine.endFetch(Int(request), blocks: ended.copy.blocks)
    case .store(let number): replicas[place].engine.endStore(number)
    }
    startCopies(of: place, &schedule)
    replicas[place].observe(now: schedule.now)
    if replicas[place].isIdle { startIteration(place, &schedule) }
  }

  /// Moves the event of the next copy that is done, after copies have started or ended.
  private mutating func followBuses(_ schedule: inout Schedule<Event>) {
    switch (buses?.nextEnd(), wakeUp) {
    case (let next?, let handle?): schedule.reschedule(handle, at: next)
    case (let next?, nil): wakeUp = schedule.at(next, .copied)
    case (nil, let handle?):
      schedule.cancel(handle)
      wakeUp = nil
    case (nil, nil): break
    }
  }

  /// Nobody is left to read what is still being written: the run ends with its last request.
  mutating func dropCopiesOfNobody(_ schedule: inout Schedule<Event>) {
    guard wakeUp != nil, replicas.allSatisfy({ $0.engine.inSystemCount == 0 }) else { return }
    for (place, copy) in buses?.dropAll(now: schedule.now) ?? [] {
      if case .store(let number) = copy.purpose { replicas[place].engine.dropStore(number) }
    }
    followBuses(&schedule)
  }
}
