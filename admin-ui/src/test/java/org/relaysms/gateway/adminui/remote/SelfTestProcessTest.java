package org.relaysms.gateway.adminui.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A script in place of the server's program.
class SelfTestProcessTest {
  private final List<SelfTestNews> told = new CopyOnWriteArrayList<>();
  @TempDir private Path folder;

  @Test
  void tellsEveryLineAsNews() throws IOException {
    run(
        """
        echo '{"running":12,"api":"http://h:1","answers":true}'
        echo '{"step":"server","state":"running"}'
        echo 'a word by the way'
        echo '{"step":"server","state":"passed","millis":1900,"fact":"h:1"}'
        echo '{"step":"gateway","state":"failed","millis":3,"trouble":"silent","details":["x"],"why":"W","mend":"M"}'
        echo '{"step":"code","state":"not-run"}'
        echo '{"passed":1,"of":9,"good":false}'
        """);

    await().until(() -> told.size() == 6);
    assertThat(told)
        .containsExactly(
            new SelfTestNews.RealServer(true),
            new SelfTestNews.Running("server"),
            new SelfTestNews.Passed("server", Duration.ofMillis(1900), "h:1"),
            new SelfTestNews.Failed(
                "gateway", Duration.ofMillis(3), "silent", List.of("x"), "W", "M"),
            new SelfTestNews.NotRun("code"),
            new SelfTestNews.Ended(false));
  }

  @Test
  void saysTheLastWordsOfATestWithoutAResult() throws IOException {
    run("echo 'No Java 25 found.' >&2; exit 2");

    await().until(() -> told.size() == 1);
    assertThat(told).containsExactly(new SelfTestNews.Broken("No Java 25 found."));
  }

  @Test
  void saysThatThereIsNoProgram() {
    var program = new ServerProgram(folder.resolve("none"));

    new SelfTestProcess(program, Runnable::run).run(folder, Optional.empty(), told::add);

    assertThat(told).hasSize(1);
    assertThat(told.getFirst()).isInstanceOf(SelfTestNews.Broken.class);
  }

  @Test
  void handsTheSettingsOverInAFileThatGoesAfterwards() throws IOException {
    run(
        "echo \"{\\\"step\\\":\\\"$(cat $6)\\\",\\\"state\\\":\\\"running\\\"}\"; echo $6 > $0.conf");

    await().until(() -> told.size() == 2);
    assertThat(told.getFirst()).isEqualTo(new SelfTestNews.Running("words"));
    assertThat(Path.of(Files.readString(script().resolveSibling("relaysms-gateway.conf")).strip()))
        .doesNotExist();
  }

  @Test
  void endsTheTestThatNobodyWaitsForAndSaysNothingMore() throws IOException {
    program("echo $$ > $0.pid; read x < $0.fifo");
    new ProcessBuilder("mkfifo", script() + ".fifo").start().onExit().join();
    var running =
        new SelfTestProcess(new ServerProgram(folder), Runnable::run)
            .run(folder, Optional.empty(), told::add);
    var pid = script().resolveSibling("relaysms-gateway.pid");
    await().until(() -> Files.exists(pid) && !Files.readString(pid).isBlank());
    var process = ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();

    running.close();

    process.onExit().join();
    assertThat(told).isEmpty();
  }

  private void run(String script) throws IOException {
    program(script);
    new SelfTestProcess(new ServerProgram(folder), Runnable::run)
        .run(folder, Optional.of("words"), told::add);
  }

  private void program(String script) throws IOException {
    Files.createDirectories(script().getParent());
    Files.writeString(script(), "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(script(), PosixFilePermissions.fromString("rwx------"));
  }

  private Path script() {
    return folder.resolve("bin").resolve("relaysms-gateway");
  }
}
