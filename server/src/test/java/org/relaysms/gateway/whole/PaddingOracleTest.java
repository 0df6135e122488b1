package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.relaysms.gateway.sim.PhoneCipher;
import org.relaysms.gateway.sim.SimulatedPublisher;

/// No answer tells a good message from an altered one, a right padding from a wrong one, or a known
/// number from an unknown one (contract section 8). How long the answers took is printed and not
/// judged: that they tell nothing is so by construction, since they go out before anything is
/// opened (`InboundRoutesTest`).
///
/// `-Doracle.altered`, `-Doracle.good`, `-Doracle.strangers` say how many of each are posted,
/// `-Doracle.connections` over how many connections.
@Tag("whole")
class PaddingOracleTest {
  private static final int ALTERED = Integer.getInteger("oracle.altered", 10_000);
  private static final int GOOD = Integer.getInteger("oracle.good", 400);
  private static final int STRANGERS = Integer.getInteger("oracle.strangers", 400);
  private static final int CONNECTIONS = Integer.getInteger("oracle.connections", 8);
  private static final int USERS = 8;
  private static final int QUARANTINE = 500;
  private static final SimulatedPublisher PUBLISHER = SimulatedPublisher.on(0);

  @RegisterExtension
  static final RunningServer SERVER =
      RunningServer.with(
          "publisher.url", PUBLISHER.url(), "messages.quarantine_most", "" + QUARANTINE);

  private enum Kind {
    GOOD,
    WRONG_PADDING,
    NO_TEXT,
    STRANGER
  }

  private record Post(Kind kind, String text, String number) {}

  private record Answered(Kind kind, String answer, long nanos) {}

  private final Random random = new Random(20_261_125);
  private final Set<String> good = new HashSet<>();

  @AfterAll
  static void stop() {
    PUBLISHER.close();
  }

  @Test
  void everyAnswerIsTheSameToTheByte() throws InterruptedException {
    var answered = postAll(posts());
    tell(answered);

    assertThat(answered.stream().map(one -> withoutDate(one.answer())).distinct())
        .singleElement()
        .asString()
        .startsWith("HTTP/1.1 200 OK\r\n")
        .endsWith("\r\n\r\nmessage published successfully");
    assertThat(answered.stream().map(Answered::kind).distinct()).hasSize(Kind.values().length);
    await().atMost(Duration.ofMinutes(3)).until(() -> counted("accepted") == 0);
    await().atMost(Patience.LONG).until(() -> PUBLISHER.ledger().messages().size() == good.size());
    assertThat(PUBLISHER.ledger().messages()).containsExactlyInAnyOrderElementsOf(good);
    await()
        .atMost(Patience.LONG)
        .until(() -> counted("rejected") + counted("duplicate") <= QUARANTINE + QUARANTINE / 10);
  }

  private List<Post> posts() {
    var posts = new ArrayList<Post>();
    for (var i = 0; i < USERS; i++) {
      var number = SERVER.secrets().keep("+23767000100" + i);
      var user = SyncedUser.on(SERVER.process(), "user" + i, number);
      SERVER.secrets().keep(user.key());
      addAltered(posts, user, ALTERED / USERS);
      addGood(posts, user, GOOD / USERS);
    }
    for (var i = 0; i < STRANGERS; i++) {
      var text = PhoneCipher.sms("0".repeat(32), "%016d".formatted(i), "t:" + "x".repeat(71));
      posts.add(new Post(Kind.STRANGER, text, "+2376990%05d".formatted(i)));
    }
    Collections.shuffle(posts, random);
    return posts;
  }

  private void addAltered(List<Post> posts, SyncedUser user, int many) {
    var source = new AlteredSms(user.key(), random);
    for (var i = 0; i < many; i++) {
      var altered = source.next();
      posts.add(new Post(Kind.valueOf(altered.opening().name()), altered.text(), user.number()));
    }
  }

  private void addGood(List<Post> posts, SyncedUser user, int many) {
    for (var i = 0; i < many; i++) {
      var text = "t:%-71s".formatted("good " + good.size());
      good.add(text);
      posts.add(new Post(Kind.GOOD, user.sms(i, text).text(), user.number()));
    }
  }

  private static List<Answered> postAll(List<Post> posts) throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      var tasks =
          IntStream.range(0, CONNECTIONS)
              .<Callable<List<Answered>>>mapToObj(share -> () -> postShare(posts, share))
              .toList();
      var all = new ArrayList<Answered>();
      for (var done : threads.invokeAll(tasks)) {
        all.addAll(done.get());
      }
      return all;
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Answered> postShare(List<Post> posts, int share) {
    var answered = new ArrayList<Answered>();
    try (var connection = KeptConnection.to(SERVER.api())) {
      for (var i = share; i < posts.size(); i += CONNECTIONS) {
        var post = posts.get(i);
        var request = KeptConnection.request(SERVER.api(), post.text(), post.number());
        var start = System.nanoTime();
        var answer = connection.exchange(request);
        answered.add(new Answered(post.kind(), answer, System.nanoTime() - start));
      }
    }
    return answered;
  }

  private static void tell(List<Answered> answered) {
    var usual = nanos(answered, Kind.GOOD);
    for (var kind : Kind.values()) {
      var nanos = nanos(answered, kind);
      var beside = TwoSamples.of(usual, nanos);
      System.out.printf(
          "padding oracle: %s, %d posts, median %.1f us; beside the good ones D = %.4f, p = %.3f%n",
          kind, nanos.length, TwoSamples.median(nanos) / 1e3, beside.distance(), beside.chance());
    }
  }

  private static long[] nanos(List<Answered> answered, Kind kind) {
    return answered.stream().filter(one -> one.kind() == kind).mapToLong(Answered::nanos).toArray();
  }

  private static String withoutDate(String answer) {
    return answer.replaceFirst("(?i)\r\ndate: [^\r]*", "");
  }

  private static int counted(String state) {
    return SERVER.operator().messages().path("counts").path(state).asInt();
  }
}
