package org.relaysms.gateway.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.server.http.Listeners.Opening;
import org.relaysms.gateway.server.kernel.SteppedTime;

@Tag("slice")
class ListenersTest {
  private final List<String> bound = new ArrayList<>();

  @Test
  void opensEachOnAPortOfItsOwn() {
    try (var listeners = opened(spec("websocket", 0), spec("api", 0), spec("admin", 0))) {
      assertThat(
              List.of(listeners.port("websocket"), listeners.port("api"), listeners.port("admin")))
          .doesNotHaveDuplicates()
          .allMatch(port -> port > 0);
    }
  }

  @Test
  void saysWhichPortIsTakenAndLeavesNoneOpen() throws IOException {
    var first = freePort();
    try (var taken = new ServerSocket(0)) {
      var opening = open(spec("websocket", first), spec("api", taken.getLocalPort()));

      assertThat(opening)
          .isEqualTo(new Opening.PortInUse("api", "127.0.0.1", taken.getLocalPort()));
      new ServerSocket(first).close();
    }
  }

  @Test
  void tellsOfEachAsItIsBoundAlsoWhereALaterOneFails() throws IOException {
    var first = freePort();
    try (var taken = new ServerSocket(0)) {
      var _ = open(spec("websocket", first), spec("api", taken.getLocalPort()), spec("admin", 0));

      assertThat(bound).containsExactly("websocket " + first);
    }
  }

  @Test
  void findsTwoThatWantTheSamePort() throws IOException {
    var port = freePort();

    assertThat(open(spec("websocket", port), spec("api", port)))
        .isEqualTo(new Opening.PortInUse("api", "127.0.0.1", port));
  }

  @Test
  void saysWhichHostIsNoAddressOfThisMachineAndLeavesNoneOpen() throws IOException {
    var first = freePort();

    assertThat(open(spec("websocket", first), spec("api", "192.0.2.55", freePort())))
        .isEqualTo(new Opening.ForeignHost("api", "192.0.2.55"));
    new ServerSocket(first).close();
  }

  @Test
  void opensNothingWhereACertificateIsDamaged(@TempDir Path folder) throws IOException {
    var damaged = Files.writeString(folder.resolve("damaged.pem"), "nothing");
    var tls = spec("api", 0).tls(Optional.of(new TlsFiles(damaged, damaged)));

    assertThatThrownBy(() -> open(spec("websocket", 0), tls))
        .isInstanceOf(CertificateFailure.class)
        .hasMessageContaining("damaged.pem");
    assertThat(bound).isEmpty();
  }

  @Test
  void opensAPortAgainThatItLeft() {
    var first = opened(spec("api", 0));
    var port = first.port("api");
    RawHttp.request(port, "GET /", "", "");
    first.close();

    try (var second = opened(spec("api", port))) {
      assertThat(second.port("api")).isEqualTo(port);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private Listeners opened(ListenerSpec... specs) {
    return ((Opening.Opened) open(specs)).listeners();
  }

  private Opening open(ListenerSpec... specs) {
    return Listeners.open(
        List.of(specs), new SteppedTime(), (name, port) -> bound.add(name + " " + port));
  }

  private static ListenerSpec spec(String name, int port) {
    return spec(name, "127.0.0.1", port);
  }

  private static ListenerSpec spec(String name, String host, int port) {
    var border = new HttpBorder(ErrorStyle.PLAIN, Optional.empty(), new Random(1));
    return ListenerSpec.of(name, host, port, border, new Routes());
  }
}
