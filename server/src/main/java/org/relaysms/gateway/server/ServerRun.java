package org.relaysms.gateway.server;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.relaysms.gateway.server.Wishes.Wish;
import org.relaysms.gateway.server.admin.AdminToken;
import org.relaysms.gateway.server.admin.RestartAnswer;
import org.relaysms.gateway.server.admin.ServerControl;
import org.relaysms.gateway.server.config.ConfigError;
import org.relaysms.gateway.server.config.Loaded;
import org.relaysms.gateway.server.config.SettingsFile;
import org.relaysms.gateway.server.log.LogTail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One process's life: servers one after the other, until one is stopped rather than restarted.
/// Thread-safe: any thread may wish for an end, one thread runs.
final class ServerRun implements ServerControl {
  private static final Logger LOG = LoggerFactory.getLogger(ServerRun.class);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

  private final Supplier<Loaded> settings;
  private final MasterKeys keys;
  private final GatewayServer.Identity identity;
  private final Clock clock;
  private final PrintWriter out;
  private final Wishes wishes = new Wishes();
  private final CountDownLatch ended = new CountDownLatch(1);

  /// What a server of this process started with last; only the running thread knows it.
  private Optional<Loaded.Ok> good = Optional.empty();

  ServerRun(
      Supplier<Loaded> settings,
      DataFolder folder,
      long pid,
      AdminToken token,
      MasterKeys keys,
      LogTail tail,
      Clock clock,
      SettingsFile file,
      PrintWriter out) {
    this.settings = settings;
    this.keys = keys;
    this.clock = clock;
    identity = new GatewayServer.Identity(folder, pid, token, keys, tail, this, file);
    this.out = out;
  }

  /// Runs until stopped. A first start that fails ends it with a [CommandFailure]; a restart that
  /// fails goes back to the settings that the last start was good with.
  void untilStopped() {
    try {
      while (untilNextWish() == Wish.RESTART) {
        LOG.info("restarting");
      }
      LOG.info("stopped");
    } catch (CommandFailure failure) {
      failure.text().lines().forEach(line -> LOG.error("start-up failed: {}", line));
      throw failure;
    } finally {
      ended.countDown();
    }
  }

  @Override
  public void stop() {
    wishes.wish(Wish.STOP);
  }

  @Override
  public RestartAnswer restart() {
    return switch (SettingsCheck.startable(settings.get())) {
      case Loaded.Ok(var config, _) ->
          keys.complaint(config.security(), new SecureRandom())
              .<RestartAnswer>map(why -> new RestartAnswer.Refused(List.of(why)))
              .orElseGet(this::restarting);
      case Loaded.Invalid(var errors) ->
          new RestartAnswer.Refused(errors.stream().map(ConfigError::toString).toList());
    };
  }

  private RestartAnswer restarting() {
    wishes.wish(Wish.RESTART);
    return new RestartAnswer.Restarting();
  }

  /// For the shutdown hook: stops what runs, and answers 0 for it. Where nothing runs any more, or
  /// nothing does yet but a question, the process is on its way out by itself, with a code of its
  /// own.
  void endBySignal() {
    if (ended.getCount() == 0 || keys.asking()) {
      return;
    }
    stop();
    try {
      var inTime = ended.await(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
      out.flush();
      Runtime.getRuntime().halt((inTime ? ExitCode.DONE : ExitCode.FAILED).number());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private GatewayServer start() {
    try {
      var read = CommandFailure.validOrThrow(settings.get());
      var server = GatewayServer.start(read, identity, clock);
      good = Optional.of(read);
      return server;
    } catch (CommandFailure failure) {
      return startAsBefore(failure);
    }
  }

  /// Better the old settings than no server, whose admin page is where the new ones are mended.
  private GatewayServer startAsBefore(CommandFailure failure) {
    var before = good.orElseThrow(() -> failure);
    failure.text().lines().forEach(line -> LOG.error("restart failed: {}", line));
    LOG.error(
        "the server goes on with the settings from before; the file keeps what was saved, and the next restart reads it");
    return GatewayServer.start(before, identity, clock);
  }

  private Wish untilNextWish() {
    LOG.info("start-up: settings");
    wishes.startAnew();
    try (var server = start()) {
      LOG.info("start-up: ready");
      out.println(server.readyLine());
      out.flush();
      return wishes.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Wish.STOP;
    }
  }
}
