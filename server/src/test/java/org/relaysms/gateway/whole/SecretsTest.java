package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The check of the logs must be able to fail.
class SecretsTest {
  private final Secrets secrets = new Secrets();
  private final String canary = secrets.keep("canary-5f0c");

  @Test
  void findsACanaryThatWasLoggedOnPurpose() {
    var log = logged("verify of a user with " + canary + " refused");

    assertThatThrownBy(() -> secrets.assertNotIn(log)).isInstanceOf(AssertionError.class);
  }

  @Test
  void findsAStackTrace() {
    assertThatThrownBy(
            () -> secrets.assertNotIn(List.of("\tat org.example.Some.where(Some.java:1)")))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void isContentWithACleanLog() {
    assertThatCode(() -> secrets.assertNotIn(logged("verify refused"))).doesNotThrowAnyException();
  }

  @Test
  void isNotContentWithNothingToLookFor() {
    assertThatThrownBy(() -> new Secrets().assertNotIn(List.of()))
        .isInstanceOf(AssertionError.class);
  }

  /// The lines that a real logger lets through.
  private static List<String> logged(String message) {
    var context = new LoggerContext();
    var appender = new ListAppender<ILoggingEvent>();
    appender.start();
    Logger logger = context.getLogger("canary");
    logger.addAppender(appender);
    logger.info(message);
    return appender.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }
}
