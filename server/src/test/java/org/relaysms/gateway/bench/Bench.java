package org.relaysms.gateway.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.relaysms.gateway.sim.SimulatedAccountService;

/// The load generator: measures each kind of work one after the other, prints the table and writes
/// it to the file that is the first argument. Further arguments choose among `pings`, `list`,
/// `pages`, `syncs`, `messages`, `publish` and `outage`, then nothing is written. Ends with 1 when
/// a gate does not hold.
public final class Bench {
  private static final Duration WARM_UP = Duration.ofSeconds(4);
  private static final Duration TIME = Duration.ofSeconds(8);

  private final List<Row> rows = new ArrayList<>();
  private final Set<String> chosen;

  private Bench(Set<String> chosen) {
    this.chosen = chosen;
  }

  public static void main(String[] arguments) {
    var file = Path.of(arguments[0]);
    var chosen = Set.copyOf(Arrays.asList(arguments).subList(1, arguments.length));
    var report = new Bench(chosen).run();
    System.out.println(report.text());
    if (chosen.isEmpty()) {
      report.write(file);
    }
    System.exit(report.passed() ? 0 : 1);
  }

  private Report run() {
    if (wanted("pings") || wanted("list")) {
      gateways();
    }
    if (wanted("pages")) {
      rows.addAll(new PagesBench().run());
    }
    if (wanted("syncs")) {
      syncs();
    }
    if (wanted("messages")) {
      rows.add(new MessagesBench(WARM_UP, TIME).run());
    }
    if (wanted("publish")) {
      rows.add(new PublishBench().run());
    }
    if (wanted("outage")) {
      rows.addAll(new OutageBench().run());
    }
    return new Report(rows);
  }

  private boolean wanted(String work) {
    return chosen.isEmpty() || chosen.contains(work);
  }

  private void gateways() {
    try (var server = ServerUnderLoad.real(List.of())) {
      if (wanted("pings")) {
        HttpLoad.once(server.api(), n -> Pings.request("/seeds/ping", n), 32, 1_000);
        rows.add(pings(server, 32));
        rows.add(pings(server, 256));
      }
      if (wanted("list")) {
        HttpLoad.once(server.api(), n -> Pings.request("/seeds/ping", n), 128, 10_000);
        rows.add(list(server));
      }
    }
  }

  private static Row pings(ServerUnderLoad server, int connections) {
    var bare = pings(server.bare(), "/bare/ping", connections);
    var commits = server.commits(connections, 40, TIME);
    var real = pings(server.api(), "/seeds/ping", connections);
    return Row.atLeast(
        "`POST /seeds/ping`, 1,000 gateways, " + connections + " connections",
        real.toString(),
        "bare route " + bare + "; group commit " + commits,
        real.perSecond() / Math.min(bare.perSecond(), commits.perSecond()),
        0.5);
  }

  private static Measured pings(URI server, String path, int connections) {
    return HttpLoad.run(server, n -> Pings.request(path, n % 1_000), connections, WARM_UP, TIME);
  }

  private static Row list(ServerUnderLoad server) {
    var bytes = ServerUnderLoad.get(server.api().resolve("/seeds"));
    ServerUnderLoad.put(server.bare().resolve("/bare/bytes"), bytes);
    try (var pings = Pings.everySecond(server.api(), 1_000)) {
      var bare = list(server.bare(), "/bare/bytes");
      var real = list(server.api(), "/seeds");
      return Row.atLeast(
          "`GET /seeds`, 10,000 live gateways, " + pings.size() + " pings/s beside",
          real.toString(),
          String.format(Locale.ROOT, "bare route %s (%,d bytes)", bare, bytes.length()),
          real.perSecond() / bare.perSecond(),
          0.6);
    }
  }

  private static Measured list(URI server, String path) {
    var request = HttpLoad.get(path);
    return HttpLoad.run(server, _ -> request, 32, WARM_UP, TIME);
  }

  private void syncs() {
    var password = "bench password";
    try (var accounts = SimulatedAccountService.on(0, password);
        var server = ServerUnderLoad.real(settings(accounts))) {
      var load = SyncLoad.prepared(server.api(), server.file("keys/public.pem"), password, 20_000);
      var rsa =
          Measured.parse(
              ServerUnderLoad.get(
                  server
                      .bare()
                      .resolve("/bare/rsa?seconds=5&key=" + server.file("keys/private.pem"))));
      var real = load.run(32, Duration.ofSeconds(24), Duration.ofSeconds(12));
      rows.add(
          Row.atLeast(
              "full syncs, RSA 3072, 32 at once",
              real.toString(),
              "raw RSA " + rsa,
              real.perSecond() / rsa.perSecond(),
              0.4));
    }
  }

  private static List<String> settings(SimulatedAccountService accounts) {
    var pairs = accounts.settings();
    var settings = new ArrayList<String>();
    for (var i = 0; i + 1 < pairs.size(); i += 2) {
      settings.add(pairs.get(i) + "=" + pairs.get(i + 1));
    }
    return settings;
  }
}
