package org.relaysms.gateway.adminui.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormerLogTest {
  private static final Instant CHANGED = Instant.parse("2026-09-14T12:00:00Z");

  @Test
  void readsWhatTheServerWrites() {
    var lines =
        FormerLog.of(
            List.of("2026-09-14T09:58:13.250+02:00 WARN  Intake - the disk - nearly - is full"),
            CHANGED);

    assertThat(lines)
        .containsExactly(
            new LogLine(
                0,
                Instant.parse("2026-09-14T07:58:13.250Z"),
                LogLevel.WARN,
                "Intake",
                "",
                "the disk - nearly - is full",
                Optional.empty()));
  }

  @Test
  void putsATraceToItsLine() {
    var lines =
        FormerLog.of(
            List.of(
                "2026-09-14T07:58:13.250Z ERROR Store - oops",
                "java.lang.IllegalStateException: broken",
                "\tat a.B.c(B.java:1)",
                "Caused by: java.io.IOException",
                "\t... 3 more",
                "2026-09-14T07:58:14.000Z INFO  ServerRun - stopped"),
            CHANGED);

    assertThat(lines).extracting(LogLine::message).containsExactly("oops", "stopped");
    assertThat(lines.getFirst().trace().orElseThrow().lines()).hasSize(4);
  }

  @Test
  void leavesWhatTheProcessSaysByItselfALineOfItsOwn() {
    var lines =
        FormerLog.of(
            List.of(
                "No JDK 25 was found.",
                "",
                "2026-09-14T07:58:13.250Z INFO  ServerRun - start-up: ready",
                "ready api=http://127.0.0.1:6969 pid=7"),
            CHANGED);

    assertThat(lines)
        .extracting(LogLine::message)
        .containsExactly(
            "No JDK 25 was found.", "start-up: ready", "ready api=http://127.0.0.1:6969 pid=7");
    assertThat(lines)
        .extracting(LogLine::at)
        .containsExactly(
            CHANGED,
            Instant.parse("2026-09-14T07:58:13.250Z"),
            Instant.parse("2026-09-14T07:58:13.250Z"));
  }

  @Test
  void findsNothingInAFileThatIsNotThere(@TempDir Path folder) {
    assertThat(FormerLog.read(folder.resolve("none.log"))).isEmpty();
  }

  @Test
  void readsTheEndOfAFile(@TempDir Path folder) throws Exception {
    var file = folder.resolve("server.log");
    var line = "2026-09-14T07:58:13.250Z INFO  ServerRun - " + "x".repeat(100) + "\n";
    Files.writeString(file, line.repeat(5_000));

    var lines = FormerLog.read(file);

    assertThat(lines).hasSizeBetween(1_500, 2_500);
    assertThat(lines).extracting(LogLine::logger).containsOnly("ServerRun");
  }
}
