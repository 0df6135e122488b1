package org.relaysms.gateway.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.gateway.Imsi;
import org.relaysms.gateway.server.http.Json;
import org.relaysms.gateway.server.kernel.SteppedTime;
import org.relaysms.gateway.server.log.LogLevel;
import org.relaysms.gateway.server.sync.SyncPhase;
import org.relaysms.gateway.server.ws.Peer;

class EventHubTest {
  private static final Duration BEAT = Duration.ofMillis(250);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final SteppedTime time = new SteppedTime();
  private final FakeGateways gateways = new FakeGateways();
  private final FakeSyncDesk sync = new FakeSyncDesk();
  private final FakeDevices devices = new FakeDevices();
  private final AdminDesk desk =
      TestDesk.of(gateways, sync, devices, new FakeUsers(), new FakeAddresses(), time);
  private final EventHub hub = new EventHub(desk, Json.mapper(), time, Runnable::run);
  private final Reader reader = new Reader();

  @AfterEach
  void close() {
    hub.close();
  }

  @Test
  void beginsWithASnapshotOfEverything() {
    gateways.add("1");
    sync.at("s", SyncPhase.SHOWING_CODE);

    hub.join(reader);

    var snapshot = reader.only();
    assertThat(snapshot.path("type").asText()).isEqualTo("snapshot");
    assertThat(snapshot.path("gateways")).hasSize(1);
    assertThat(snapshot.path("sessions").path(0).path("phase").asText()).isEqualTo("showing-code");
    assertThat(snapshot.path("users").path("directory").asText()).isEqualTo("local");
    assertThat(snapshot.path("status").path("pingsPerMinute")).hasSize(1440);
    assertThat(snapshot.path("status").path("messagesPerMinute")).hasSize(1440);
    assertThat(snapshot.path("status").path("messagesPerMinute").path(1439).asInt()).isEqualTo(3);
    assertThat(snapshot.path("status").path("at").asLong())
        .isEqualTo(SteppedTime.START.toEpochMilli());
  }

  @Test
  void tellsAThingOnceHoweverOftenItChangedBetweenTwoFrames() {
    hub.join(reader);
    reader.forget();

    gateways.put(FakeGateways.view("1", true, "first"));
    gateways.put(FakeGateways.view("1", true, "last"));
    time.advance(BEAT);

    var told = reader.only().path("gateways");
    assertThat(told).hasSize(1);
    assertThat(told.path(0).path("note").asText()).isEqualTo("last");
  }

  @Test
  void tenThousandGatewaysThatPingEverySecondMakeOneFrameASecond() {
    hub.join(reader);
    reader.forget();

    for (var beat = 0; beat < 12; beat++) {
      IntStream.range(0, 10_000).forEach(i -> gateways.pinged("g" + i, time.instant()));
      time.advance(BEAT);
    }

    assertThat(reader.frames).hasSize(3);
    assertThat(reader.frames)
        .allSatisfy(frame -> assertThat(json(frame).path("pings")).hasSize(10_000));
  }

  @Test
  void neverTellsMoreThanFourFramesASecond() {
    hub.join(reader);
    reader.forget();

    for (var i = 0; i < 1_000; i++) {
      gateways.put(FakeGateways.view("g" + i, true, ""));
      time.advance(Duration.ofMillis(1));
    }

    assertThat(reader.frames).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void showsASignOfLifeWithTheStatusEveryFiveSeconds() {
    hub.join(reader);
    reader.forget();

    time.advance(Duration.ofSeconds(11));

    assertThat(reader.frames).hasSize(2);
    assertThat(json(reader.frames.getFirst()).has("status")).isTrue();
  }

  @Test
  void tellsThatAGatewayIsGone() {
    gateways.add("1");
    hub.join(reader);
    reader.forget();

    gateways.remove(new Imsi("1"));
    time.advance(BEAT);

    assertThat(reader.only().path("removedGateways").path(0).asText()).isEqualTo("1");
  }

  @Test
  void tellsTheUsersAnewWhenASyncIsDone() {
    hub.join(reader);
    reader.forget();

    sync.at("s", SyncPhase.DONE);
    time.advance(SECOND);

    assertThat(reader.frames.stream().map(EventHubTest::json).anyMatch(frame -> frame.has("users")))
        .isTrue();
  }

  @Test
  void tellsWhatNeedsNoStoreWhileTheStoreIsBroken() {
    hub.join(reader);
    time.advance(BEAT.multipliedBy(3));
    reader.forget();
    devices.broken = true;

    gateways.put(FakeGateways.view("1", true, "seen"));
    sync.at("s", SyncPhase.DONE);
    time.advance(BEAT);

    assertThat(told("gateways").path("note").asText()).isEqualTo("seen");
    assertThat(told("sessions").path("phase").asText()).isEqualTo("done");
  }

  @Test
  void tellsStatusAndUsersAsSoonAsTheStoreIsBack() {
    hub.join(reader);
    devices.broken = true;
    sync.at("s", SyncPhase.DONE);
    time.advance(SECOND);
    reader.forget();

    devices.broken = false;
    time.advance(SECOND);

    assertThat(reader.only().has("users")).isTrue();
    assertThat(reader.only().has("status")).isTrue();
  }

  @Test
  void tellsOnlyThatThereAreNewLinesHoweverManyAreLogged() {
    hub.join(reader);
    reader.forget();

    say(100_000);
    time.advance(BEAT);
    time.advance(BEAT);

    assertThat(reader.only().path("log").asLong()).isEqualTo(100_000);
    assertThat(reader.frames.getFirst()).hasSizeLessThan(200);
  }

  @Test
  void beginsWithTheNumberOfTheNewestLine() {
    say(3);

    hub.join(reader);

    assertThat(reader.only().path("log").asLong()).isEqualTo(3);
  }

  @Test
  void keepsNothingWhileNobodyReads() {
    gateways.put(FakeGateways.view("1", true, "old"));

    hub.join(reader);
    reader.forget();
    time.advance(BEAT);

    assertThat(reader.frames).isEmpty();
  }

  @Test
  void tellsNothingToAClientThatLeft() {
    hub.join(reader);
    hub.leave(reader);
    reader.forget();

    gateways.add("1");
    time.advance(SECOND);

    assertThat(reader.frames).isEmpty();
    assertThat(hub.clients()).isZero();
  }

  private void say(int lines) {
    for (var i = 0; i < lines; i++) {
      desk.log().tail().add(LogLevel.INFO, "a.B", "main", "line", Optional.empty());
    }
  }

  /// The only entry of this name in all frames.
  private JsonNode told(String name) {
    var entries =
        reader.frames.stream().map(EventHubTest::json).map(frame -> frame.path(name)).toList();
    return entries.stream().filter(list -> !list.isEmpty()).findFirst().orElseThrow().path(0);
  }

  private static JsonNode json(String frame) {
    try {
      return Json.mapper().readTree(frame);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Keeps what it is told.
  private static final class Reader implements Peer {
    final List<String> frames = new ArrayList<>();

    JsonNode only() {
      assertThat(frames).hasSize(1);
      return json(frames.getFirst());
    }

    void forget() {
      frames.clear();
    }

    @Override
    public void text(String message) {
      frames.add(message);
    }

    @Override
    public void close(int code, String reason) {}

    @Override
    public void probe(Duration within, Consumer<Boolean> answer) {
      answer.accept(true);
    }

    @Override
    public String address() {
      return "127.0.0.1";
    }
  }
}
