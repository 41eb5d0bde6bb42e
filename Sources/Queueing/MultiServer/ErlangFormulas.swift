/// Erlang's formulas for `servers` servers under an offered load of `load` erlangs.
public enum ErlangFormulas {
  /// The share of requests that find all servers busy and are lost (Erlang B).
  ///
  /// - Complexity: O(servers).
  public static func lossProbability(servers: Int, load: Double) -> Double {
    precondition(servers >= 0 && load >= 0, "Erlang's formula needs a number of servers and a load.")
    guard load > 0 else { return servers == 0 ? 1 : 0 }
    // The recursion for 1/B adds positive terms only.
    var inverse = 1.0
    for count in stride(from: 1, through: servers, by: 1) {
      inverse = 1 + Double(count) / load * inverse
      if inverse > 1e300 { return 0 }
    }
    return 1 / inverse
  }

  /// The share of requests that wait when none is lost (Erlang C); 1 where the load is not below the servers.
  ///
  /// - Complexity: O(servers).
  public static func waitProbability(servers: Int, load: Double) -> Double {
    let c = Double(servers)
    guard load < c else { return 1 }
    let lost = lossProbability(servers: servers, load: load)
    return c * lost / (c - load * (1 - lost))
  }

  /// The fewest servers under which at most a share `target` of requests waits.
  ///
  /// - Precondition: `load >= 0` and `0 < target < 1`.
  /// - Complexity: O(answer).
  public static func serversNeeded(load: Double, waitProbability target: Double) -> Int {
    precondition(load >= 0 && target > 0 && target < 1, "Staffing needs a load and a share between 0 and 1.")
    var servers = Int(load) + 1
    while waitProbability(servers: servers, load: load) > target { servers += 1 }
    return servers
  }
}
