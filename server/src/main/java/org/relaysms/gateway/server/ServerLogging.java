package org.relaysms.gateway.server;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.relaysms.gateway.server.log.LogLine;
import org.relaysms.gateway.server.log.LogTail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// Where the log goes: stderr always (`logback.xml`), and on demand a file in the data folder that
/// is bounded to four times 10 MB, and the tail that the operator's side reads. What the libraries
/// say by java.util.logging comes here too.
final class ServerLogging {
  private static final String PATTERN =
      "%d{" + LogLine.TIME_FORM + "} %-5level %logger{0} - %msg%n";
  private static final String FILE_SIZE = "10MB";
  private static final int OLD_FILES = 3;

  private ServerLogging() {}

  /// To be called once, before anything logs.
  static void begin() {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  /// Logs to the file as well, from now to the end of the process.
  static void alsoTo(Path file) {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender(context, file));
  }

  /// Keeps the newest lines in memory as well, from now to the end of the process.
  static void alsoTo(LogTail tail) {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    var appender = new TailAppender(tail);
    appender.setContext(context);
    appender.setName("tail");
    appender.start();
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
  }

  private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, Path file) {
    var appender = new RollingFileAppender<ILoggingEvent>();
    appender.setContext(context);
    appender.setName("file");
    appender.setFile(file.toString());
    appender.setEncoder(encoder(context));
    appender.setTriggeringPolicy(bySize(context));
    appender.setRollingPolicy(window(context, file, appender));
    appender.start();
    return appender;
  }

  private static PatternLayoutEncoder encoder(LoggerContext context) {
    var encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(PATTERN);
    encoder.start();
    return encoder;
  }

  private static SizeBasedTriggeringPolicy<ILoggingEvent> bySize(LoggerContext context) {
    var policy = new SizeBasedTriggeringPolicy<ILoggingEvent>();
    policy.setContext(context);
    policy.setMaxFileSize(FileSize.valueOf(FILE_SIZE));
    policy.start();
    return policy;
  }

  private static FixedWindowRollingPolicy window(
      LoggerContext context, Path file, RollingFileAppender<ILoggingEvent> appender) {
    var policy = new FixedWindowRollingPolicy();
    policy.setContext(context);
    policy.setParent(appender);
    policy.setFileNamePattern(file + ".%i");
    policy.setMinIndex(1);
    policy.setMaxIndex(OLD_FILES);
    policy.start();
    return policy;
  }
}
