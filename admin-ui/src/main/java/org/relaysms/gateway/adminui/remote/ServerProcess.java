package org.relaysms.gateway.adminui.remote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.relaysms.gateway.adminui.fx.UiThread;
import org.relaysms.gateway.adminui.remote.ServerState.Origin;
import org.relaysms.gateway.adminui.remote.ServerState.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// [ServerControl] over a real process. The process writes to a file in the data folder, so that it
/// lives on when the app dies.
///
/// All work happens on the one thread of `background`, which must have exactly one; the public
/// methods only hand over. Each start or stop is an *attempt* with a number, so that what an
/// earlier attempt still has to say is not mistaken for news.
public final class ServerProcess implements ServerControl {
  private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(150);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

  private final ReadOnlyObjectWrapper<ServerState> state =
      new ReadOnlyObjectWrapper<>(new ServerState.Stopped());
  private final ServerProgram program;
  private final Path dataFolder;
  private final AdminClient client;
  private final ScheduledExecutorService background;
  private final UiThread ui;
  private final Clock clock;
  private final Map<String, Integer> ports;
  private final BiConsumer<String, Integer> rememberPort;
  private int attempt;
  private boolean asked;
  private boolean startAfterStop;
  private Optional<ProcessHandle> child = Optional.empty();

  /// `ports` are those chosen in this app earlier, by listener; `rememberPort` is told of a new
  /// one.
  public ServerProcess(
      ServerProgram program,
      Path dataFolder,
      AdminClient client,
      ScheduledExecutorService background,
      UiThread ui,
      Clock clock,
      Map<String, Integer> ports,
      BiConsumer<String, Integer> rememberPort) {
    this.program = program;
    this.dataFolder = dataFolder;
    this.client = client;
    this.background = background;
    this.ui = ui;
    this.clock = clock;
    this.ports = new HashMap<>(ports);
    this.rememberPort = rememberPort;
  }

  @Override
  public ReadOnlyObjectProperty<ServerState> state() {
    return state.getReadOnlyProperty();
  }

  @Override
  public Path log() {
    return dataFolder.resolve("app-started-server.log");
  }

  @Override
  public void start() {
    background.execute(this::attachOrLaunch);
  }

  @Override
  public void startOnPort(String listener, int port) {
    background.execute(
        () -> {
          ports.put(listener, port);
          rememberPort.accept(listener, port);
          attachOrLaunch();
        });
  }

  @Override
  public void stop() {
    background.execute(() -> end(false));
  }

  @Override
  public void restart() {
    background.execute(() -> end(true));
  }

  @Override
  public void leave() {
    background.shutdownNow();
  }

  private void attachOrLaunch() {
    asked = false;
    var running = ServerFile.read(dataFolder).filter(ServerFile::alive);
    if (running.isPresent()) {
      running(running.get(), Origin.ATTACHED);
    } else if (!program.exists()) {
      failed(new Reason.NoProgram(program.folder().toString()), new ServerLog(List.of()));
    } else {
      launch();
    }
  }

  private void launch() {
    var mine = ++attempt;
    var since = clock.instant();
    try {
      Files.createDirectories(dataFolder);
      var process =
          program
              .apart(dataFolder, environment())
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(nothing()))
              .redirectOutput(log().toFile())
              .start();
      LOG.info("started the server as process {}", process.pid());
      child = Optional.of(process.toHandle());
      var _ = process.onExit().thenAcceptAsync(ended -> ended(mine, ended.exitValue()), background);
      watchStart(mine, since, process);
    } catch (IOException e) {
      failed(new Reason.Ended(-1, String.valueOf(e.getMessage())), new ServerLog(List.of()));
    }
  }

  private Map<String, String> environment() {
    var variables = new HashMap<String, String>();
    ports.forEach(
        (listener, port) ->
            variables.put(
                "GATEWAY_" + listener.toUpperCase(Locale.ROOT) + "_PORT", port.toString()));
    return variables;
  }

  private static java.io.File nothing() {
    return new java.io.File(
        System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null");
  }

  private void watchStart(int mine, Instant since, Process process) {
    if (mine != attempt || asked || !process.isAlive()) {
      return;
    }
    var said = ServerLog.read(log());
    var file = ServerFile.read(dataFolder).filter(ServerFile::alive);
    if (said.ready() && file.isPresent()) {
      running(file.get(), Origin.STARTED);
      return;
    }
    if (Duration.between(since, clock.instant()).compareTo(PATIENCE) > 0) {
      failed(new Reason.TookTooLong(PATIENCE.toSeconds()), said);
      return;
    }
    show(new ServerState.Starting(since, said.steps(false)));
    again(() -> watchStart(mine, since, process));
  }

  private void running(ServerFile file, Origin origin) {
    var mine = origin == Origin.ATTACHED ? ++attempt : attempt;
    show(new ServerState.Running(origin, file.pid(), file.startedAt(), file.version()));
    if (origin == Origin.ATTACHED) {
      ProcessHandle.of(file.pid()).ifPresent(process -> watchAttached(mine, process));
    }
  }

  private void watchAttached(int mine, ProcessHandle process) {
    var _ = process.onExit().thenRunAsync(() -> attachedEnded(mine), background);
  }

  private void attachedEnded(int mine) {
    if (mine == attempt) {
      stopped();
    }
  }

  private void ended(int mine, int exitCode) {
    if (mine != attempt) {
      return;
    }
    if (asked) {
      stopped();
      return;
    }
    var said = ServerLog.read(log());
    failed(reason(exitCode, said), said);
  }

  private static Reason reason(int exitCode, ServerLog said) {
    return switch (exitCode) {
      case 2 -> new Reason.BadSettings(said.lastWords());
      case 3 -> portInUse(said);
      case 4 -> new Reason.FolderHeld(said.lastWords());
      default -> new Reason.Ended(exitCode, said.lastWords());
    };
  }

  private static Reason portInUse(ServerLog said) {
    var port = said.portInFailure().orElse(0);
    return new Reason.PortInUse(
        said.listenerInFailure(), port, Ports.holder(port), Ports.nextFree(port));
  }

  private void end(boolean thenStart) {
    asked = true;
    startAfterStop = thenStart;
    var mine = attempt;
    var pid = pid();
    if (pid.isEmpty()) {
      stopped();
      return;
    }
    show(new ServerState.Stopping(clock.instant()));
    var _ =
        client
            .post("/server/stop", Map.of())
            .thenAcceptAsync(reply -> insist(pid.get(), reply), background);
    var _ =
        background.schedule(
            () -> force(mine, pid.get()), STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// A server that does not take the word is told by the system.
  private static void insist(long pid, Reply<Nothing> reply) {
    if (!(reply instanceof Reply.Done<Nothing>)) {
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
    }
  }

  private void force(int mine, long pid) {
    if (mine == attempt && asked) {
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  private void stopped() {
    attempt++;
    asked = false;
    if (startAfterStop) {
      startAfterStop = false;
      launch();
    } else {
      show(new ServerState.Stopped());
    }
  }

  private void failed(Reason reason, ServerLog said) {
    attempt++;
    show(new ServerState.Failed(clock.instant(), reason, said.steps(true), said.tail()));
  }

  private void again(Runnable work) {
    var _ = background.schedule(work, LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void show(ServerState now) {
    ui.execute(() -> state.set(now));
  }

  /// The server that runs now, by any origin, or the one that is still starting.
  private Optional<Long> pid() {
    return ServerFile.read(dataFolder)
        .filter(ServerFile::alive)
        .map(ServerFile::pid)
        .or(() -> child.filter(ProcessHandle::isAlive).map(ProcessHandle::pid));
  }
}
