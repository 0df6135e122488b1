package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.relaysms.gateway.sim.PublishRequest;
import org.relaysms.gateway.sim.PublisherMood;
import org.relaysms.gateway.sim.SimulatedPublisher;

/// The Publisher takes some messages and says nothing until the time-out is over: the others go on.
@Tag("whole")
class HangingPublisherTest {
  private static final SimulatedPublisher PUBLISHER = SimulatedPublisher.on(0);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int AT_ONCE = 3;
  private static final String HANGS = "it hangs here";

  @RegisterExtension
  static final RunningServer SERVER =
      RunningServer.with(
          "publisher.url",
          PUBLISHER.url(),
          "publisher.timeout",
          "8",
          "publisher.at_once",
          "" + AT_ONCE);

  private static final Map<String, SyncedUser> USERS = new HashMap<>();
  private static int count;

  private final Set<String> accepted = new HashSet<>();

  @AfterAll
  static void stop() {
    PUBLISHER.close();
  }

  @AfterEach
  void everythingIsPublishedInTheEnd() {
    PUBLISHER.feels(new PublisherMood.Well());

    await().atMost(PATIENCE).until(() -> PUBLISHER.ledger().messages().containsAll(accepted));
    assertThat(PUBLISHER.ledger().messages()).doesNotHaveDuplicates();
    assertThat(PUBLISHER.ledger().publicationsByKey().values())
        .allMatch(one -> one.contradictions() == 0);
  }

  @Test
  void holdsBackNeitherOtherUsersNorLaterMessages() {
    PUBLISHER.feels(new PublisherMood.Hanging(HANGS));
    var hanging = post("ada", "t:of ada " + HANGS);
    var others = post("bob", texts("t:of bob while ada's hangs"));
    var later = post("ada", texts("t:of ada after the one that hangs"));

    await().atMost(PATIENCE).until(() -> PUBLISHER.ledger().messages().containsAll(others));
    await().atMost(PATIENCE).until(() -> PUBLISHER.ledger().messages().containsAll(later));

    assertThat(PUBLISHER.ledger().messages()).doesNotContain(hanging);
    assertThat(requested().subList(0, requested().indexOf(later.getFirst())))
        .as("what went out before the time-out was over and ada's next had its turn")
        .containsAll(others);
  }

  @Test
  void holdsNobodyBackForGoodThoughEveryCallHangs() {
    PUBLISHER.feels(new PublisherMood.Hanging(HANGS));
    var hanging = new ArrayList<String>();
    for (var user = 0; user < AT_ONCE; user++) {
      hanging.add(post("user" + user, "t:of user " + user + " " + HANGS));
    }
    await().atMost(PATIENCE).until(() -> requested().containsAll(hanging));

    var others = post("bob", texts("t:of bob while all calls hang"));

    await().atMost(PATIENCE).until(() -> PUBLISHER.ledger().messages().containsAll(others));
    assertThat(PUBLISHER.ledger().messages()).doesNotContainAnyElementsOf(hanging);
  }

  private static List<String> texts(String text) {
    return IntStream.range(0, 5).mapToObj(n -> text + " " + n).toList();
  }

  private List<String> post(String user, List<String> texts) {
    return texts.stream().map(text -> post(user, text)).toList();
  }

  private String post(String user, String text) {
    var writer = USERS.computeIfAbsent(user, HangingPublisherTest::synced);
    SERVER
        .gateway("624010000000077", "+237650000077")
        .deliver(writer.sms(++count, SERVER.secrets().keep(text)))
        .ok();
    accepted.add(text);
    return text;
  }

  private static SyncedUser synced(String id) {
    var number = SERVER.secrets().keep("+23767000%04d".formatted(USERS.size()));
    var user = SyncedUser.on(SERVER.process(), id, number);
    SERVER.secrets().keep(user.key());
    return user;
  }

  private static List<String> requested() {
    return PUBLISHER.ledger().requests().stream().map(PublishRequest::message).toList();
  }
}
