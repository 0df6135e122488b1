package org.relaysms.gateway.server;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.relaysms.gateway.server.admin.OperatorBooks;
import org.relaysms.gateway.server.config.GatewayConfig;
import org.relaysms.gateway.server.crypto.KeyFailure;
import org.relaysms.gateway.server.db.StoreFailure;

/// A command's stay at the store of a folder on which no server runs: holds the folder's lock until
/// it is closed. For one thread.
final class StoreVisit implements AutoCloseable {
  private final Clock clock = Clock.systemUTC();
  private final SecureRandom random = new SecureRandom();
  private final Teardown opened;
  private final GatewayConfig config;
  private final Foundation foundation;

  private StoreVisit(StoreOptions options, Teardown opened) {
    this.opened = opened;
    config = CommandFailure.validOrThrow(options.settings().load()).config();
    foundation = Foundation.open(config, options.keys(), random, clock, opened);
  }

  /// Opens the store and makes a desk of it; where either fails nothing stays open and the lock is
  /// free.
  static <D> D open(StoreOptions options, FolderLock lock, Function<StoreVisit, D> desk) {
    var opened = new Teardown();
    opened.add(lock);
    try {
      return desk.apply(new StoreVisit(options, opened));
    } catch (StoreFailure | KeyFailure e) {
      opened.close();
      throw CommandFailure.refused(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  GatewayConfig config() {
    return config;
  }

  Foundation foundation() {
    return foundation;
  }

  OperatorBooks books() {
    return OperatorBooks.open(foundation.database(), clock, random);
  }

  Instant now() {
    return clock.instant();
  }

  @Override
  public void close() {
    opened.close();
  }
}
