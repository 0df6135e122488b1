package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `relaysms-gateway selftest`, with the packaged program.
@Tag("whole")
class SelfTestCommandTest {
  @TempDir private Path folder;

  @Test
  void passesEveryStepOfSettingsThatNameForeignServicesAndLeavesNothing() throws IOException {
    Files.writeString(
        folder.resolve("conf.ini"),
        """
        [api]
        public_host = gateway.example.org
        public_port = 443
        [database]
        url = postgresql://somebody:secret@192.0.2.1:5432/gateway
        [seeds]
        enrolment = approve
        [sync]
        approval = operator
        [messages]
        letters = x
        [publisher]
        url = http://192.0.2.1/publish
        [users]
        directory = remote
        [user_management_api]
        api_url = http://192.0.2.1
        verification_url = http://192.0.2.1/%s
        platforms_url = http://192.0.2.1/%s
        """);

    var test = selftest();

    assertThat(test.out()).as("%s", test.err()).hasSize(10);
    assertThat(test.out().subList(0, 9)).allMatch(line -> line.contains(": ok ("));
    assertThat(test.out().getLast()).isEqualTo("9 of 9 passed.");
    assertThat(test.exitCode()).isZero();
    assertNothingLeft("conf.ini");
  }

  @Test
  void tellsEachStepBesideARunningServerWhichStaysAsItIs() {
    try (var server = ServerProcess.on(folder).start()) {
      var test = selftest("--json");

      assertThat(test.exitCode()).isZero();
      assertThat(test.out().getFirst()).contains("\"running\":" + server.pid(), "answers\":true");
      assertThat(test.out()).filteredOn(line -> line.contains("\"passed\",")).hasSize(9);
      assertThat(test.out().getLast()).isEqualTo("{\"passed\":9,\"of\":9,\"good\":true}");
      assertThat(new Operator(server.admin(), server.token()).users()).isEmpty();
      assertThat(new Operator(server.admin(), server.token()).gateways()).isEmpty();
    }
  }

  @Test
  void saysWhichStepTheSettingsAreTooNarrowFor() throws IOException {
    var test = selftest("--set", "limits.body_bytes=100");

    assertThat(test.exitCode()).isEqualTo(1);
    assertThat(test.out())
        .anyMatch(
            line -> line.startsWith("5.") && line.contains("failed: ") && line.contains("413"));
    assertThat(test.out().getLast()).isEqualTo("5 of 9 passed.");
    assertNothingLeft();
  }

  @Test
  void saysWhatIsWrongWithTheSettings() throws IOException {
    Files.writeString(folder.resolve("conf.ini"), "[api]\nprot = 7\n");

    var test = selftest();

    assertThat(test.exitCode()).isEqualTo(2);
    assertThat(test.out().getFirst()).contains("conf.ini:2", "did you mean port?");
    assertNothingLeft("conf.ini");
  }

  @Test
  void leavesNothingWhenItIsToldToStop() throws IOException {
    var process =
        new ProcessBuilder(
                ServerProcess.app().resolve("bin/relaysms-gateway").toString(),
                "selftest",
                "--json",
                "--data",
                folder.toString())
            .start();
    try (var out = process.inputReader()) {
      assertThat(out.readLine()).contains("running");
      assertThat(out.readLine()).contains("\"server\",\"state\":\"passed\"");

      process.destroy();

      assertThat(process.onExit().join().exitValue()).isNotZero();
    }
    assertNothingLeft();
  }

  private ServerProcess.Finished selftest(String... more) {
    var all = Stream.concat(Stream.of("selftest", "--data", folder.toString()), Stream.of(more));
    return ServerProcess.run(Map.of(), "", all.toArray(String[]::new));
  }

  private void assertNothingLeft(String... but) throws IOException {
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString())).isEqualTo(List.of(but));
    }
    assertThat(ProcessHandle.allProcesses().map(one -> one.info().commandLine().orElse("")))
        .noneMatch(line -> line.contains(folder.toString()));
  }
}
