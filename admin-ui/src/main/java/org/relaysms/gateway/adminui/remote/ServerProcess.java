package org.relaysms.gateway.adminui.remote;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.relaysms.gateway.adminui.fx.UiThread;
import org.relaysms.gateway.adminui.remote.ServerState.Origin;
import org.relaysms.gateway.adminui.remote.ServerState.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// [ServerControl] over a real process: when one is started by the [ServerLauncher], followed,
/// attached to, and ended. A passphrase is only handed on: it stands in no field here.
///
/// All work happens on the one thread of `background`, which must have exactly one; the public
/// methods only hand over. Whatever follows one process is an *attempt* with a number, so that what
/// an earlier one still has to say is not mistaken for news. Once a second the data folder is
/// looked at, so that a server that somebody else started, replaced or restarted is seen.
public final class ServerProcess implements ServerControl {
  private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(150);
  private static final Duration LOOK_AROUND = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

  private final ReadOnlyObjectWrapper<ServerState> state =
      new ReadOnlyObjectWrapper<>(new ServerState.Stopped());
  private final ServerLauncher launcher;
  private final Path dataFolder;
  private final AdminClient client;
  private final ScheduledExecutorService background;
  private final UiThread ui;
  private final Clock clock;
  private final BiConsumer<String, Integer> rememberPort;
  private int attempt;
  private boolean asked;
  private boolean startAfterStop;
  private boolean looking;
  private long logFrom;
  private Optional<Process> child = Optional.empty();
  private ServerState shown = new ServerState.Stopped();

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
    this.launcher = new ServerLauncher(program, dataFolder, ports);
    this.dataFolder = dataFolder;
    this.client = client;
    this.background = background;
    this.ui = ui;
    this.clock = clock;
    this.rememberPort = rememberPort;
  }

  @Override
  public ReadOnlyObjectProperty<ServerState> state() {
    return state.getReadOnlyProperty();
  }

  @Override
  public Path log() {
    return launcher.log();
  }

  /// Attaches to a server as soon as there is one, and starts none.
  public void attach() {
    handOver(this::lookAround);
  }

  @Override
  public void start() {
    handOver(() -> attachOrLaunch(Optional.empty()));
  }

  @Override
  public void startWith(Passphrase passphrase) {
    handOver(() -> attachOrLaunch(Optional.of(passphrase)));
  }

  @Override
  public void startOnPort(String listener, int port) {
    handOver(
        () -> {
          launcher.listenOn(listener, port);
          rememberPort.accept(listener, port);
          attachOrLaunch(Optional.empty());
        });
  }

  @Override
  public void stop() {
    handOver(() -> end(false));
  }

  @Override
  public CompletionStage<Reply<Nothing>> restart() {
    var answer = new CompletableFuture<Reply<Nothing>>();
    handOver(() -> restart(reply -> ui.execute(() -> answer.complete(reply))));
    return answer;
  }

  @Override
  public void leave() {
    background.shutdownNow();
  }

  /// What is under way already is not begun again.
  private void attachOrLaunch(Optional<Passphrase> passphrase) {
    lookAround();
    if (shown instanceof ServerState.Starting || shown instanceof ServerState.Stopping) {
      return;
    }
    asked = false;
    var running = found();
    var slow = child.filter(Process::isAlive);
    if (running.isPresent()) {
      running(running.get());
    } else if (slow.isPresent()) {
      follow(slow.get());
    } else if (!launcher.program().exists()) {
      failed(
          new Reason.NoProgram(launcher.program().folder().toString()), new ServerLog(List.of()));
    } else {
      launch(passphrase);
    }
  }

  private void launch(Optional<Passphrase> passphrase) {
    try {
      logFrom = 0;
      var process = launcher.launch(passphrase);
      LOG.info("started the server as process {}", process.pid());
      child = Optional.of(process);
      follow(process);
    } catch (IOException e) {
      failed(new Reason.Ended(-1, String.valueOf(e.getMessage())), new ServerLog(List.of()));
    }
  }

  private void follow(Process process) {
    var mine = ++attempt;
    awaitEnd(mine, process);
    watchStart(mine, clock.instant(), process);
  }

  private void awaitEnd(int mine, Process process) {
    var _ =
        process
            .onExit()
            .thenAccept(over -> handOver(() -> ended(mine, ServerExit.with(over.exitValue()))));
  }

  private void watchStart(int mine, Instant since, Process process) {
    if (mine != attempt || asked || !process.isAlive()) {
      return;
    }
    var file = found();
    if (said().ready() && file.isPresent()) {
      running(file.get());
    } else if (outOfPatience(since)) {
      failed(new Reason.TookTooLong(PATIENCE.toSeconds()), said());
    } else {
      show(new ServerState.Starting(since, said().steps(false)));
      again(LOOK_AGAIN, () -> watchStart(mine, since, process));
    }
  }

  private boolean outOfPatience(Instant since) {
    return Duration.between(since, clock.instant()).compareTo(PATIENCE) > 0;
  }

  /// From now on this server is the one.
  private void running(ServerFile file) {
    var mine = ++attempt;
    asked = false;
    var own = child.filter(process -> process.pid() == file.pid());
    show(running(own.isPresent() ? Origin.STARTED : Origin.ATTACHED, file));
    own.ifPresentOrElse(
        process -> awaitEnd(mine, process),
        () -> ProcessHandle.of(file.pid()).ifPresent(process -> awaitEnd(mine, process)));
  }

  private static ServerState.Running running(Origin origin, ServerFile file) {
    return new ServerState.Running(origin, file.pid(), file.startedAt(), file.version());
  }

  private void awaitEnd(int mine, ProcessHandle foreign) {
    var _ = foreign.onExit().thenRun(() -> handOver(() -> foreignEnded(mine)));
  }

  /// Nobody tells us its exit code: it was stopped, unless it should have come back.
  private void foreignEnded(int mine) {
    if (mine == attempt && shown instanceof ServerState.Running) {
      stopped();
    } else {
      ended(mine, ServerExit.UNSEEN);
    }
  }

  private void ended(int mine, ServerExit exit) {
    if (mine != attempt) {
      return;
    }
    if (asked || (shown instanceof ServerState.Running && exit.inGoodOrder())) {
      stopped();
    } else {
      var said = said();
      failed(exit.reason(said), said);
    }
  }

  /// The server starts anew in its own process. One that cannot be asked is stopped and started.
  private void restart(Consumer<Reply<Nothing>> answer) {
    if (!(shown instanceof ServerState.Running before)) {
      answer.accept(new Reply.Done<>(Nothing.NOTHING));
      attachOrLaunch(Optional.empty());
      return;
    }
    asked = false;
    logFrom = ServerLog.size(log());
    show(new ServerState.Stopping(clock.instant()));
    var mine = attempt;
    var _ =
        client
            .post("/server/restart", Map.of())
            .thenAccept(reply -> handOver(() -> restarting(mine, before, reply, answer)));
  }

  private void restarting(
      int mine, ServerState.Running before, Reply<Nothing> reply, Consumer<Reply<Nothing>> answer) {
    if (mine != attempt) {
      answer.accept(reply);
    } else if (reply instanceof Reply.Refused<Nothing> refused && refused.status() == 409) {
      show(before);
      answer.accept(reply);
    } else if (reply instanceof Reply.Done<Nothing>) {
      watchRestart(mine, before, clock.instant());
      answer.accept(reply);
    } else {
      end(true);
      answer.accept(new Reply.Done<>(Nothing.NOTHING));
    }
  }

  /// Its file goes when it stops, and comes back with another time when it is ready.
  private void watchRestart(int mine, ServerState.Running before, Instant since) {
    if (mine != attempt || asked) {
      return;
    }
    var file = found();
    if (file.filter(now -> !now.startedAt().equals(before.since())).isPresent()) {
      show(running(before.origin(), file.get()));
    } else if (outOfPatience(since)) {
      failed(new Reason.TookTooLong(PATIENCE.toSeconds()), said());
    } else {
      if (file.isEmpty()) {
        show(new ServerState.Starting(since, said().steps(false)));
      }
      again(LOOK_AGAIN, () -> watchRestart(mine, before, since));
    }
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
            .thenAccept(reply -> handOver(() -> insist(mine, pid.get(), reply)));
    again(STOP_PATIENCE, () -> force(mine, pid.get()));
  }

  /// A server that does not take the word is told by the system.
  private void insist(int mine, long pid, Reply<Nothing> reply) {
    if (mine == attempt && !(reply instanceof Reply.Done<Nothing>)) {
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
      launch(Optional.empty());
    } else {
      show(new ServerState.Stopped());
    }
  }

  private void failed(Reason reason, ServerLog said) {
    attempt++;
    startAfterStop = false;
    show(new ServerState.Failed(clock.instant(), reason, said.steps(true), said.tail()));
  }

  /// From the first start on, as long as the app lives.
  private void lookAround() {
    if (!looking) {
      looking = true;
      again(LOOK_AROUND, this::look);
    }
  }

  private void look() {
    again(LOOK_AROUND, this::look);
    switch (shown) {
      case ServerState.Stopped _, ServerState.Failed _ -> found().ifPresent(this::running);
      case ServerState.Running now -> found().ifPresent(file -> compare(now, file));
      case ServerState.Starting _, ServerState.Stopping _ -> {}
    }
  }

  private void compare(ServerState.Running now, ServerFile file) {
    if (now.pid() != file.pid()) {
      running(file);
    } else if (!now.since().equals(file.startedAt())) {
      show(running(now.origin(), file));
    }
  }

  private void again(Duration wait, Runnable work) {
    var _ = background.schedule(guarded(work), wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void handOver(Runnable work) {
    try {
      background.execute(guarded(work));
    } catch (RejectedExecutionException e) {
      LOG.debug("The app is closing; the server is let go.");
    }
  }

  /// The border of this thread: what nobody expected shows as a failure, not as a state for ever.
  private Runnable guarded(Runnable work) {
    return () -> {
      try {
        work.run();
      } catch (RejectedExecutionException e) {
        LOG.debug("The app is closing; the server is let go.");
      } catch (RuntimeException bug) {
        LOG.error("The server cannot be followed.", bug);
        failed(new Reason.Ended(-1, bug.toString()), new ServerLog(List.of()));
      }
    };
  }

  private void show(ServerState now) {
    shown = now;
    ui.execute(() -> state.set(now));
  }

  private ServerLog said() {
    return ServerLog.read(log(), logFrom);
  }

  private Optional<ServerFile> found() {
    return ServerFile.read(dataFolder).filter(ServerFile::alive);
  }

  /// The server that runs now, by any origin, or the one that is still starting.
  private Optional<Long> pid() {
    return found().map(ServerFile::pid).or(() -> child.filter(Process::isAlive).map(Process::pid));
  }
}
