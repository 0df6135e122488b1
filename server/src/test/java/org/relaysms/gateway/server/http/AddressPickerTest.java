package org.relaysms.gateway.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaysms.gateway.server.http.AddressPicker.Choice;
import org.relaysms.gateway.server.http.AddressPicker.Link;
import org.relaysms.gateway.server.http.AddressPicker.Picked;

class AddressPickerTest {
  private static final Link LO =
      new Link("lo", true, true, false, false, List.of(address("127.0.0.1")));
  private static final Optional<String> NO_CHOICE = Optional.empty();

  static Stream<Arguments> machines() {
    return Stream.of(
        Arguments.of("one cable", List.of(LO, up("eth0", "192.168.1.23")), "192.168.1.23"),
        Arguments.of(
            "default route before name",
            List.of(up("eth0", "192.168.1.23"), route("wlan0", "10.0.0.7")),
            "10.0.0.7"),
        Arguments.of(
            "IPv4 before IPv6", List.of(route("eth0", "2001:db8::5", "10.0.0.7")), "10.0.0.7"),
        Arguments.of(
            "IPv6 alone", List.of(route("eth0", "fe80::1", "2001:db8::5")), "2001:db8:0:0:0:0:0:5"),
        Arguments.of(
            "down", List.of(down("eth0", "192.168.1.23"), up("wlan0", "10.0.0.7")), "10.0.0.7"),
        Arguments.of(
            "link-local", List.of(up("eth0", "169.254.3.4"), up("wlan0", "10.0.0.7")), "10.0.0.7"),
        Arguments.of(
            "tunnel with the default route",
            List.of(route("tun0", "10.8.0.2"), up("wlan0", "192.168.1.23")),
            "192.168.1.23"),
        Arguments.of(
            "point to point",
            List.of(
                new Link("x0", true, false, true, true, List.of(address("10.8.0.2"))),
                up("wlan0", "192.168.1.23")),
            "192.168.1.23"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("machines")
  void picksWhatAPhoneCanReach(String machine, List<Link> links, String host) {
    var picked = AddressPicker.pick(links, NO_CHOICE);

    assertThat(picked).isInstanceOf(Picked.Reachable.class);
    assertThat(picked.host()).isEqualTo(host);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"docker0", "br-9f3c", "veth12ab", "virbr0", "tun0", "wg0", "utun3", "tailscale0"})
  void skipsBridgesAndTunnelsButOffersThem(String name) {
    var picked = AddressPicker.pick(List.of(LO, route(name, "172.17.0.1")), NO_CHOICE);

    assertThat(picked).isEqualTo(new Picked.LoopbackOnly(List.of(new Choice("172.17.0.1", name))));
    assertThat(picked.host()).isEqualTo("127.0.0.1");
  }

  @Test
  void saysSoWhenOnlyLoopbackIsLeft() {
    assertThat(AddressPicker.pick(List.of(LO), NO_CHOICE))
        .isEqualTo(new Picked.LoopbackOnly(List.of()));
  }

  @Test
  void letsTheOperatorWin() {
    var links = List.of(route("eth0", "192.168.1.23"), up("tun0", "10.8.0.2"));

    var picked = AddressPicker.pick(links, Optional.of("10.8.0.2"));

    assertThat(picked)
        .isEqualTo(
            new Picked.Reachable(
                "10.8.0.2",
                Optional.of("tun0"),
                true,
                List.of(new Choice("192.168.1.23", "eth0"), new Choice("10.8.0.2", "tun0"))));
  }

  @Test
  void takesAnyHostTheOperatorNames() {
    var picked = AddressPicker.pick(List.of(LO), Optional.of("gateway.example.org"));

    assertThat(picked)
        .isEqualTo(new Picked.Reachable("gateway.example.org", Optional.empty(), true, List.of()));
  }

  @Test
  void readsThisMachine() {
    assertThat(NetworkInterfaces.read()).anyMatch(Link::loopback);
  }

  private static Link up(String name, String... addresses) {
    return new Link(name, true, false, false, false, addresses(addresses));
  }

  private static Link route(String name, String... addresses) {
    return new Link(name, true, false, false, true, addresses(addresses));
  }

  private static Link down(String name, String... addresses) {
    return new Link(name, false, false, false, true, addresses(addresses));
  }

  private static List<InetAddress> addresses(String... texts) {
    return Arrays.stream(texts).map(AddressPickerTest::address).toList();
  }

  private static InetAddress address(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
