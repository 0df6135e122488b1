package org.relaysms.gateway.server.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.db.TestDatabases;
import org.relaysms.gateway.server.kernel.SteppedTime;

/// Waiting for messages, of which there are none here.
@Tag("slice")
@Timeout(60)
class PullQueueTest {
  private static final Taker TAKER = Taker.pull("t1");
  private static final Duration LONG = Duration.ofHours(1);

  @TempDir private Path folder;
  private final SteppedTime time = new SteppedTime();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private Database database;
  private PullQueue queue;

  @BeforeEach
  void open() {
    database = TestDatabases.sqlite(folder);
    queue = new PullQueue(new MessageLedger(database, time), time, Duration.ofMinutes(2));
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    threads.close();
    database.close();
  }

  @Test
  void letsABoundedNumberWait() throws ExecutionException, InterruptedException {
    IntStream.range(0, PullQueue.WAITING).forEach(_ -> threads.execute(() -> take(LONG)));
    await().until(() -> queue.waiting() == PullQueue.WAITING);

    var oneTooMany = threads.submit(() -> take(LONG)).get();

    assertThat(oneTooMany.rows()).isEmpty();
    assertThat(queue.waiting()).isEqualTo(PullQueue.WAITING);
  }

  @Test
  void givesThePlaceBackWhenTheWaitIsOverOrTheThreadIsTold() throws Exception {
    assertThat(take(Duration.ofMillis(1)).rows()).isEmpty();
    var interrupted = threads.submit(() -> take(LONG));
    await().until(() -> queue.waiting() == 1);

    interrupted.cancel(true);

    await().until(() -> queue.waiting() == 0);
  }

  private PullQueue.Taken take(Duration wait) {
    return queue.take(TAKER, 10, wait);
  }
}
