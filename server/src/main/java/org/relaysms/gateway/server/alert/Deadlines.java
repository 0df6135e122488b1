package org.relaysms.gateway.server.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.relaysms.gateway.server.gateway.Imsi;

/// When each gateway is to be looked at next, the soonest first: so that a second costs what is due
/// in it, and not a look at every gateway. Not thread-safe.
final class Deadlines {
  private final PriorityQueue<Due> queue = new PriorityQueue<>(Comparator.comparing(Due::at));
  private final Map<Imsi, Instant> atByImsi = new HashMap<>();

  private record Due(Imsi imsi, Instant at) {}

  boolean has(Imsi imsi) {
    return atByImsi.containsKey(imsi);
  }

  /// Instead of whatever was set before.
  void set(Imsi imsi, Instant at) {
    atByImsi.put(imsi, at);
    queue.add(new Due(imsi, at));
  }

  void forget(Imsi imsi) {
    atByImsi.remove(imsi);
  }

  void clear() {
    queue.clear();
    atByImsi.clear();
  }

  /// Takes out those whose time has come.
  List<Imsi> due(Instant now) {
    var due = new ArrayList<Imsi>();
    for (var head = queue.peek(); head != null && !head.at().isAfter(now); head = queue.peek()) {
      queue.remove();
      if (atByImsi.remove(head.imsi(), head.at())) {
        due.add(head.imsi());
      }
    }
    return due;
  }
}
