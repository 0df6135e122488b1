package org.relaysms.gateway.adminui.shell;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.relaysms.gateway.adminui.remote.ServerControl;
import org.relaysms.gateway.adminui.remote.ServerState;
import org.relaysms.gateway.adminui.remote.ServerStatus;
import org.relaysms.gateway.adminui.remote.StatusFeed;
import org.relaysms.gateway.adminui.text.Texts;

/// What the status bar and the banner say. Lives as long as the window. UI thread only.
public final class ShellViewModel {
  private final ReadOnlyObjectWrapper<StateWords> state;
  private final ReadOnlyStringWrapper api = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper webSocket = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper version = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Banner>> banner =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ServerControl control;
  private final Texts texts;
  private Optional<ServerStatus> status = Optional.empty();

  public ShellViewModel(ServerControl control, StatusFeed feed, Texts texts) {
    this.control = control;
    this.texts = texts;
    this.state = new ReadOnlyObjectWrapper<>(StateWords.of(control.state().get(), texts));
    control.state().subscribe(now -> update());
    var _ =
        feed.watch(
            now -> {
              status = now;
              update();
            });
  }

  private void update() {
    var now = control.state().get();
    state.set(StateWords.of(now, texts));
    var running = now instanceof ServerState.Running ? status : Optional.<ServerStatus>empty();
    api.set(running.map(one -> one.api().url()).orElse(""));
    webSocket.set(running.map(one -> one.websocket().url()).orElse(""));
    running.ifPresent(one -> version.set(texts.get("shell.version", one.version())));
    banner.set(banner(now));
  }

  private Optional<Banner> banner(ServerState now) {
    return switch (now) {
      case ServerState.Stopped() ->
          Optional.of(
              new Banner(
                  texts.get("shell.banner.stopped"),
                  texts.get("shell.banner.unreachable"),
                  texts.get("shell.banner.start"),
                  control::start));
      case ServerState.Failed failed ->
          Optional.of(
              new Banner(
                  StateWords.of(failed, texts).words() + ".",
                  texts.get("shell.banner.unreachable"),
                  texts.get("shell.banner.start-again"),
                  control::start));
      case ServerState.Starting starting -> Optional.empty();
      case ServerState.Running running -> Optional.empty();
      case ServerState.Stopping stopping -> Optional.empty();
    };
  }

  public ReadOnlyObjectProperty<StateWords> state() {
    return state.getReadOnlyProperty();
  }

  /// Empty while nobody listens.
  public ReadOnlyStringProperty api() {
    return api.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty webSocket() {
    return webSocket.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty version() {
    return version.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Banner>> banner() {
    return banner.getReadOnlyProperty();
  }

  /// A fact, its consequence, and the one deed that mends it.
  public record Banner(String fact, String consequence, String deed, Runnable work) {}
}
