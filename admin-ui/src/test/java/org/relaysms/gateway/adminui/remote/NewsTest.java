package org.relaysms.gateway.adminui.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewsTest {
  private static final String GATEWAY =
      """
      {"imsi":"%s","msisdn":"+237670000001","seedType":"seed","country":"Cameroon",
       "operatorName":"MTN Cameroon","operatorId":"62401","state":"live","validNumber":true,
       "approved":true,"pendingMsisdn":null,"lastPing":1000,"firstSeen":500,"pings":2,
       "address":null,"note":"%s","liveShare":0.5,"strip":"l"}""";

  @Test
  void readsASnapshotAsTheServerWritesIt() throws IOException {
    var news =
        read(
            """
            {"type":"snapshot","status":{"at":1795405262000,"version":"0.1.0","pid":7,"startedAt":1795405201176,
             "dataFolder":"/d","configFile":null,"directory":"local","testing":false,
             "enrolment":"open","lifetimeSeconds":90,
             "api":{"url":"http://h:1","host":"0.0.0.0","port":1,"tls":false},
             "websocket":{"url":"ws://h:2","host":"0.0.0.0","port":2,"tls":true},
             "admin":{"url":"http://127.0.0.1:3"},
             "address":{"host":"h","interface":null,"reachable":true,"chosen":false,
                        "choices":[{"host":"h","interface":"eth0"}]},
             "gateways":{"total":1,"live":1,"late":0,"silent":0,"invalid":0,"waiting":0},
             "devices":{"total":3,"syncedToday":1},"users":2,"lastOutsideRequestAt":null,
             "pingsPerMinute":[0,5],"messagesPerMinute":[3,1]},
             "gateways":[%s],
             "sessions":[{"id":"a","user":"ama","phase":"showing-code","code":1,"codes":3,
              "until":9000,"phoneAddress":null,"keyFingerprint":null,"triesLeft":5,
              "refusal":null,"deviceId":null,"at":8000,"firstSessionHash":"ff"}],
             "users":{"directory":"local","users":[{"id":"ama","phoneNumber":null,
              "createdAt":1,"platforms":["g"],"devices":1,"lastSync":2}]}}"""
                .formatted(GATEWAY.formatted("1", "")));

    assertThat(news.status().orElseThrow().startedAt())
        .isEqualTo(Instant.ofEpochMilli(1795405201176L));
    assertThat(news.status().orElseThrow().at()).isEqualTo(Instant.ofEpochSecond(1795405262));
    assertThat(news.status().orElseThrow().messagesPerMinute()).containsExactly(3, 1);
    assertThat(news.status().orElseThrow().lastOutsideRequestAt()).isEmpty();
    assertThat(news.status().orElseThrow().address().choices().getFirst().networkInterface())
        .isEqualTo("eth0");
    assertThat(news.gateways().getFirst().operatorId()).contains("62401");
    assertThat(news.sessions().getFirst().phase()).isEqualTo(SyncPhase.SHOWING_CODE);
    assertThat(news.users().orElseThrow().users().getFirst().lastSync())
        .contains(Instant.ofEpochMilli(2));
  }

  @Test
  void readsHowTheMessagesStand() throws IOException {
    var news =
        read(
            """
            {"type":"changes","gateways":[],"removedGateways":[],"pings":{},"sessions":[],
             "messages":{"counts":{"failed":3,"published":1264},"copies":18,
              "oldestUnfinished":null,"refusing":"the disk is full",
              "publisher":{"state":"away","circuit":"half-open","lastAnswer":900,"lastStatus":503,
               "lastError":1900,"lastErrorReason":"the Publisher answered 503","since":1000,
               "reason":"the Publisher cannot be reached","nextTry":2000,"lastFetch":1500,
               "lastFetchToken":"0123456789abcdef","lastFetchName":"relay","fetchesWaiting":2}}}""");

    assertThat(news.messages())
        .contains(
            new MessageSummary(
                Map.of("failed", 3, "published", 1264),
                18,
                Optional.empty(),
                Optional.of("the disk is full"),
                new PublisherState(
                    PublisherState.Kind.AWAY,
                    Optional.of(PublisherState.Circuit.HALF_OPEN),
                    Optional.of(Instant.ofEpochMilli(900)),
                    Optional.of(503),
                    Optional.of(Instant.ofEpochMilli(1900)),
                    Optional.of("the Publisher answered 503"),
                    Optional.of(Instant.ofEpochMilli(1000)),
                    Optional.of("the Publisher cannot be reached"),
                    Optional.of(Instant.ofEpochMilli(2000)),
                    Optional.of(Instant.ofEpochMilli(1500)),
                    Optional.of("relay"),
                    2)));
    assertThat(News.merged(news, read("{\"type\":\"changes\"}")).messages())
        .isEqualTo(news.messages());
    assertThat(news.messages().orElseThrow().count(MessageState.FAILED)).isEqualTo(3);
    assertThat(news.messages().orElseThrow().count(MessageState.RETRY)).isZero();
  }

  @Test
  void readsAMessageAsTheServerWritesIt() throws IOException {
    var story =
        Wire.JSON.readValue(
            """
            {"message":{"seq":5,"id":"a","state":"retry","tries":2,"due":3000,"reason":"no",
              "taker":null,"sender":null,"route":"gateway-client","gateway":null,"user":"ama",
              "device":"d","letter":"g","sentAt":null,"acceptedAt":1000,"changedAt":2000,
              "copies":1,"textKept":true},
             "history":[{"at":1000,"state":"accepted","note":""}]}""",
            MessageStory.class);

    assertThat(story.message().state()).isEqualTo(MessageState.RETRY);
    assertThat(story.message().due()).contains(Instant.ofEpochMilli(3000));
    assertThat(story.message().toString()).isEqualTo("Message[5 retry]");
    assertThat(story.history())
        .containsExactly(new MessageStep(Instant.ofEpochMilli(1000), MessageState.ACCEPTED, ""));
  }

  @Test
  void mergesChangesSoThatTheLatestWins() throws IOException {
    var before =
        read(
            """
            {"type":"changes","gateways":[%s,%s],"pings":{"3":1,"4":1}}"""
                .formatted(GATEWAY.formatted("1", "old"), GATEWAY.formatted("2", "")));
    var after =
        read(
            """
            {"type":"changes","gateways":[%s],"removedGateways":["2","4"],"pings":{"3":2}}"""
                .formatted(GATEWAY.formatted("1", "new")));

    var merged = News.merged(before, after);

    assertThat(merged.gateways()).extracting(Gateway::note).containsExactly("new");
    assertThat(merged.removedGateways()).containsExactly("2", "4");
    assertThat(merged.pings()).containsOnly(java.util.Map.entry("3", Instant.ofEpochMilli(2)));
    assertThat(merged.status()).isEqualTo(Optional.empty());
  }

  @Test
  void forgetsWhatCameBeforeASnapshot() throws IOException {
    var before = read("{\"type\":\"changes\",\"pings\":{\"3\":1}}");
    var snapshot = read("{\"type\":\"snapshot\",\"gateways\":[]}");

    assertThat(News.merged(before, snapshot)).isEqualTo(snapshot);
    assertThat(News.merged(snapshot, News.LOST)).isEqualTo(News.LOST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "null",
        "[",
        "",
        "{\"type\":\"changes\",\"gateways\":[null]}",
        "{\"type\":\"changes\",\"gateways\":[{\"imsi\":\"1\"}]}",
        "{\"type\":\"changes\",\"pings\":{\"1\":null}}",
        "{\"type\":\"changes\",\"users\":{\"directory\":\"local\",\"users\":[null]}}",
        "{\"type\":\"changes\",\"messages\":{\"counts\":{}}}",
        "{\"type\":\"snapshot\",\"status\":{\"version\":\"1\"}}"
      })
  void takesNothingWithAHoleInIt(String json) {
    assertThatThrownBy(() -> Answers.json(json, News.class))
        .isInstanceOf(Answers.UnreadableAnswer.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a page", "mailto:a@b", "http://h/v2", "ws:///v2", "ws://h:x/"})
  void takesOnlyAnAddressOfAWebSocketForOne(String body) {
    assertThatThrownBy(() -> Answers.webSocket(body)).isInstanceOf(Answers.UnreadableAnswer.class);
  }

  private static News read(String json) throws IOException {
    return Wire.JSON.readValue(json, News.class);
  }
}
