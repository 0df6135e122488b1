package org.relaysms.gateway.sim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaysms.gateway.sim.PublisherLedger.Publication;

/// The Publisher's simulator, called over a real socket.
@Tag("slice")
@Timeout(60)
class SimulatedPublisherTest {
  private static final String SECRET = "dummy";
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String BODY = "{\"MSISDN\":\"+237650000000\",\"message\":\"t:Hé:llo\\n\"}";

  private final SimulatedPublisher open = SimulatedPublisher.on(0);
  private final SimulatedPublisher strict =
      SimulatedPublisher.on(0, SECRET, Clock.fixed(NOW, ZoneOffset.UTC));

  @AfterEach
  void close() {
    open.close();
    strict.close();
  }

  @Test
  void publishesOnceUnderAKey() {
    publish("1", BODY);
    publish("1", BODY);
    publish("1", BODY.replace("llo", "LLO"));
    publish("2", BODY);

    assertThat(open.ledger().messages()).containsExactly("t:Hé:llo\n", "t:Hé:llo\n");
    assertThat(open.ledger().publication("1"))
        .isEqualTo(new Publication(open.ledger().requests().getFirst(), 1, 1));
    assertThat(open.ledger().requests()).hasSize(4);
  }

  @Test
  void recordsWhatArrives() throws Exception {
    publish("1", BODY);

    open.ledger().awaitRequests(1);
    var request = open.ledger().requests().getFirst();
    assertThat(request.header("idempotency-key")).isEqualTo("1");
    assertThat(request.msisdn()).isEqualTo("+237650000000");
    assertThat(request.bytes()).isEqualTo(BODY.getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "{\"MSISDN\":\"1\"}",
        "{\"MSISDN\":1,\"message\":\"t:\"}",
        "{\"MSISDN\":\"1\",\"message\":\"t:\",\"more\":1}",
        "{\"MSISDN\":\"1\",\"message\":\"t:\"} " + "{}"
      })
  void refusesEveryOtherBody(String body) {
    assertThat(publish("1", body).status()).isEqualTo(400);
    assertThat(open.ledger().messages()).isEmpty();
  }

  @Test
  void refusesAMissingKeyAndAnotherRoute() {
    var elsewhere = URI.create(open.url().replace("publish", "other"));

    assertThat(Wire.post(uri(open), BODY, "Content-Type", "application/json").status())
        .isEqualTo(400);
    assertThat(publish(elsewhere, "1", BODY).status()).isEqualTo(404);
    assertThat(Wire.get(uri(open)).status()).isEqualTo(405);
  }

  @Test
  void takesARightSignatureOnce() {
    assertThat(signed("1", NOW, SECRET).status()).isEqualTo(200);
    assertThat(signed("1", NOW, SECRET).status()).isEqualTo(401);
    assertThat(signed("2", NOW, SECRET).status()).isEqualTo(401);
    assertThat(signed("2", NOW.plusSeconds(1), SECRET).status()).isEqualTo(200);
    assertThat(strict.ledger().publicationsByKey()).containsOnlyKeys("1", "2");
  }

  @Test
  void takesASignatureOfTheLastFiveMinutes() {
    assertThat(signed("1", NOW.minus(Duration.ofMinutes(5)), SECRET).status()).isEqualTo(200);
    assertThat(signed("2", NOW.plus(Duration.ofMinutes(5)), SECRET).status()).isEqualTo(200);
    assertThat(signed("3", NOW.minusSeconds(301), SECRET).status()).isEqualTo(401);
    assertThat(signed("4", NOW.plusSeconds(301), SECRET).status()).isEqualTo(401);
  }

  @Test
  void refusesAWrongOrMissingSignature() {
    assertThat(signed("1", NOW, "other").status()).isEqualTo(401);
    assertThat(publish(uri(strict), "1", BODY).status()).isEqualTo(401);
    assertThat(strict.ledger().messages()).isEmpty();
  }

  @Test
  void flaps() {
    open.feels(new PublisherMood.Flapping());

    assertThat(publish("1", BODY).status()).isEqualTo(503);
    assertThat(open.ledger().messages()).isEmpty();
    assertThat(publish("1", BODY).status()).isEqualTo(200);
    assertThat(publish("2", BODY).status()).isEqualTo(503);
    assertThat(open.ledger().publicationsByKey()).containsOnlyKeys("1");
  }

  @Test
  void holdsARequestUntilItIsReleased() throws Exception {
    open.feels(new PublisherMood.Slow());

    var answer = CompletableFuture.supplyAsync(() -> publish("1", BODY));
    open.ledger().awaitRequests(1);
    assertThat(open.ledger().messages()).isEmpty();
    open.release();

    assertThat(answer.get().status()).isEqualTo(200);
    assertThat(open.ledger().messages()).hasSize(1);
  }

  @Test
  void hangsAtSomeAndPublishesTheOthers() throws Exception {
    open.feels(new PublisherMood.Hanging("Hé:llo"));

    var hanging = CompletableFuture.supplyAsync(() -> publish("1", BODY));
    open.ledger().awaitRequests(1);
    publish("2", BODY.replace("Hé", "Ha")).ok();
    open.goDown();

    assertThat(open.ledger().publicationsByKey()).containsOnlyKeys("2");
    assertThatThrownBy(hanging::get).hasRootCauseInstanceOf(IOException.class);
    open.comeUp();
  }

  @Test
  void answersAsItIsTold() {
    open.feels(PublisherMood.Answering.with(503, "Retry-After: 7"));

    var answer = publish("1", BODY);

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).contains("7");
    assertThat(open.ledger().messages()).isEmpty();
  }

  @Test
  void dropsTheConnectionAfterPublishing() {
    open.feels(new PublisherMood.Dropping());

    assertThatThrownBy(() -> publish("1", BODY)).isInstanceOf(UncheckedIOException.class);
    assertThat(open.ledger().messages()).hasSize(1);
  }

  @Test
  void sendsGarbage() {
    open.feels(new PublisherMood.Garbage("SMTP? 220 hello\r\n\r\n"));

    assertThatThrownBy(() -> publish("1", BODY)).isInstanceOf(UncheckedIOException.class);
    assertThat(open.ledger().messages()).isEmpty();
  }

  @Test
  void comesUpOnTheSamePort() {
    publish("1", BODY);

    open.goDown();
    assertThatThrownBy(() -> publish("2", BODY)).isInstanceOf(UncheckedIOException.class);
    open.comeUp();

    assertThat(publish("3", BODY).status()).isEqualTo(200);
    assertThat(open.ledger().publicationsByKey()).containsOnlyKeys("1", "3");
  }

  private Answer publish(String key, String body) {
    return publish(uri(open), key, body);
  }

  private static Answer publish(URI url, String key, String body, String... more) {
    var headers = new ArrayList<String>();
    headers.addAll(List.of("Content-Type", "application/json", "Idempotency-Key", key));
    headers.addAll(List.of(more));
    return Wire.post(url, body, headers.toArray(String[]::new));
  }

  private Answer signed(String key, Instant time, String secret) {
    var timestamp = Long.toString(time.getEpochSecond());
    return publish(
        uri(strict),
        key,
        BODY,
        "X-Gateway-Timestamp",
        timestamp,
        "X-Gateway-Signature",
        "v1=" + hmac(secret, timestamp + "." + BODY));
  }

  private static String hmac(String secret, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static URI uri(SimulatedPublisher publisher) {
    return URI.create(publisher.url());
  }
}
