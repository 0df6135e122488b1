package org.relaysms.gateway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Handle;
import org.relaysms.gateway.bench.Measured.Latencies;
import org.relaysms.gateway.server.db.BatchWriter;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.db.DatabaseSpec;

/// Group commit with nothing around it: clients in a closed loop, each waiting for the commit of a
/// row of the same size, through the server's own writer into a file of its own.
final class EmptyRows {
  private final String text;

  private EmptyRows(int bytes) {
    text = "x".repeat(bytes);
  }

  static Measured measure(int clients, int bytes, Duration time) throws IOException {
    var folder = Files.createTempDirectory("bench-rows");
    try (var database = Database.open(DatabaseSpec.sqlite(folder.resolve("rows.db")))) {
      database.commit(handle -> handle.execute("create table bench_row (text varchar, at bigint)"));
      return measure(database.batch(new EmptyRows(bytes)::insert), clients, time);
    } finally {
      try (var files = Files.list(folder)) {
        files.forEach(file -> file.toFile().delete());
      }
      Files.delete(folder);
    }
  }

  private static Measured measure(BatchWriter<Long> rows, int clients, Duration time) {
    var latencies = new Latencies();
    var warm = System.nanoTime() + Duration.ofSeconds(2).toNanos();
    var end = warm + time.toNanos();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < clients; i++) {
        executor.execute(() -> loop(rows, latencies, warm, end));
      }
    }
    return Measured.of(latencies, time);
  }

  private static void loop(BatchWriter<Long> rows, Latencies latencies, long warm, long end) {
    for (var now = System.nanoTime(); now < end; now = System.nanoTime()) {
      rows.add(now).join();
      if (now >= warm) {
        latencies.add(System.nanoTime() - now);
      }
    }
  }

  private void insert(Handle handle, List<Long> times) {
    var batch = handle.prepareBatch("insert into bench_row (text, at) values (:text, :at)");
    for (var time : times) {
      batch.bind("text", text).bind("at", time).add();
    }
    batch.execute();
  }
}
