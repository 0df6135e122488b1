package org.relaysms.gateway.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.kernel.SteppedTime;

class LogTailTest {
  private static final int ALL = Integer.MAX_VALUE;

  private final SteppedTime time = new SteppedTime();
  private final LogTail tail = new LogTail(time);

  @Test
  void givesWhatCameAfterANumberInOrder() {
    say("one", "two", "three");

    var slice = tail.after(1, LogLevel.TRACE, ALL);

    assertThat(messages(slice)).containsExactly("two", "three");
    assertThat(slice.first()).isEqualTo(1);
    assertThat(slice.next()).isEqualTo(3).isEqualTo(tail.last());
    assertThat(slice.beganAt()).isEqualTo(SteppedTime.START);
  }

  @Test
  void givesTheNewestToWhomHasNone() {
    say("one", "two", "three");

    assertThat(messages(tail.newest(LogLevel.TRACE, 2))).containsExactly("two", "three");
  }

  @Test
  void saysWhereToGoOnWhenThereIsMore() {
    say("one", "two", "three");

    var slice = tail.after(0, LogLevel.TRACE, 2);

    assertThat(messages(slice)).containsExactly("one", "two");
    assertThat(slice.next()).isEqualTo(2);
    assertThat(slice.last()).isEqualTo(3);
  }

  @Test
  void leavesOutWhatIsNotGraveEnoughAndAsksForNoneOfItAgain() {
    say("calm");
    tail.add(LogLevel.WARN, "a.B", "t", "grave", Optional.empty());
    say("calm again");

    var slice = tail.after(0, LogLevel.WARN, 10);

    assertThat(messages(slice)).containsExactly("grave");
    assertThat(slice.next()).isEqualTo(3);
  }

  @Test
  void dropsTheOldestAboveItsNumberOfLines() {
    for (var i = 1; i <= LogTail.LINES + 5; i++) {
      say("line " + i);
    }

    var slice = tail.after(0, LogLevel.TRACE, ALL);

    assertThat(slice.first()).isEqualTo(6);
    assertThat(slice.lines()).hasSize(LogTail.LINES);
    assertThat(slice.lines().getFirst().message()).isEqualTo("line 6");
  }

  @Test
  void dropsTheOldestAboveItsNumberOfCharacters() {
    for (var i = 0; i < 1_000; i++) {
      say("x".repeat(7_000));
    }

    var characters =
        tail.after(0, LogLevel.TRACE, ALL).lines().stream().mapToInt(LogLine::weight).sum();

    assertThat(characters).isBetween(LogTail.CHARACTERS - 8_000, LogTail.CHARACTERS);
  }

  @Test
  void cutsAMessageThatIsTooLong() {
    say("x".repeat(100_000));

    assertThat(tail.newest(LogLevel.TRACE, 1).lines().getFirst().message())
        .hasSize(8_000)
        .endsWith("…");
  }

  @Test
  void keepsNoCharacterThatDrivesATerminalOrCannotBeWritten() {
    say("red \u001b[31m, half \ud800, back \u202e, next\r\nline\t.");

    assertThat(messages(tail.newest(LogLevel.TRACE, 1)))
        .containsExactly("red �[31m, half �, back �, next\nline\t.");
  }

  @Test
  void asksNobodyForALineOfTheFuture() {
    say("one");

    assertThat(tail.after(Long.MAX_VALUE, LogLevel.TRACE, ALL).lines()).isEmpty();
  }

  @Test
  void countsWithoutAGapHoweverManyLogAtOnce() throws InterruptedException {
    var loggers =
        IntStream.range(0, 4)
            .mapToObj(_ -> Thread.ofVirtual().unstarted(() -> say(new String[10_000])))
            .toList();
    loggers.forEach(Thread::start);
    var seen = new ArrayList<Long>();
    while (tail.last() < 40_000) {
      seen.add(read());
    }
    for (var logger : loggers) {
      logger.join();
    }

    assertThat(seen).isSorted();
    assertThat(tail.after(0, LogLevel.TRACE, ALL).lines().stream().map(LogLine::seq))
        .containsExactlyElementsOf(LongStream.rangeClosed(20_001, 40_000).boxed().toList());
  }

  @Test
  void writesALineAsItStandsInTheFile() {
    tail.add(LogLevel.ERROR, "a.b.Store", "main", "no\nroom", Optional.of("java.Oops\n\tat a.B"));

    assertThat(tail.newest(LogLevel.TRACE, 1).lines().getFirst().text())
        .endsWith("Z ERROR Store - no\n    room\njava.Oops\n\tat a.B");
  }

  private long read() {
    return tail.newest(LogLevel.TRACE, 100).last();
  }

  private void say(String... messages) {
    for (var message : messages) {
      tail.add(LogLevel.INFO, "a.B", "t", String.valueOf(message), Optional.empty());
    }
  }

  private static List<String> messages(LogTail.Slice slice) {
    return slice.lines().stream().map(LogLine::message).toList();
  }
}
