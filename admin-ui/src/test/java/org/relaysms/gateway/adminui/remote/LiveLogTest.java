package org.relaysms.gateway.adminui.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveLogTest {
  private static final String PAGE =
      """
      {"beganAt":1000,"first":3,"last":9,"next":4,"lines":[
        {"seq":3,"at":2000,"level":"warn","logger":"a.B","thread":"t","message":"m","trace":null},
        {"seq":4,"at":3000,"level":"error","logger":"B","thread":"","message":"n","trace":"x"}]}
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Optional<Long>> heard = new ArrayList<>();
  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init")
  private PlayedAdmin admin;

  @SuppressWarnings("NullAway.Init")
  private LiveLog log;

  @BeforeEach
  void connect() throws Exception {
    admin = new PlayedAdmin();
    WrittenServerFile.in(folder, admin.address());
    var client = new AdminClient(http, folder, Runnable::run, Runnable::run);
    var program = new ServerProgram(folder.resolve("app"));
    log = new LiveLog(client, program, folder, Runnable::run, Runnable::run);
  }

  @AfterEach
  void close() {
    admin.close();
    http.close();
  }

  @Test
  void asksForAStretch() {
    admin.willAnswer(200, PAGE);

    var page = done(log.after(2, 500));

    assertThat(admin.asked()).containsExactly("GET /admin/v1/log?after=2&limit=500");
    assertThat(page.beganAt()).isEqualTo(Instant.ofEpochMilli(1_000));
    assertThat(page.next()).isEqualTo(4);
    assertThat(page.lines())
        .containsExactly(
            new LogLine(
                3, Instant.ofEpochMilli(2_000), LogLevel.WARN, "a.B", "t", "m", Optional.empty()),
            new LogLine(
                4, Instant.ofEpochMilli(3_000), LogLevel.ERROR, "B", "", "n", Optional.of("x")));
  }

  @Test
  void savesAReportThatOnlyItsOwnerMayRead() throws Exception {
    log.take(news("{\"type\":\"snapshot\",\"log\":5}"));
    admin.willAnswer(200, "Redacted: all");
    var file = Files.writeString(folder.resolve("report.txt"), "an older one, open to all");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

    var _ = done(log.report(file));

    assertThat(admin.asked()).containsExactly("GET /admin/v1/log/report");
    assertThat(Files.readString(file)).isEqualTo("Redacted: all");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void hasTheProgramMakeTheReportWhereNoServerRuns() throws Exception {
    program("echo \"Redacted: $*\"");
    var file = folder.resolve("report.txt");

    var _ = done(log.report(file));

    assertThat(admin.asked()).isEmpty();
    assertThat(Files.readString(file)).isEqualTo("Redacted: report --data " + folder + "\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void leavesNoFileWhereTheProgramFails() throws Exception {
    program("exit 1");
    var file = folder.resolve("report.txt");

    var reply = log.report(file).toCompletableFuture().join();

    assertThat(reply).isInstanceOf(Reply.Unreachable.class);
    assertThat(file).doesNotExist();
  }

  private void program(String does) throws Exception {
    var script = folder.resolve("app").resolve("bin").resolve("relaysms-gateway");
    Files.createDirectories(script.getParent());
    Files.writeString(script, "#!/bin/sh\n" + does + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void tellsWhenThereIsMoreAndWhenTheServerIsLost() {
    log.watch(heard::add);

    log.take(news("{\"type\":\"snapshot\",\"log\":5}"));
    log.take(news("{\"type\":\"changes\"}"));
    log.take(news("{\"type\":\"changes\",\"log\":7}"));
    log.take(News.LOST);
    log.take(News.LOST);

    assertThat(heard)
        .containsExactly(Optional.empty(), Optional.of(5L), Optional.of(7L), Optional.empty());
  }

  @Test
  void readsTheFileThatWasWrittenLast() throws Exception {
    write("app-started-server.log", "of the app", 2_000);
    write("server.log", "of its own", 1_000);
    assertThat(former()).containsExactly("of the app");

    write("server.log", "of its own", 3_000);
    assertThat(former()).containsExactly("of its own");
  }

  private List<String> former() {
    return log.former().toCompletableFuture().join().stream().map(LogLine::message).toList();
  }

  private void write(String name, String message, long changed) throws Exception {
    var file = folder.resolve(name);
    Files.writeString(file, "2026-09-14T07:58:13.250Z INFO  ServerRun - " + message + "\n");
    Files.setLastModifiedTime(file, FileTime.fromMillis(changed));
  }

  private static News news(String json) {
    return Answers.json(json, News.class);
  }

  private static <T> T done(CompletionStage<Reply<T>> answer) {
    return ((Reply.Done<T>) answer.toCompletableFuture().join()).value();
  }
}
