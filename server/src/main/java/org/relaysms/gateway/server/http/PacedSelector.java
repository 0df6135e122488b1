package org.relaysms.gateway.server.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.task.InterruptableTask;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionListener;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.http1.spi.Http1Upgrader;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// HTTP/1.1 as Helidon speaks it, but every connection reads at a [RequestPace]. Must be a
/// listener's only protocol: it takes a connection before its first byte was read. Thread-safe.
final class PacedSelector implements ServerConnectionSelector {
  private final SlowPeers slowPeers;
  private final Http1ConnectionSelector http1;

  PacedSelector(Http1Config.Builder config, Optional<Http1Upgrader> upgrader, SlowPeers slowPeers) {
    this.slowPeers = slowPeers;
    var selector =
        Http1ConnectionSelector.builder().config(config.addReceiveListener(new HeadEnds()).build());
    upgrader.map(PacedUpgrader::new).ifPresent(selector::addUpgrader);
    http1 = selector.build();
  }

  @Override
  public int bytesToIdentifyConnection() {
    return http1.bytesToIdentifyConnection();
  }

  @Override
  public Support supports(BufferData data) {
    return http1.supports(data);
  }

  @Override
  public Set<String> supportedApplicationProtocols() {
    return http1.supportedApplicationProtocols();
  }

  @Override
  public ServerConnection connection(ConnectionContext context) {
    var pace = slowPeers.joined(context);
    var paced = new PacedContext(context, pace, DataReader.create(pace));
    var connection = http1.connection(paced);
    if (connection instanceof InterruptableTask<?> task) {
      pace.prologueKnownBy(task::canInterrupt);
    }
    return new PacedConnection(connection, () -> slowPeers.left(pace));
  }

  private static void tell(ConnectionContext context, Consumer<RequestPace> what) {
    if (context instanceof PacedContext paced) {
      what.accept(paced.pace());
    }
  }

  private static final class HeadEnds implements Http1ConnectionListener {
    @Override
    public void headers(ConnectionContext context, Headers headers) {
      lowerUpgrade(headers);
      tell(context, RequestPace::headComplete);
    }
  }

  /// The word counts whatever its case (RFC 6455 section 4.2.1), and Helidon compares it as it is.
  private static void lowerUpgrade(Headers headers) {
    if (headers instanceof WritableHeaders<?> writable) {
      writable
          .first(HeaderNames.UPGRADE)
          .ifPresent(word -> writable.set(HeaderNames.UPGRADE, word.toLowerCase(Locale.ROOT)));
    }
  }

  /// A record, for Helidon compares upgraders.
  private record PacedUpgrader(Http1Upgrader upgrader) implements Http1Upgrader {
    @Override
    public String supportedProtocol() {
      return upgrader.supportedProtocol();
    }

    /// Null, which tells Helidon to go on with HTTP, is passed on.
    @Override
    @SuppressWarnings("NullAway") // Helidon's interface is not annotated, and means it so
    public ServerConnection upgrade(
        ConnectionContext context, HttpPrologue prologue, WritableHeaders<?> headers) {
      var connection = upgrader.upgrade(context, prologue, headers);
      if (connection != null) {
        tell(context, RequestPace::upgraded);
      }
      return connection;
    }
  }
}
