package org.relaysms.gateway.server.gateway;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// From which address each gateway pinged last. A ping from the same address as before costs one
/// comparison. Thread-safe, as long as the moves of one gateway come one after the other.
final class PingAddresses {
  private final ConcurrentHashMap<String, Set<Imsi>> imsisByAddress = new ConcurrentHashMap<>();

  /// The gateway was known to ping from the one address, and is from now on from the other.
  void moved(Imsi imsi, Optional<String> from, Optional<String> to) {
    if (from.equals(to)) {
      return;
    }
    from.ifPresent(
        address -> imsisByAddress.computeIfPresent(address, (_, known) -> without(known, imsi)));
    to.ifPresent(address -> imsisByAddress.compute(address, (_, known) -> with(known, imsi)));
  }

  Set<Imsi> at(String address) {
    return imsisByAddress.getOrDefault(address, Set.of());
  }

  /// How many addresses are remembered; no more than there are gateways.
  int size() {
    return imsisByAddress.size();
  }

  private static Set<Imsi> with(@Nullable Set<Imsi> known, Imsi imsi) {
    var imsis = known == null ? ConcurrentHashMap.<Imsi>newKeySet(1) : known;
    imsis.add(imsi);
    return imsis;
  }

  private static @Nullable Set<Imsi> without(Set<Imsi> known, Imsi imsi) {
    known.remove(imsi);
    return known.isEmpty() ? null : known;
  }
}
