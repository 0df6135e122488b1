package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.sim.SimulatedGateway;
import org.relaysms.gateway.sim.SimulatedGateway.Sms;
import org.relaysms.gateway.sim.SimulatedPage;
import org.relaysms.gateway.sim.SimulatedPhone;
import org.relaysms.gateway.sim.SimulatedPublisher;

/// The passphrase of the master key, on the real program.
@Tag("whole")
class MasterKeyPassphraseTest {
  private static final String SETTING = "security.master_key_passphrase_filepath";
  private static final String NUMBER = "+237670000077";

  @TempDir private Path folder;
  @TempDir private Path elsewhere;
  private final Secrets secrets = new Secrets();
  private final String first = secrets.keep("first pass phrase");
  private final String second = secrets.keep("zweite Paßphrase");

  @Test
  void readsWhatWasStoredBeforeItWasProtected() throws Exception {
    try (var publisher = SimulatedPublisher.on(0, "secret", Clock.systemUTC())) {
      String sharedKey;
      try (var server = serve().start()) {
        new Operator(server.admin(), server.token()).addUser("ama", "password1", NUMBER);
        sharedKey = synced(server);
        assertThat(server.stop()).isZero();
      }
      assertDone(masterKey(first + "\n", "protect"));

      try (var server =
          serve()
              .set(SETTING, file(first).toString())
              .set("publisher.url", publisher.url())
              .set("publisher.secret", "secret")
              .start()) {
        assertThat(new Operator(server.admin(), server.token()).users().toString())
            .contains(NUMBER);
        SimulatedGateway.at(URI.create(server.api()), "624010000000077", "+237650000077")
            .deliver(Sms.sealed(sharedKey, 1, "t:from the time before", NUMBER))
            .ok();
        await()
            .atMost(Patience.LONG)
            .until(() -> publisher.ledger().messages().contains("t:from the time before"));
        assertThat(server.stop()).isZero();
        secrets.assertNotIn(server.log());
      }
    }
  }

  @Test
  void startsAnewInPlaceWithoutAskingAgain() {
    protectedFolder();

    try (var server = serve().passphrase(first).start()) {
      assertThat(post(server, "/server/restart")).isEqualTo(202);
      server.awaitReady();

      assertThat(new Operator(server.admin(), server.token()).users().toString()).contains(NUMBER);
      assertThat(server.stop()).isZero();
      secrets.assertNotIn(server.log());
    }
  }

  /// Somebody brought back another key file while the server ran.
  @Test
  void saysWhatForbidsARestart() throws IOException {
    protectedFolder();

    try (var server = serve().passphrase(first).start()) {
      var other = elsewhere.resolve("other");
      run(first + "\n", "users", "add", "kofi", "--data", other.toString());
      assertDone(run(second + "\n", "master-key", "protect", "--data", other.toString()));
      var own = Files.readString(key());
      Files.copy(other.resolve("keys/master.key"), key(), StandardCopyOption.REPLACE_EXISTING);
      assertThat(post(server, "/server/restart")).isEqualTo(409);
      assertThat(server.alive()).isTrue();

      Files.writeString(key(), own);
      assertThat(post(server, "/server/restart")).isEqualTo(202);
      server.awaitReady();
    }
  }

  @Test
  void saysHowToGiveThePassphraseWhereItCanAskNobody() {
    protectedFolder();

    for (var command :
        List.of(List.of("serve"), List.of("users", "list"), List.of("tokens", "list"))) {
      var ended = run("", arguments(command));

      assertThat(ended.exitCode()).as(command.toString()).isEqualTo(5);
      assertThat(ended.err().getLast())
          .contains(
              key().toString(), "[security] master_key_passphrase_filepath", "--passphrase-file");
      assertThat(ended.err()).noneMatch(line -> line.contains("Exception"));
      assertThat(ended.out()).isEmpty();
    }
    assertThat(folder.resolve("server.json")).doesNotExist();
  }

  @Test
  void tellsAWrongPassphraseFromADamagedKey() throws IOException {
    protectedFolder();

    var wrong =
        run("", "serve", "--data", folder.toString(), "--passphrase-file", file(second).toString());
    assertThat(wrong.exitCode()).isEqualTo(6);
    assertThat(wrong.err().getLast()).contains("does not fit", key().toString());
    secrets.assertNotIn(wrong.err());

    Files.writeString(key(), Files.readString(key()).replace("t=3", "t=2"));
    var damaged =
        run("", "serve", "--data", folder.toString(), "--passphrase-file", file(first).toString());
    assertThat(damaged.exitCode()).isEqualTo(1);
    assertThat(damaged.err().getLast()).contains("damaged", key().toString());
  }

  @Test
  void changesNothingWhileAServerRuns() throws IOException {
    protectedFolder();

    try (var server = serve().passphrase(first).start()) {
      var before = Files.readString(key());
      for (var command : List.of("protect", "change", "unprotect")) {
        var refused = masterKey(first + "\n" + second + "\n", command);

        assertThat(refused.exitCode()).as(command).isEqualTo(4);
        assertThat(String.join("\n", refused.err())).contains("process " + server.pid());
      }
      assertThat(Files.readString(key())).isEqualTo(before);
      assertThat(masterKey("", "status").out().getFirst()).startsWith("A passphrase protects");
      assertThat(run("", "users", "list", "--data", folder.toString()).exitCode()).isZero();
    }
  }

  @Test
  void changesThePassphraseAndTakesItAway() throws IOException {
    protectedFolder();

    assertThat(masterKey(second + "\n" + first + "\n", "change").exitCode()).isEqualTo(6);
    assertThat(masterKey(first + "\nshort\n", "change").exitCode()).isEqualTo(1);
    assertDone(
        masterKey(
            "",
            "change",
            "--passphrase-file",
            file(first).toString(),
            "--new-passphrase-file",
            file(second).toString()));
    assertThat(users(first).exitCode()).isEqualTo(6);
    assertThat(users(second).out()).singleElement().asString().contains(NUMBER);

    assertThat(masterKey(first + "\n", "unprotect").exitCode()).isEqualTo(6);
    assertDone(masterKey(second + "\n", "unprotect"));
    assertThat(masterKey(second + "\n", "unprotect").exitCode()).isEqualTo(1);
    assertThat(users("").out()).singleElement().asString().contains(NUMBER);
    assertThat(masterKey("", "status").out().getFirst()).startsWith("No passphrase protects");
  }

  @Test
  void saysAtOnceWhatAPassphraseMustBe() {
    assertThat(run(NUMBER, "users", "list", "--data", folder.toString()).exitCode()).isZero();

    var tooShort = masterKey("elevenchars\n", "protect");
    var none = masterKey("", "protect");

    assertThat(tooShort.exitCode()).isEqualTo(1);
    assertThat(String.join("\n", tooShort.err())).contains("at least 12 characters");
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(masterKey("", "status").out().getFirst()).startsWith("No passphrase protects");
  }

  /// The new key is never on the disk as it is.
  @Test
  void protectsANewKeyAtOnceWhereTheSettingNamesAFile() throws IOException {
    try (var server = serve().set(SETTING, file(first).toString()).start()) {
      assertThat(key()).content().startsWith("relaysms-gateway master key, protected");
      assertThat(server.stop()).isZero();
    }

    assertThat(users(first).exitCode()).isZero();
  }

  @Test
  void warnsWhereASettingNamesAPassphraseThatProtectsNothing() throws IOException {
    run("", "users", "list", "--data", folder.toString());

    try (var server = serve().set(SETTING, file(first).toString()).start()) {
      assertThat(server.log())
          .anyMatch(line -> line.contains("WARN") && line.contains("master-key protect"));
    }
  }

  @Test
  void checksTheFileThatTheSettingNames() throws IOException {
    var missing = elsewhere.resolve("missing");
    var open = file(first);
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));

    for (var named : Map.of(missing, "no file", open, "chmod 600").entrySet()) {
      var conf =
          Files.writeString(
              elsewhere.resolve("conf.ini"),
              "[security]\nmaster_key_passphrase_filepath = " + named.getKey());
      for (var command : List.of("check-config", "serve")) {
        var ended = run("", command, "--conf", conf.toString(), "--data", folder.toString());

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(String.join("\n", ended.err()))
            .contains("conf.ini:2", "[security] master_key_passphrase_filepath", named.getValue())
            .doesNotContain("Exception");
      }
    }
  }

  @Test
  void helpsWhoeverAsks() {
    assertThat(String.join(" ", run("", "master-key", "--help").out()))
        .contains("status", "protect", "change", "unprotect", "recover", "backups");
    assertThat(String.join(" ", run("", "serve", "--help").out())).contains("--passphrase-file");
    assertThat(run("", "master-key").exitCode()).isEqualTo(2);
  }

  private void protectedFolder() {
    var user =
        run("password1\n", "users", "add", "ama", "--phone", NUMBER, "--data", folder.toString());
    assertThat(user.exitCode()).isZero();
    assertDone(masterKey(first + "\n", "protect"));
  }

  private String synced(ServerProcess server) {
    var socket = SimulatedPage.ask(URI.create(server.api()), "ama").ok().text();
    var phone = SimulatedPhone.number(1);
    var url = SyncUrls.handshake(URI.create(server.api()), URI.create(socket));
    return secrets.keep(phone.sync(url, "password1").sharedKey());
  }

  private ServerProcess.Builder serve() {
    return ServerProcess.on(folder).set("security.key_bits", "2048");
  }

  private ServerProcess.Finished users(String passphrase) {
    return run(
        passphrase + "\n", "users", "list", "--passphrase-file", "-", "--data", folder.toString());
  }

  private ServerProcess.Finished masterKey(String stdin, String... arguments) {
    var command = new ArrayList<>(List.of("master-key"));
    command.addAll(List.of(arguments));
    return run(stdin, arguments(command));
  }

  private String[] arguments(List<String> command) {
    return Stream.concat(command.stream(), Stream.of("--data", folder.toString()))
        .toArray(String[]::new);
  }

  private void assertDone(ServerProcess.Finished finished) {
    assertThat(finished.exitCode()).as(finished.toString()).isZero();
    secrets.assertNotIn(finished.out());
    secrets.assertNotIn(finished.err());
  }

  private Path key() {
    return folder.resolve("keys/master.key");
  }

  private Path file(String passphrase) throws IOException {
    var file =
        Files.writeString(
            elsewhere.resolve("passphrase-" + passphrase.length()), passphrase + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }

  private static int post(ServerProcess server, String path) {
    return new Operator(server.admin(), server.token()).post(path);
  }

  private static ServerProcess.Finished run(String stdin, String... arguments) {
    return ServerProcess.run(Map.of(), stdin, arguments);
  }
}
