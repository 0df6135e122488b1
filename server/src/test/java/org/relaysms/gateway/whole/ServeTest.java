package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("whole")
class ServeTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path folder;

  @Test
  void refusesASecondServerOnTheSameFolder() {
    try (var first = ServerProcess.on(folder).start()) {
      var second = ServerProcess.run("serve", "--data", folder.toString());

      assertThat(second.exitCode()).isEqualTo(4);
      assertThat(String.join("\n", second.err())).contains("process " + first.pid());
      assertThat(first.alive()).isTrue();
    }
  }

  @Test
  void namesThePortThatIsInUseAndTheSettingThatMovesIt() throws IOException {
    try (var holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(holder.getLocalPort());
      var server = ServerProcess.on(folder).set("api.port", port).launch();

      assertThat(server.awaitExit()).isEqualTo(3);
      assertThat(server.log().getLast()).contains("Port " + port, "[api] port", "lose their SMS");
      assertThat(server.log())
          .anyMatch(line -> line.contains("start-up: websocket port "))
          .noneMatch(line -> line.contains("start-up: api port "));
      assertThat(folder.resolve("server.json")).doesNotExist();
    }
  }

  @Test
  void keepsGatewaysAndItsProcessOverARestart() {
    try (var server = ServerProcess.on(folder).start()) {
      post(
          server.api() + "/seeds/ping",
          "{\"IMSI\":\"624010000000001\",\"MSISDN\":\"+237670000001\",\"seed_type\":\"seed\"}");
      var pid = server.pid();

      assertThat(admin(server, "POST", "/server/restart")).isEqualTo(202);
      server.awaitReady();

      assertThat(server.pid()).isEqualTo(pid);
      assertThat(get(server.api() + "/seeds/624010000000001")).isEqualTo("+237670000001");
    }
  }

  @Test
  void tellsItsLogFromTheFirstLineOnAndOverARestart() {
    try (var server = ServerProcess.on(folder).start()) {
      var operator = new Operator(server.admin(), server.token());
      assertThat(operator.log().path(0).path("message").asText()).isEqualTo("start-up: settings");

      admin(server, "POST", "/server/restart");
      server.awaitReady();

      var messages = new Operator(server.admin(), server.token()).log().findValuesAsText("message");
      assertThat(messages).contains("restarting").endsWith("start-up: ready");
      assertThat(messages).filteredOn("start-up: settings"::equals).hasSize(2);
    }
  }

  @Test
  void reportsWhyItDidNotStartWithoutTellingOfPeople() throws IOException {
    Files.writeString(
        folder.resolve("server.log"),
        "2026-11-25T02:45:36.123Z ERROR Intake - user ama at 192.0.2.7 wrote from +237670000001\n");
    Files.writeString(folder.resolve("conf.ini"), "[api]\nport = many\n");

    var report = ServerProcess.run("report", "--data", folder.toString());

    assertThat(report.exitCode()).isZero();
    assertThat(String.join("\n", report.out()))
        .contains("Redacted: ", "Version: ", "Java: 25", "port")
        .contains("ERROR Intake - user [user 1] at [address 1] wrote from [phone 1]");
  }

  /// Persian has digits of its own.
  @Test
  void writesTheSameNumbersInEveryLanguage() {
    var persian = QuickStart.options() + " -Duser.language=fa -Duser.country=IR";
    try (var server = ServerProcess.on(folder).environment("JAVA_OPTS", persian).start()) {
      var operator = new Operator(server.admin(), server.token());

      assertThat(operator.messages("failed")).isEmpty();
    }
  }

  @Test
  void stopsWhenTheAdminApiAsks() {
    try (var server = ServerProcess.on(folder).start()) {
      assertThat(admin(server, "POST", "/server/stop")).isEqualTo(202);

      assertThat(server.awaitExit()).isZero();
    }
  }

  @Test
  void keepsUsersWithAndWithoutARunningServer() {
    assertThat(users("password1", "add", "alice").exitCode()).isZero();
    assertThat(users("password1", "add", "alice").exitCode()).isEqualTo(1);

    try (var server = ServerProcess.on(folder).start()) {
      assertThat(server.alive()).isTrue();
      assertThat(users("password1", "add", "bob").exitCode()).isZero();
      assertThat(users("password2", "passwd", "bob").exitCode()).isZero();
      assertThat(users("", "remove", "alice").exitCode()).isZero();

      var trail = new Operator(server.admin(), server.token()).audit();
      assertThat(trail.findValuesAsText("action"))
          .containsExactly("user.removed", "password.changed", "user.added", "user.added");
      assertThat(trail.findValuesAsText("subject")).containsExactly("alice", "bob", "bob", "alice");
      assertThat(trail.findValuesAsText("actor")).containsOnly("cli");
    }

    var left = users("", "list");
    assertThat(left.out()).singleElement().asString().startsWith("bob");
    assertThat(users("", "remove", "alice").exitCode()).isEqualTo(1);
  }

  @Test
  void saysEveryErrorOfTheSettingsAtOnce() throws IOException {
    var conf = folder.resolve("conf.ini");
    Files.writeString(conf, "[api]\nport = many\n[sync]\nsession_chang_limit = 3\n");

    var check =
        ServerProcess.run("check-config", "--conf", conf.toString(), "--data", folder.toString());

    assertThat(check.exitCode()).isEqualTo(2);
    assertThat(check.err()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(String.join("\n", check.err())).contains("port", "session_change_limit");
  }

  @Test
  void refusesAnAdminListenerThatOthersCouldReach() {
    var check =
        ServerProcess.run(
            "check-config", "--data", folder.toString(), "--set", "admin.host=0.0.0.0");

    assertThat(check.exitCode()).isEqualTo(2);
  }

  @Test
  void saysLoudlyThatItIsBeingTested() {
    var check =
        ServerProcess.run(
            "check-config", "--data", folder.toString(), "--set", "api.state=testing");

    try (var server = ServerProcess.on(folder).set("api.state", "testing").start()) {
      assertThat(server.log())
          .anyMatch(line -> line.contains("WARN") && line.contains("state = testing"));
    }
    assertThat(check.exitCode()).isZero();
    assertThat(String.join("\n", check.err())).contains("state = testing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"::1", "localhost"})
  void isReachedUnderTheAdminHostItWasGiven(String host) throws IOException {
    try (var server = ServerProcess.on(folder).set("admin.host", host).start()) {
      assertThat(server.admin()).contains(host);
      assertThat(Files.readString(folder.resolve("server.json"))).contains(server.admin());
      assertThat(admin(server, "GET", "/status")).isEqualTo(200);
      assertThat(users("password1", "add", "alice").exitCode()).isZero();
    }
  }

  @Test
  void tellsAnAddressThatIsNotOursFromAPortThatIsTaken() {
    var server = ServerProcess.on(folder).set("api.host", "192.0.2.55").launch();

    assertThat(server.awaitExit()).isEqualTo(2);
    assertThat(server.log().getLast())
        .contains("192.0.2.55 is no address of this machine", "[api] host");
  }

  @Test
  void namesTheKeyFileThatIsDamaged() throws IOException {
    var damaged = Files.writeString(folder.resolve("damaged.pem"), "not a key").toString();
    var tls = List.of("--set", "api_ssl.crt=" + damaged, "--set", "api_ssl.key=" + damaged);

    for (var command : List.of("check-config", "serve")) {
      var arguments = new ArrayList<>(List.of(command, "--data", folder.toString()));
      arguments.addAll(tls);
      var ended = ServerProcess.run(arguments.toArray(String[]::new));

      assertThat(ended.exitCode()).isEqualTo(2);
      assertThat(String.join("\n", ended.err()))
          .contains("[api_ssl]", "damaged.pem")
          .doesNotContain("Exception");
    }
  }

  @Test
  void trustsNoAddressesOfAKilledServer() {
    try (var server = ServerProcess.on(folder).start()) {
      server.kill();
      assertThat(folder.resolve("server.json")).exists();

      var next = ServerProcess.on(folder).set("api.host", "192.0.2.55").launch();

      next.awaitExit();
      assertThat(folder.resolve("server.json")).doesNotExist();
    }
  }

  @Test
  void helpsWhoeverAsks() {
    var help = ServerProcess.run("--help");

    assertThat(help.exitCode()).isZero();
    assertThat(String.join("\n", help.out()))
        .contains("serve", "check-config", "users", "tokens", "Exit codes");
    assertThat(ServerProcess.run("version").exitCode()).isZero();
    assertThat(ServerProcess.run("nonsense").exitCode()).isEqualTo(2);
  }

  private ServerProcess.Finished users(String stdin, String... arguments) {
    var command = new ArrayList<String>();
    command.add("users");
    command.addAll(List.of(arguments));
    command.addAll(List.of("--data", folder.toString()));
    return ServerProcess.run(Map.of(), stdin + "\n", command.toArray(String[]::new));
  }

  private static String get(String url) {
    return CLIENT
        .sendAsync(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
        .join()
        .body();
  }

  private static void post(String url, String body) {
    var request =
        HttpRequest.newBuilder(URI.create(url)).POST(BodyPublishers.ofString(body)).build();
    assertThat(CLIENT.sendAsync(request, BodyHandlers.ofString()).join().statusCode())
        .isEqualTo(200);
  }

  private static int admin(ServerProcess server, String method, String path) {
    var request =
        HttpRequest.newBuilder(URI.create(server.admin() + "/admin/v1" + path))
            .header("Authorization", "Bearer " + server.token())
            .method(method, BodyPublishers.noBody())
            .build();
    return CLIENT.sendAsync(request, BodyHandlers.discarding()).join().statusCode();
  }
}
