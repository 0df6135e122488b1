package org.relaysms.gateway.server.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What both engines promise.
abstract class DatabaseContract {
  private static final String PROBE = "db/probe";
  private Database database;

  abstract DatabaseSpec spec();

  @BeforeEach
  void open() {
    database = Database.open(spec().migrations(PROBE));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsWhatWasCommittedOverAReopening() {
    database.commit(insert(1, "kept"));

    reopen();

    assertThat(texts()).containsExactly("kept");
  }

  @Test
  void givesTheResultOfTheWork() {
    int rows = database.commit(handle -> handle.execute("INSERT INTO notes VALUES (1, 'x')"));

    assertThat(rows).isEqualTo(1);
  }

  @Test
  void refusesToWriteThroughTheReaders() {
    var jdbi = database.jdbi();

    assertThatThrownBy(() -> jdbi.withHandle(insert(1, "past the writer")::apply))
        .hasMessageContaining("read");
    assertThat(texts()).isEmpty();
  }

  @Test
  void commitsManyWritersTogether() {
    var held = holdTheWriter();
    var writes = LongStream.range(0, 500).mapToObj(i -> database.write(insert(i, "t"))).toList();

    held.countDown();
    writes.forEach(CompletableFuture::join);

    assertThat(texts()).hasSize(500);
    assertThat(database.commits()).isLessThanOrEqualTo(3);
  }

  @Test
  void oneBadWorkHarmsNobodyElse() {
    var held = holdTheWriter();
    var before = database.write(insert(1, "before"));
    var bad = database.write(insert(1, "same id"));
    var own = database.write(DatabaseContract::failing);
    var after = database.write(insert(2, "after"));

    held.countDown();
    before.join();
    after.join();

    assertThat(texts()).containsExactly("before", "after");
    assertThatThrownBy(bad::join).hasCauseInstanceOf(StoreFailure.class);
    assertThatThrownBy(own::join).hasCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void givesItemsOfOneCommitTogether() {
    var calls = new AtomicInteger();
    var batch =
        database.<Long>batch(
            (handle, ids) -> {
              calls.incrementAndGet();
              insertAll(handle, ids);
            });
    var held = holdTheWriter();
    var adds = LongStream.range(0, 500).mapToObj(batch::add).toList();

    held.countDown();
    adds.forEach(CompletableFuture::join);

    assertThat(texts()).hasSize(500);
    assertThat(calls).hasValue(1);
  }

  @Test
  void oneBadItemHarmsNobodyElse() {
    var batch = database.<Long>batch(DatabaseContract::insertAll);
    var held = holdTheWriter();
    var first = batch.add(1L);
    var twice = batch.add(1L);
    var last = batch.add(2L);

    held.countDown();
    first.join();
    last.join();

    assertThat(texts()).hasSize(2);
    assertThatThrownBy(twice::join).hasCauseInstanceOf(StoreFailure.class);
  }

  @Test
  void refusesAtOnceWhenTheQueueIsFull() {
    database.close();
    database = Database.open(spec().migrations(PROBE).queue(2));
    var held = holdTheWriter();
    var queued =
        new ArrayList<>(List.of(database.write(insert(1, "a")), database.write(insert(2, "b"))));

    var refused = database.write(insert(3, "c"));
    var refusedItem = database.<Long>batch(DatabaseContract::insertAll).add(4L);

    assertThat(refused).isCompletedExceptionally();
    assertThatThrownBy(refused::join).hasCauseInstanceOf(StoreBusy.class);
    assertThatThrownBy(refusedItem::join).hasCauseInstanceOf(StoreBusy.class);
    held.countDown();
    queued.forEach(CompletableFuture::join);
    assertThat(texts()).containsExactly("a", "b");
  }

  @Test
  void outlivesAnErrorInAWork() {
    var bad =
        database.write(
            handle -> {
              throw new AssertionError("on purpose");
            });

    assertThatThrownBy(bad::join).hasCauseInstanceOf(AssertionError.class);
    database.commit(insert(1, "after"));
    assertThat(texts()).containsExactly("after");
  }

  @Test
  void finishesWhatIsQueuedAndRefusesTheRestWhenClosed() {
    var held = holdTheWriter();
    var queued = database.write(insert(1, "queued"));
    var closing = CompletableFuture.runAsync(database::close);
    held.countDown();
    closing.join();

    assertThat(queued).isCompleted();
    assertThatThrownBy(() -> database.commit(insert(2, "late"))).isInstanceOf(StoreFailure.class);
    reopen();
    assertThat(texts()).containsExactly("queued");
  }

  final Database database() {
    return database;
  }

  private void reopen() {
    database.close();
    database = Database.open(spec().migrations(PROBE));
  }

  /// Returns once the writer stands inside a work of its own batch.
  private CountDownLatch holdTheWriter() {
    var standing = new CountDownLatch(1);
    var held = new CountDownLatch(1);
    var work =
        database.write(
            handle -> {
              standing.countDown();
              await(held);
              return true;
            });
    await(standing);
    assertThat(work).isNotDone();
    return held;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object failing(Handle handle) {
    throw new IllegalStateException("the work's own");
  }

  static Function<Handle, Integer> insert(long id, String text) {
    return handle -> handle.execute("INSERT INTO notes (id, text) VALUES (?, ?)", id, text);
  }

  static void insertAll(Handle handle, List<Long> ids) {
    var batch = handle.prepareBatch("INSERT INTO notes (id, text) VALUES (?, 't')");
    ids.forEach(batch::add);
    batch.execute();
  }

  final List<String> texts() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT text FROM notes ORDER BY id")
                    .mapTo(String.class)
                    .list());
  }
}
