package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.sim.FreePort;
import org.relaysms.gateway.sim.SimulatedPage;

/// A server behind a proxy: what it is reached by is not what it is bound to (contract section 3).
@Tag("whole")
class OutsideNameTest {
  @TempDir private Path folder;

  @Test
  void everyUrlSaysThePublicHostAndPort() {
    var api = FreePort.next();
    var webSocket = FreePort.next();
    try (var _ = behindAProxy(api, webSocket)) {
      var answer = SimulatedPage.ask(URI.create("http://127.0.0.1:" + api), "ada").ok().text();
      assertThat(answer).startsWith("ws://pages.example:8443/v2/sync/init/ada/");
      var inside = "ws://127.0.0.1:" + webSocket + URI.create(answer).getPath();

      try (var page = SimulatedPage.connect(URI.create(inside))) {
        assertThat(page.nextFrame(Patience.LONG))
            .contains("\"http://gateway.example:443/v2/", "\"app://gateway.example:443/v2/");
      }
    }
  }

  private ServerProcess behindAProxy(int api, int webSocket) {
    return ServerProcess.on(folder)
        .set("api.port", "" + api)
        .set("api.public_host", "gateway.example")
        .set("api.public_port", "443")
        .set("websocket.port", "" + webSocket)
        .set("websocket.public_host", "pages.example")
        .set("websocket.public_port", "8443")
        .start();
  }
}
