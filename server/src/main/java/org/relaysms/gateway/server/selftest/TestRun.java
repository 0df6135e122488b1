package org.relaysms.gateway.server.selftest;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.relaysms.gateway.server.config.GatewayConfig;
import org.relaysms.gateway.sim.PhoneKeys;
import org.relaysms.gateway.sim.SimulatedGateway;
import org.relaysms.gateway.sim.SimulatedOperator;
import org.relaysms.gateway.sim.SimulatedPage;
import org.relaysms.gateway.sim.SimulatedPhone;

/// The steps of one test, in whose order alone they can be taken; each leaves what the next needs.
/// One thread at a time.
final class TestRun {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PUBLISHED = Duration.ofSeconds(20);
  private static final String USER = "selftest";
  private static final String GATEWAY_NUMBER = "+237670000001";
  private static final String PHONE_NUMBER = "+237670000002";
  private static final String IV = "selftest-message";
  private static final String PAUSE = "201- pause";
  private static final String ACK = "200- ack";
  private static final Pattern CODE =
      Pattern.compile("http://[^/]+/v2/sync/users/" + USER + "/sessions/[0-9a-f]{32}/handshake");

  private final GatewayConfig config;
  private final Program program;
  private final TestSite site;
  private final String password;
  private final String message;
  private final SimulatedPhone phone = new SimulatedPhone(PhoneKeys.fresh(2048));
  private Optional<SimulatedGateway> gateway = Optional.empty();
  private Optional<SimulatedOperator> operator = Optional.empty();
  private Optional<SimulatedPage> page = Optional.empty();
  private Optional<SimulatedPhone.Synced> synced = Optional.empty();
  private URI code = URI.create("");

  TestRun(GatewayConfig config, Program program, TestSite site, RandomGenerator random) {
    this.config = config;
    this.program = program;
    this.site = site;
    password = unguessable(random);
    var letter = config.messages().letters().stream().sorted().findFirst().orElseThrow();
    message = letter + ":to@example.com:::Self-test:Bonjour, ça va? " + unguessable(random);
  }

  /// Takes a step.
  ///
  /// @return what it found, where that is worth telling
  String take(Step step) throws InterruptedException {
    return switch (step) {
      case SERVER -> server();
      case GATEWAY -> gateway();
      case CODE -> code();
      case ROTATION -> rotation();
      case PHONE -> phone();
      case KEY -> key();
      case SMS -> sms();
      case PUBLISHER -> published();
      case REMOVAL -> removal();
    };
  }

  private String server() throws InterruptedException {
    Bindable.trouble(config)
        .ifPresent(
            trouble -> {
              throw new StepFailure(trouble);
            });
    var server = site.start(program);
    var ready = server.awaitReady();
    operator = Optional.of(server.operator(ready));
    var pinging = SimulatedGateway.at(ready.api(), "selftest", GATEWAY_NUMBER);
    gateway = Optional.of(pinging);
    pinging.seeds();
    return ready.api().getAuthority();
  }

  private String gateway() {
    gateway.orElseThrow().ping().ok();
    var listed =
        gateway
            .orElseThrow()
            .seeds()
            .valueStream()
            .anyMatch(one -> one.path("MSISDN").asText().equals(GATEWAY_NUMBER));
    require(listed, Trouble.Kind.NOT_LISTED);
    return "";
  }

  private String code() {
    var added = operator.orElseThrow().addUser(USER, password, PHONE_NUMBER);
    require(added.status() == 201, Trouble.Kind.ANSWER, added.toString());
    page = Optional.of(SimulatedPage.open(gateway.orElseThrow().api(), USER));
    code = page.orElseThrow().nextCode(PATIENCE);
    require(CODE.matcher(code.toString()).matches(), Trouble.Kind.CODE_FORM, code.toString());
    var answer = SimulatedPhone.look(code);
    require(answer.status() == 405, Trouble.Kind.ANSWER, answer.toString());
    return "";
  }

  /// The first code is refused once two have come after it, whatever the grace.
  private String rotation() {
    var first = code;
    var second = page.orElseThrow().nextCode(PATIENCE);
    require(!second.equals(first), Trouble.Kind.SAME_CODE);
    code = page.orElseThrow().nextCode(PATIENCE);
    var answer = new SimulatedPhone(phone.keys()).handshake(first);
    require(answer.status() == 400, Trouble.Kind.OLD_CODE, answer.toString());
    return "";
  }

  private String phone() {
    page.orElseThrow().unread().stream().map(SimulatedPage::code).forEach(newer -> code = newer);
    phone.handshake(code).ok();
    var heard = firstThatIsNoCode();
    require(heard.equals(PAUSE), Trouble.Kind.STAYED, heard);
    return "";
  }

  private String key() {
    synced = Optional.of(phone.synced(phone.verify(password)));
    var heard = page.orElseThrow().nextFrame(PATIENCE);
    require(heard.equals(ACK), Trouble.Kind.STAYED, heard);
    return "";
  }

  private String sms() {
    var text = synced.orElseThrow().sms(IV, message);
    gateway.orElseThrow().deliver(text, PHONE_NUMBER).ok();
    require(operator.orElseThrow().storedMessages() > 0, Trouble.Kind.NOT_STORED);
    return "";
  }

  private String published() throws InterruptedException {
    var arrived = site.publisher().next(PUBLISHED);
    require(arrived.isPresent(), Trouble.Kind.NOT_PUBLISHED, Long.toString(PUBLISHED.toSeconds()));
    var wanted = new TestPublisher.Message(PHONE_NUMBER, message);
    var came = arrived.orElseThrow();
    require(came.equals(wanted), Trouble.Kind.OTHER_TEXT, came.text());
    return "";
  }

  private String removal() {
    page.ifPresent(SimulatedPage::close);
    site.clear();
    return "";
  }

  /// Codes may still be under way.
  private String firstThatIsNoCode() {
    var heard = page.orElseThrow().nextFrame(PATIENCE);
    return heard.startsWith("{") ? firstThatIsNoCode() : heard;
  }

  private static void require(boolean good, Trouble.Kind kind, String... details) {
    if (!good) {
      throw new StepFailure(kind, details);
    }
  }

  private static String unguessable(RandomGenerator random) {
    return Long.toHexString(random.nextLong()) + "-" + Long.toHexString(random.nextLong());
  }
}
