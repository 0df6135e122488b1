package org.relaysms.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.log.LogLevel;
import org.relaysms.gateway.server.log.LogLine;
import org.relaysms.gateway.server.log.LogTail;

class TailAppenderTest {
  private final LogTail tail = new LogTail(Clock.systemUTC());
  private final LoggerContext context = new LoggerContext();
  private final Logger log = context.getLogger("org.relaysms.Store");

  @BeforeEach
  void install() {
    var appender = new TailAppender(tail);
    appender.setContext(context);
    appender.start();
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
    log.setLevel(Level.TRACE);
  }

  @Test
  void keepsWhatWasSaidByWhomAndHowGraveItIs() {
    log.warn("disk {} is full", 7);

    var line = lines().getFirst();
    assertThat(line.level()).isEqualTo(LogLevel.WARN);
    assertThat(line.logger()).isEqualTo("org.relaysms.Store");
    assertThat(line.thread()).isEqualTo(Thread.currentThread().getName());
    assertThat(line.message()).isEqualTo("disk 7 is full");
    assertThat(line.trace()).isEmpty();
  }

  @Test
  void keepsATraceWithItsCauses() {
    log.error("oops", new IllegalStateException("outer", new IllegalArgumentException("inner")));

    assertThat(lines().getFirst().trace().orElseThrow())
        .startsWith("java.lang.IllegalStateException: outer")
        .contains("Caused by: java.lang.IllegalArgumentException: inner")
        .doesNotEndWith("\n");
  }

  @Test
  void knowsEveryLevel() {
    log.trace("");
    log.debug("");
    log.info("");
    log.warn("");
    log.error("");

    assertThat(lines().stream().map(LogLine::level))
        .containsExactly(
            LogLevel.TRACE, LogLevel.DEBUG, LogLevel.INFO, LogLevel.WARN, LogLevel.ERROR);
  }

  @Test
  void comesToAnEndWithWordsThatLogThemselves() {
    log.info("{}", new Talkative());

    assertThat(lines()).extracting(LogLine::message).containsExactly("said");
  }

  @Test
  void letsNoFailureOut() {
    log.info("{}", new Broken());
    log.info("after");

    assertThat(lines()).extracting(LogLine::message).contains("after");
  }

  private List<LogLine> lines() {
    return tail.newest(LogLevel.TRACE, 100).lines();
  }

  private final class Talkative {
    @Override
    public String toString() {
      log.info("{}", this);
      return "said";
    }
  }

  private static final class Broken {
    @Override
    public String toString() {
      throw new IllegalStateException("no words");
    }
  }
}
