package org.relaysms.gateway.server.db;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/// The open store. Thread-safe.
///
/// A work given to [#write] or [#commit] runs on the writer's thread inside a transaction that it
/// shares with others. It must be short, must not talk to the network, and must be repeatable: when
/// the shared transaction fails, each work is run again in one of its own.
public final class Database implements AutoCloseable {
  private final Dialect dialect;
  private final HikariDataSource readers;
  private final HikariDataSource writing;
  private final Jdbi jdbi;
  private final GroupCommit writer;

  private Database(
      Dialect dialect, HikariDataSource readers, HikariDataSource writing, GroupCommit writer) {
    this.dialect = dialect;
    this.readers = readers;
    this.writing = writing;
    this.writer = writer;
    jdbi = jdbi(readers);
  }

  /// Opens and migrates the store; throws [StoreFailure] where it cannot.
  public static Database open(DatabaseSpec spec) {
    try {
      migrate(spec);
      var writing = Connections.forWriter(spec);
      var writer = new GroupCommit(jdbi(writing), spec.queue(), spec.batch());
      return new Database(spec.dialect(), Connections.forReaders(spec), writing, writer);
    } catch (FlywayException | PoolInitializationException e) {
      throw new StoreFailure("the store cannot be opened: " + rootMessage(e), e);
    }
  }

  /// For reading only: its connections refuse to write.
  public Jdbi jdbi() {
    return jdbi;
  }

  /// As [Rows#select], on a connection of its own that refuses to write.
  public <T> List<T> read(String sql, Rows.Reader<T> reader, Object... values) {
    try (var connection = readers.getConnection()) {
      return Rows.select(connection, sql, reader, values);
    } catch (SQLException e) {
      throw new StoreFailure("the store cannot be read", e);
    }
  }

  public Dialect dialect() {
    return dialect;
  }

  /// Queues the work. The future completes after the commit, on the store's own thread: what hangs
  /// on it must be short or use the `…Async` forms. It fails with [StoreBusy] at once when the
  /// queue is full, with [StoreFailure] when the store is broken, or with the work's own exception.
  public <T> CompletableFuture<T> write(Function<Handle, T> work) {
    var single = new Work.Single<>(work);
    writer.offer(single);
    return single.done();
  }

  /// Queues the work and waits for its commit; throws what the future of [#write] would fail with.
  public <T> T commit(Function<Handle, T> work) {
    return join(write(work));
  }

  /// A writer that is given all items of one commit together, for JDBC batches. A batch that fails
  /// is given again item by item, so that one bad item harms nobody.
  public <I> BatchWriter<I> batch(BiConsumer<Handle, List<I>> work) {
    return new BatchWriter<>(writer, work);
  }

  /// How many commits the writer has made since it was opened.
  public long commits() {
    return writer.commits();
  }

  /// Commits what is queued, refuses what comes, closes.
  @Override
  public void close() {
    writer.close();
    readers.close();
    writing.close();
  }

  private static void migrate(DatabaseSpec spec) {
    var folder = "classpath:" + spec.migrations() + "/";
    try (var source = Connections.forMigration(spec)) {
      Flyway.configure(Database.class.getClassLoader())
          .dataSource(source)
          .locations(folder + "common", folder + spec.dialect().folder())
          .load()
          .migrate();
    }
  }

  private static Jdbi jdbi(DataSource source) {
    return Jdbi.create(source).installPlugin(new SqlObjectPlugin());
  }

  private static String rootMessage(Throwable error) {
    var cause = error;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }

  private static <T> T join(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException own ? own : e;
    }
  }
}
