package org.relaysms.gateway.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PingAddressesTest {
  private final PingAddresses addresses = new PingAddresses();

  @Test
  void remembersNoMoreAddressesThanThereAreGateways() {
    var imsi = new Imsi("1");
    var from = Optional.<String>empty();
    for (var i = 0; i < 10_000; i++) {
      var to = Optional.of("192.0.2." + i);
      addresses.moved(imsi, from, to);
      from = to;
    }

    assertThat(addresses.size()).isEqualTo(1);
    addresses.moved(imsi, from, Optional.empty());
    assertThat(addresses.size()).isZero();
  }

  @Test
  void knowsWhereEachIsAfterAnyMoves() {
    var random = new Random(42);
    var where = new HashMap<Imsi, String>();

    for (var round = 0; round < 20_000; round++) {
      var imsi = new Imsi("" + random.nextInt(20));
      var to = Optional.of("a" + random.nextInt(8)).filter(_ -> random.nextInt(5) > 0);
      addresses.moved(imsi, Optional.ofNullable(where.remove(imsi)), to);
      to.ifPresent(address -> where.put(imsi, address));
    }

    for (var i = 0; i < 8; i++) {
      var address = "a" + i;
      assertThat(addresses.at(address))
          .isEqualTo(
              where.entrySet().stream()
                  .filter(entry -> entry.getValue().equals(address))
                  .map(Map.Entry::getKey)
                  .collect(Collectors.toSet()));
    }
  }
}
