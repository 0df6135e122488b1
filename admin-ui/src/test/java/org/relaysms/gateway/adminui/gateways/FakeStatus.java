package org.relaysms.gateway.adminui.gateways;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.remote.Nothing;
import org.relaysms.gateway.adminui.remote.Reply;
import org.relaysms.gateway.adminui.remote.ServerStatus;
import org.relaysms.gateway.adminui.remote.StatusFeed;
import org.relaysms.gateway.adminui.remote.Users;

/// A server that runs and says nothing new.
record FakeStatus(Instant startedAt) implements StatusFeed {
  @Override
  public Subscription watch(Consumer<? super Optional<ServerStatus>> listener) {
    listener.accept(latest());
    return () -> {};
  }

  @Override
  public Optional<ServerStatus> latest() {
    var listener = new ServerStatus.Listener("http://192.168.1.23:6969", "0.0.0.0", 6969, false);
    return Optional.of(
        new ServerStatus(
            Instant.EPOCH,
            "0.1.0",
            1,
            startedAt,
            "/data",
            Optional.empty(),
            Users.Kind.LOCAL,
            false,
            "open",
            90,
            listener,
            listener,
            new ServerStatus.Address("192.168.1.23", Optional.of("wlp2s0"), true, false, List.of()),
            new ServerStatus.GatewayCounts(0, 0, 0, 0, 0, 0),
            new ServerStatus.DeviceCounts(0, 0),
            0,
            Optional.empty(),
            List.of(),
            List.of()));
  }

  @Override
  public CompletionStage<Reply<Nothing>> chooseAddress(Optional<String> host) {
    return CompletableFuture.completedFuture(new Reply.Done<>(Nothing.NOTHING));
  }
}
