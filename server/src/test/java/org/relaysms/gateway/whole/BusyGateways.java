package org.relaysms.gateway.whole;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.relaysms.gateway.sim.Answer;
import org.relaysms.gateway.sim.SimulatedGateway;

/// Gateways that post one SMS after the other until they are stopped. As the published client does,
/// each keeps an SMS that got no answer and posts it again. Thread-safe.
final class BusyGateways implements AutoCloseable {
  private final ServerProcess server;
  private final SyncedUser user;
  private final Set<String> posted = ConcurrentHashMap.newKeySet();
  private final Set<String> accepted = ConcurrentHashMap.newKeySet();
  private final AtomicInteger numbers = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean over;

  private BusyGateways(ServerProcess server, SyncedUser user) {
    this.server = server;
    this.user = user;
  }

  static BusyGateways start(int many, ServerProcess server, SyncedUser user) {
    var gateways = new BusyGateways(server, user);
    for (var i = 0; i < many; i++) {
      gateways.threads.add(Thread.startVirtualThread(gateways::post));
    }
    return gateways;
  }

  /// The texts that were posted, answered or not.
  Set<String> posted() {
    return posted;
  }

  /// The texts that were answered with 200.
  Set<String> accepted() {
    return accepted;
  }

  /// How many posts got no answer.
  int refused() {
    return refused.get();
  }

  @Override
  public void close() {
    stop();
  }

  /// Returns when none posts any more.
  void stop() {
    over = true;
    try {
      for (var thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void post() {
    var gateway = SimulatedGateway.at(URI.create(server.api()), "624010000000001", "+237650000001");
    while (!over) {
      var number = numbers.incrementAndGet();
      var text = "t:by a busy gateway " + number;
      posted.add(text);
      while (!over && !accepted.contains(text)) {
        gateway
            .tryToDeliver(user.sms(number, text))
            .ifPresentOrElse(answer -> keep(text, answer.ok()), refused::incrementAndGet);
      }
    }
  }

  private void keep(String text, Answer answer) {
    if (answer.text().equals("message published successfully")) {
      accepted.add(text);
    }
  }
}
