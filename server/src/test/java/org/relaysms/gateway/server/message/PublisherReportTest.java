package org.relaysms.gateway.server.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.http.Backoff;

/// What a report makes of a message.
@Tag("slice")
class PublisherReportTest extends ServedPublisherApi {
  @Test
  void answersARepeatedReportAsTheFirstTime() {
    var published = fetched(1, "t:published");
    var retried = fetched(2, "t:retried");
    var failed = fetched(3, "t:failed");

    for (var times = 0; times < 3; times++) {
      assertAnswer(good().published(published), 204);
      assertAnswer(good().failed(retried, "busy", true), 204);
      assertAnswer(good().failed(failed, "no such user", false), 204);
    }

    assertProblem(other().published(published), 409);
    assertProblem(other().failed(retried, "busy", true), 409);
    assertProblem(other().failed(failed, "no such user", false), 409);
    assertProblem(good().failed(published, "after all", true), 409);
    assertProblem(good().published(failed), 409);
    assertThat(book().find(2).orElseThrow().tries()).isEqualTo(1);
    assertThat(book().find(3).orElseThrow().tries()).isEqualTo(1);
  }

  @Test
  void takesOneOfManyEqualReportsAtOnce() throws ExecutionException, InterruptedException {
    var id = fetched(1, "t:once");

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          IntStream.range(0, 8).mapToObj(_ -> threads.submit(() -> good().published(id))).toList();
      for (var answer : answers) {
        assertAnswer(answer.get(), 204);
      }
    }

    assertThat(book().find(1).orElseThrow().tries()).isEqualTo(1);
  }

  @Test
  void offersAgainWhatFailedForNow() {
    var id = fetched(1, "t:again");
    good().failed(id, " busy\r\n\u0000just now ", true);

    assertThat(book().find(1).orElseThrow().reason()).contains("busy just now");
    assertThat(good().fetch("")).isEmpty();
    server.time.advance(Duration.ofSeconds(2));
    assertThat(other().fetch("").getFirst().path("tries").intValue()).isEqualTo(1);
  }

  @Test
  void waitsLongerAfterEveryFailure() {
    var id = fetched(1, "t:again");
    var pauses = new ArrayList<Duration>();

    for (var tries = 0; tries < 12; tries++) {
      good().failed(id, "busy " + tries, true);
      var due = book().find(1).orElseThrow().due().orElseThrow();
      pauses.add(Duration.between(server.time.instant(), due));
      server.time.advance(pauses.getLast());
      assertThat(good().fetch("")).hasSize(1);
    }

    assertThat(pauses).allMatch(pause -> pause.compareTo(Backoff.USUAL.most()) <= 0);
    assertThat(pauses).anyMatch(pause -> pause.compareTo(Duration.ofMinutes(1)) > 0);
  }

  /// In one line that nothing hides in, and no character is cut in two.
  @Test
  void keepsAReasonThatAnOperatorCanRead() {
    var id = fetched(1, "t:dead");
    var odd = "a\\u0085b\\u2028c\\u202ed\\ud800e " + "\ud83d\udcf1".repeat(300);
    var body = "{\"reason\":\"" + odd + "\",\"retry\":false}";

    assertAnswer(good().send("POST", failedPath(id), body), 204);

    assertThat(book().find(1).orElseThrow().reason())
        .contains("a b c d e " + "\ud83d\udcf1".repeat(190));
    assertAnswer(good().send("POST", failedPath(id), body), 204);
  }

  @Test
  void makesADeadLetterOfWhatFailsForGood() {
    var id = fetched(1, "t:dead");

    assertAnswer(good().failed(id, "x".repeat(1_000), false), 204);

    assertThat(state()).isEqualTo("failed");
    assertThat(book().find(1).orElseThrow().reason()).contains("x".repeat(200));
    assertThat(book().text(1)).contains("t:dead");
    server.time.advance(Duration.ofHours(1));
    assertThat(good().fetch("")).isEmpty();
  }

  @Test
  void givesUpWhatFailsForDays() {
    fetched(1, "t:too late");
    server.time.advance(Duration.ofDays(6));
    var id = good().fetch("").getFirst().path("id").textValue();

    assertAnswer(good().failed(id, "busy", true), 204);
    assertAnswer(good().failed(id, "busy", true), 204);

    assertThat(state()).isEqualTo("failed");
    assertThat(book().find(1).orElseThrow().reason()).contains("tried for 5 days: busy");
  }
}
