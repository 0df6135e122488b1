package org.relaysms.gateway.adminui.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.fx.UiThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// [SelfTestPort] over `relaysms-gateway selftest --json`, a child process. Thread-safe.
public final class SelfTestProcess implements SelfTestPort {
  private static final Logger LOG = LoggerFactory.getLogger(SelfTestProcess.class);

  private final ServerProgram program;
  private final UiThread ui;

  public SelfTestProcess(ServerProgram program, UiThread ui) {
    this.program = program;
    this.ui = ui;
  }

  @Override
  public Subscription run(
      Path dataFolder, Optional<String> settings, Consumer<? super SelfTestNews> told) {
    var over = new AtomicBoolean();
    Consumer<SelfTestNews> teller =
        news ->
            ui.execute(
                () -> {
                  if (!over.get()) {
                    told.accept(news);
                  }
                });
    try {
      var conf = scratch(settings);
      var process =
          new ProcessBuilder(program.selftest(dataFolder, conf)).redirectErrorStream(true).start();
      process.getOutputStream().close();
      Thread.ofPlatform().daemon().name("self-test").start(() -> follow(process, conf, teller));
      return () -> {
        over.set(true);
        process.destroy();
      };
    } catch (IOException e) {
      teller.accept(new SelfTestNews.Broken(String.valueOf(e.getMessage())));
      return () -> over.set(true);
    }
  }

  private static Optional<Path> scratch(Optional<String> settings) throws IOException {
    if (settings.isEmpty()) {
      return Optional.empty();
    }
    var file = Files.createTempFile("relaysms-selftest-", ".ini");
    return Optional.of(Files.writeString(file, settings.get()));
  }

  private static void forget(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("A file of the self-test was not removed: {}", e.getMessage());
    }
  }

  /// To the end of what it says; whatever is no news of a step is said when there is no result.
  private static void follow(Process process, Optional<Path> conf, Consumer<SelfTestNews> told) {
    var last = "";
    var ended = false;
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (var line : (Iterable<String>) lines.lines()::iterator) {
        var news = read(line);
        news.ifPresent(told);
        ended |= news.filter(SelfTestNews.Ended.class::isInstance).isPresent();
        last = line.isBlank() || news.isPresent() ? last : line;
      }
    } catch (IOException | UncheckedIOException e) {
      last = String.valueOf(e.getMessage());
    }
    conf.ifPresent(SelfTestProcess::forget);
    if (!ended) {
      told.accept(new SelfTestNews.Broken(last));
    }
  }

  /// Nothing where the line is none of the self-test's.
  static Optional<SelfTestNews> read(String line) {
    try {
      return line.startsWith("{") ? news(Wire.JSON.readTree(line)) : Optional.empty();
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }

  private static Optional<SelfTestNews> news(JsonNode line) {
    if (line.has("good")) {
      return Optional.of(new SelfTestNews.Ended(line.path("good").asBoolean()));
    } else if (line.has("answers")) {
      return Optional.of(new SelfTestNews.RealServer(line.path("answers").asBoolean()));
    }
    return step(line.path("step").asText(), line);
  }

  private static Optional<SelfTestNews> step(String step, JsonNode line) {
    var took = Duration.ofMillis(line.path("millis").asLong());
    return switch (line.path("state").asText()) {
      case "running" -> Optional.of(new SelfTestNews.Running(step));
      case "passed" -> Optional.of(new SelfTestNews.Passed(step, took, line.path("fact").asText()));
      case "failed" -> Optional.of(failed(step, took, line));
      case "not-run" -> Optional.of(new SelfTestNews.NotRun(step));
      default -> Optional.empty();
    };
  }

  private static SelfTestNews failed(String step, Duration took, JsonNode line) {
    List<String> details =
        line.path("details").valueStream().map(detail -> detail.asText()).toList();
    return new SelfTestNews.Failed(
        step,
        took,
        line.path("trouble").asText(),
        details,
        line.path("why").asText(),
        line.path("mend").asText());
  }
}
