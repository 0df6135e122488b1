package org.relaysms.gateway.adminui.firstrun;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.relaysms.gateway.adminui.remote.Machine;
import org.relaysms.gateway.adminui.remote.PortHolder;
import org.relaysms.gateway.adminui.remote.ServerStatus;

/// A computer that is as the test says. Answers at once, on the thread of whoever asks.
final class FakeMachine implements Machine {
  static final Addresses NETWORK =
      new Addresses(
          true,
          List.of(
              new ServerStatus.Choice("192.168.1.23", "wlan0"),
              new ServerStatus.Choice("10.0.0.7", "eth0")));

  final Map<Path, FolderFacts> folders = new HashMap<>();
  final Map<Integer, Optional<PortHolder>> taken = new HashMap<>();
  final List<Path> written = new ArrayList<>();
  final List<String> settings = new ArrayList<>();
  Addresses addresses = NETWORK;
  boolean listens = true;
  Optional<NotWritten> refusal = Optional.empty();

  @Override
  public CompletionStage<FolderFacts> folder(Path path) {
    return now(folders.getOrDefault(path, new FolderFacts(Use.FREE, 52L << 30)));
  }

  @Override
  public CompletionStage<Addresses> addresses() {
    return now(addresses);
  }

  @Override
  public CompletionStage<PortFacts> port(int port) {
    return now(
        taken.containsKey(port)
            ? new PortFacts(false, taken.getOrDefault(port, Optional.empty()), 6972)
            : new PortFacts(true, Optional.empty(), port));
  }

  @Override
  public CompletionStage<Boolean> listens(URI address) {
    return now(listens);
  }

  CompletableFuture<Optional<NotWritten>> held = new CompletableFuture<>();
  boolean hangs;

  @Override
  public CompletionStage<Optional<NotWritten>> write(Path dataFolder, String text) {
    written.add(dataFolder);
    settings.add(text);
    return hangs ? held : now(refusal);
  }

  static Optional<PortHolder> holder() {
    return Optional.of(
        new PortHolder(4211, "httpd", Optional.empty(), Optional.empty(), Optional.empty()));
  }

  private static <T> CompletionStage<T> now(T value) {
    return CompletableFuture.completedFuture(value);
  }
}
