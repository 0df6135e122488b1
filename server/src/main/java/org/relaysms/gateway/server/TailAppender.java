package org.relaysms.gateway.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import ch.qos.logback.core.util.ReentryGuard;
import ch.qos.logback.core.util.ReentryGuardFactory;
import ch.qos.logback.core.util.ReentryGuardFactory.GuardType;
import java.util.Optional;
import org.relaysms.gateway.server.log.LogLevel;
import org.relaysms.gateway.server.log.LogTail;

/// Puts what is logged into the tail. The guard keeps a thread that logs while it is in here from
/// coming in again, and the base class an exception from going out. Thread-safe.
final class TailAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {
  private final LogTail tail;

  TailAppender(LogTail tail) {
    this.tail = tail;
  }

  @Override
  protected void append(ILoggingEvent event) {
    tail.add(
        level(event.getLevel()),
        event.getLoggerName(),
        event.getThreadName(),
        String.valueOf(event.getFormattedMessage()),
        Optional.ofNullable(event.getThrowableProxy())
            .map(thrown -> ThrowableProxyUtil.asString(thrown).stripTrailing()));
  }

  @Override
  protected ReentryGuard buildReentryGuard() {
    return ReentryGuardFactory.makeGuard(GuardType.THREAD_LOCAL);
  }

  private static LogLevel level(Level level) {
    return switch (level.toInt()) {
      case Level.ERROR_INT -> LogLevel.ERROR;
      case Level.WARN_INT -> LogLevel.WARN;
      case Level.DEBUG_INT -> LogLevel.DEBUG;
      case Level.TRACE_INT -> LogLevel.TRACE;
      default -> LogLevel.INFO;
    };
  }
}
