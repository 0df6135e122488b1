package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.relaysms.gateway.sim.Answer;
import org.relaysms.gateway.sim.FreePort;
import org.relaysms.gateway.sim.SimulatedGateway;
import org.relaysms.gateway.sim.SimulatedPage;

/// One server process for all tests of a class: limits off, a small key, a data folder of its own.
///
/// When the class is through, the server must stop well, and its log must hold neither a secret of
/// the run nor a stack trace. Thread-safe but for [#restart].
final class RunningServer implements BeforeAllCallback, AfterAllCallback {
  private static final AtomicInteger PEOPLE = new AtomicInteger();

  private final List<String> settings;
  private final Secrets secrets = new Secrets();
  private final List<String> log = new ArrayList<>();
  private final Path data;
  private final int apiPort = FreePort.next();
  private final int webSocketPort = FreePort.next();
  private @Nullable ServerProcess running;

  private RunningServer(List<String> settings) {
    this.settings = settings;
    try {
      data = Files.createTempDirectory("gateway-whole");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A server with these settings, in pairs of key and value.
  static RunningServer with(String... settings) {
    return new RunningServer(List.of(settings));
  }

  static RunningServer with(List<String> settings) {
    return new RunningServer(List.copyOf(settings));
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    start(builder());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    var process = process();
    var code = process.alive() ? process.stop() : process.awaitExit();
    log.addAll(process.log());
    deleteData();
    secrets.assertNotIn(log);
    assertThat(code).as("exit code of the server").isZero();
  }

  /// Stops it and starts it again on the same ports.
  void restart() {
    assertThat(process().stop()).isZero();
    log.addAll(process().log());
    start(builder());
  }

  URI api() {
    return URI.create(process().api());
  }

  URI webSocket() {
    return URI.create(process().webSocket());
  }

  ServerProcess process() {
    return Objects.requireNonNull(running, "not started");
  }

  Secrets secrets() {
    return secrets;
  }

  Operator operator() {
    return new Operator(process().admin(), process().token());
  }

  /// A user nobody else uses, added to the local directory.
  Person newPerson() {
    var number = PEOPLE.incrementAndGet();
    var person = new Person("person-" + number, secrets.keep("correct horse " + number));
    operator().addUser(person.id(), person.password());
    return person;
  }

  /// The url of a fresh session's handshake that no page has opened.
  URI startUnopened(String user) {
    return SyncUrls.handshake(api(), socketUrl(user));
  }

  /// The url of a fresh session's socket.
  URI socketUrl(String user) {
    return remembered(URI.create(SimulatedPage.ask(api(), user).ok().text()));
  }

  SimulatedPage openPage(String user) {
    return SimulatedPage.connect(socketUrl(user));
  }

  /// The next code of the page, whose session id becomes a secret.
  URI scan(SimulatedPage page) {
    return remembered(page.nextCode(Patience.LONG));
  }

  SimulatedGateway gateway(String imsi, String msisdn) {
    return SimulatedGateway.at(api(), secrets.keep(imsi), secrets.keep(msisdn));
  }

  /// That the next good request is served.
  void assertWell() {
    Answer answer = gateway("624010000000001", "+237670000001").ping();
    assertThat(answer.status()).as("the next good request").isEqualTo(200);
  }

  private void start(ServerProcess.Builder builder) {
    running = builder.start();
    secrets.keep(process().token());
  }

  private URI remembered(URI url) {
    SyncUrls.sessionId(url).ifPresent(secrets::keep);
    return url;
  }

  private ServerProcess.Builder builder() {
    var builder = ServerProcess.on(data);
    builder.set("api.port", "" + apiPort).set("websocket.port", "" + webSocketPort);
    for (var limit : Limits.ALL) {
      builder.set("limits." + limit, "0");
    }
    for (var i = 0; i + 1 < settings.size(); i += 2) {
      builder.set(settings.get(i), settings.get(i + 1));
    }
    return builder;
  }

  private void deleteData() {
    try (var files = Files.walk(data)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A user of the directory.
  record Person(String id, String password) {}
}
