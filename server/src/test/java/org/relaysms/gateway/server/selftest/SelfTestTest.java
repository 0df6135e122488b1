package org.relaysms.gateway.server.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.server.config.ConfigLoader;
import org.relaysms.gateway.server.config.Loaded;
import org.relaysms.gateway.server.config.Sources;

/// A test whose server does not come to life; the whole ring has the one that does.
@Tag("slice")
class SelfTestTest {
  private final List<Progress> told = new CopyOnWriteArrayList<>();
  @TempDir private Path place;

  @Test
  void saysThatTheProgramIsMissing() {
    var passed = run(place, place.resolve("no-java").toString());

    assertThat(passed).isFalse();
    assertThat(trouble().kind()).isEqualTo(Trouble.Kind.PROGRAM);
    assertThat(trouble().why()).contains("no-java");
    assertNothingLeft();
  }

  @Test
  void saysWhatTheServerSaidBeforeItEnded() {
    run(place, "/bin/sh", "-c", "echo 'ERROR start-up failed: no luck' >&2; exit 3");

    assertThat(trouble()).isEqualTo(Trouble.of(Trouble.Kind.ENDED, "no luck"));
    assertNothingLeft();
  }

  @Test
  void saysHowASilentServerEnded() {
    run(place, "/bin/sh", "-c", "exit 3");

    assertThat(trouble()).isEqualTo(Trouble.of(Trouble.Kind.ENDED, "exit code 3"));
  }

  @Test
  void runsNothingAfterAFailureButTheRemoval() {
    run(place, "/bin/false");

    assertThat(told).filteredOn(Progress.NotRun.class::isInstance).hasSize(7);
    assertThat(told.getLast()).isInstanceOf(Progress.Passed.class);
    assertThat(told.getLast().step()).isEqualTo(Step.REMOVAL);
  }

  @Test
  void saysThatNoFolderCanBeMade() {
    run(place.resolve("gone"), "/bin/false");

    assertThat(trouble().kind()).isEqualTo(Trouble.Kind.FOLDER);
    assertThat(trouble().why()).contains("gone", "there is no such folder");
  }

  @Test
  void saysThatAnAddressIsNotThisMachines() {
    test(place, List.of("websocket.host=192.0.2.7"), "/bin/false").run();

    assertThat(trouble()).isEqualTo(Trouble.of(Trouble.Kind.ADDRESS, "192.0.2.7", "websocket"));
  }

  @Test
  void removesEverythingWhenItIsStopped() {
    var test = test(place, List.of(), "/bin/sh", "-c", "mkfifo $2.fifo; read x < $2.fifo");
    var running = CompletableFuture.supplyAsync(test::run);
    await().until(() -> processes(place) == 1);

    test.abandon();

    assertThat(running.join()).isFalse();
    assertThat(told).containsExactly(new Progress.Running(Step.SERVER));
    assertThat(processes(place)).isZero();
    assertNothingLeft();
  }

  @Test
  void sweepsUpAfterAKilledTest() throws IOException {
    var gone = new ProcessBuilder("/bin/true").start();
    gone.onExit().join();
    var left = made("relaysms-selftest-" + gone.pid() + "-1", "rwx------");
    Files.writeString(left.resolve("server.log"), "words");
    var orphan = new ProcessBuilder("tail", "-f", left.resolve("server.log").toString()).start();

    run(place, "/bin/false");

    assertThat(orphan.onExit().join().isAlive()).isFalse();
    assertNothingLeft();
  }

  @Test
  void leavesTheFolderOfALivingTestAlone() throws IOException {
    var living = ProcessHandle.current().parent().orElseThrow().pid();
    var other = made("relaysms-selftest-" + living + "-1", "rwx------");

    run(place, "/bin/false");

    assertThat(other).exists();
  }

  @Test
  void sweepsUpAfterAnOlderProcessOfItsOwnNumber() throws IOException {
    made("relaysms-selftest-" + ProcessHandle.current().pid() + "-1", "rwx------");

    run(place, "/bin/false");

    assertNothingLeft();
  }

  @Test
  void leavesAloneWhatOnlyHasTheNameOfATestsFolder() throws IOException {
    var gone = new ProcessBuilder("/bin/true").start();
    gone.onExit().join();
    var name = "relaysms-selftest-" + gone.pid() + "-";
    var aim = made("aim", "rwx------");
    var open = made(name + "1", "rwxr-xr-x");
    var link = Files.createSymbolicLink(place.resolve(name + "2"), aim);
    var file = Files.writeString(place.resolve(name + "3"), "words");

    run(place, "/bin/false");

    assertThat(List.of(aim, open, file)).allMatch(Files::exists);
    assertThat(link).isSymbolicLink();
  }

  private Path made(String name, String mode) throws IOException {
    var folder = Files.createDirectory(place.resolve(name));
    return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(mode));
  }

  private boolean run(Path where, String... command) {
    return test(where, List.of(), command).run();
  }

  private SelfTest test(Path where, List<String> overrides, String... command) {
    var sources = new Sources(Optional.empty(), place, place, Map.of(), overrides);
    var config = ((Loaded.Ok) ConfigLoader.load(sources)).config();
    var program = new Program(List.of(command), Optional.empty(), overrides);
    var clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    return new SelfTest(config, program, where, new Random(7), clock, told::add);
  }

  private Trouble trouble() {
    return told.stream()
        .filter(Progress.Failed.class::isInstance)
        .map(one -> ((Progress.Failed) one).trouble())
        .findFirst()
        .orElseThrow();
  }

  private void assertNothingLeft() {
    assertThat(place).isEmptyDirectory();
  }

  private static long processes(Path folder) {
    return ProcessHandle.allProcesses()
        .filter(
            one ->
                one.info().commandLine().filter(it -> it.contains(folder.toString())).isPresent())
        .count();
  }
}
