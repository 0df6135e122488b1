package org.relaysms.gateway.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailboxTest {
  private final ArrayList<Throwable> failures = new ArrayList<>();
  private final Mailbox mailbox = new Mailbox(Thread::startVirtualThread, 1_000, failures::add);

  @Test
  void keepsTheOrderAndRunsOneAtATime() throws InterruptedException {
    var seen = new ArrayList<Integer>();
    var done = new CountDownLatch(1);

    IntStream.range(0, 900).forEach(i -> mailbox.post(() -> seen.add(i)));
    mailbox.post(done::countDown);
    done.await();

    assertThat(seen).containsExactlyElementsOf(IntStream.range(0, 900).boxed().toList());
  }

  @Test
  void refusesWhenItIsFull() {
    var small = new Mailbox(task -> {}, 2, failures::add);

    assertThat(small.post(() -> {})).isTrue();
    assertThat(small.post(() -> {})).isTrue();
    assertThat(small.post(() -> {})).isFalse();
  }

  @Test
  void goesOnAfterATaskThatThrows() {
    var ran = new ArrayList<String>();
    var direct = new Mailbox(Runnable::run, 10, failures::add);
    var failure = new IllegalStateException("on purpose");

    direct.post(
        () -> {
          throw failure;
        });
    direct.post(() -> ran.add("next"));

    assertThat(failures).containsExactly(failure);
    assertThat(ran).containsExactly("next");
  }

  @Test
  void goesOnAfterAnError() {
    var ran = new ArrayList<String>();
    var waiting = new ArrayList<Runnable>();
    var box = new Mailbox(waiting::add, 10, failures::add);
    var error = new StackOverflowError("on purpose");

    box.post(
        () -> {
          throw error;
        });
    box.post(() -> ran.add("next"));
    waiting.forEach(Runnable::run);

    assertThat(failures).containsExactly(error);
    assertThat(ran).containsExactly("next");
  }

  @Test
  void takesAThreadForTheNextTaskWhereItGotNone() {
    var started = new ArrayList<Runnable>();
    var ran = new ArrayList<String>();
    var box = new Mailbox(new OnceRefusing(started::add), 10, failures::add);

    assertThatThrownBy(() -> box.post(() -> ran.add("first"))).isInstanceOf(OutOfMemoryError.class);
    box.post(() -> ran.add("second"));
    started.forEach(Runnable::run);

    assertThat(ran).containsExactly("first", "second");
  }

  @Test
  void takesNoThreadWhileIdle() {
    var started = new ArrayList<Runnable>();
    var idle = new Mailbox(started::add, 10, failures::add);

    idle.post(() -> {});
    idle.post(() -> {});

    assertThat(started).hasSize(1);
  }

  @Test
  void worksOnTheCallersThreadWhereItIsIdle() {
    var started = new ArrayList<Runnable>();
    var ran = new ArrayList<String>();
    var idle = new Mailbox(started::add, 10, failures::add);

    idle.run(
        () -> {
          idle.run(() -> ran.add("second"));
          ran.add("first");
        });

    assertThat(ran).containsExactly("first", "second");
    assertThat(started).isEmpty();
  }

  @Test
  void leavesATaskToWhoeverWorksAlready() {
    var started = new ArrayList<Runnable>();
    var ran = new ArrayList<String>();
    var busy = new Mailbox(started::add, 10, failures::add);

    busy.post(() -> ran.add("first"));
    busy.run(() -> ran.add("second"));

    assertThat(ran).isEmpty();
    started.getFirst().run();
    assertThat(ran).containsExactly("first", "second");
  }

  /// Has no thread for the first task.
  private static final class OnceRefusing implements Executor {
    private final Executor executor;
    private boolean refused;

    OnceRefusing(Executor executor) {
      this.executor = executor;
    }

    @Override
    public void execute(Runnable task) {
      if (!refused) {
        refused = true;
        throw new OutOfMemoryError("no thread, on purpose");
      }
      executor.execute(task);
    }
  }
}
