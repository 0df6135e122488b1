package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.relaysms.gateway.sim.SimulatedGateway;
import org.relaysms.gateway.sim.SimulatedPage;
import org.relaysms.gateway.sim.SimulatedPhone;

/// The README keeps its word: what a newcomer reads there, in the order it stands there.
@Tag("whole")
@Isolated("`make serve` packages the distribution again, which others run from")
class ReadmeTest {
  private static final Path REPOSITORY = Path.of(System.getProperty("repository", ".."));
  private static final Pattern READY =
      Pattern.compile("ready api=(\\S+) websocket=\\S+ admin=\\S+ pid=(\\d+)");

  @TempDir Path data;

  @Test
  void itsFirstStepsWork() throws IOException {
    var make = make("serve");
    try (var out = make.inputReader(StandardCharsets.UTF_8)) {
      var ready = READY.matcher("");
      for (var line = out.readLine(); line != null && !ready.reset(line).matches(); ) {
        line = out.readLine();
      }
      var api = URI.create(ready.group(1));

      assertThat(gateway(api).ping().ok().text()).matches("\\d+\\.\\d+");
      assertThat(gateway(api).seeds().findValuesAsText("MSISDN")).containsExactly("+237670000118");
      assertThat(sync(api).sharedKey()).hasSize(32);

      make.destroy();
      var server = ProcessHandle.of(Long.parseLong(ready.group(2)));
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> server.filter(ProcessHandle::isAlive).isEmpty());
      assertThat(data.resolve("server.json")).doesNotExist();
    } finally {
      make.descendants().forEach(ProcessHandle::destroyForcibly);
      make.destroyForcibly();
    }
  }

  @Test
  void namesOnlyFilesThatExist() throws IOException {
    var links = Pattern.compile("\\]\\(([^)#]+)\\)").matcher(readme());

    assertThat(links.results().map(link -> link.group(1)).toList())
        .isNotEmpty()
        .allSatisfy(link -> assertThat(REPOSITORY.resolve(link)).exists());
  }

  private Process make(String goal) throws IOException {
    var builder =
        new ProcessBuilder("make", "-s", goal, "ARGS=--data " + data)
            .directory(REPOSITORY.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder
        .environment()
        .putAll(
            Map.of(
                "GATEWAY_API_HOST", "127.0.0.1",
                "GATEWAY_API_PORT", "0",
                "GATEWAY_WEBSOCKET_HOST", "127.0.0.1",
                "GATEWAY_WEBSOCKET_PORT", "0",
                "GATEWAY_ADMIN_PORT", "0"));
    return builder.start();
  }

  /// The gateway of the README's own ping.
  private static SimulatedGateway gateway(URI api) throws IOException {
    var body = Pattern.compile("-d '(\\{.*?\\})'").matcher(readme());
    assertThat(body.find()).isTrue();
    var ping = new ObjectMapper().readTree(body.group(1));
    return new SimulatedGateway(
        api,
        ping.required("IMSI").textValue(),
        ping.required("MSISDN").textValue(),
        ping.required("seed_type").textValue());
  }

  private SimulatedPhone.Synced sync(URI api) {
    var added =
        ServerProcess.run(
            Map.of(), "correct horse\n", "users", "add", "ama", "--data", data.toString());
    assertThat(added.exitCode()).as("%s", List.of(added.err())).isZero();
    try (var page = SimulatedPage.open(api, "ama")) {
      return SimulatedPhone.number(1).sync(page.nextCode(Patience.LONG), "correct horse");
    }
  }

  private static String readme() throws IOException {
    return Files.readString(REPOSITORY.resolve("README.md"));
  }
}
