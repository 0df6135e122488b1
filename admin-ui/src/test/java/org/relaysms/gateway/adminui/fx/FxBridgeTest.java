package org.relaysms.gateway.adminui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class FxBridgeTest {
  private final Queue<Runnable> busyThread = new ArrayDeque<>();
  private final ArrayList<Integer> seen = new ArrayList<>();
  private final FxBridge<Integer> bridge = new FxBridge<>(busyThread::add, Integer::sum, seen::add);

  @Test
  void deliversABurstAsOne() {
    bridge.offer(1);
    bridge.offer(2);
    bridge.offer(3);

    assertThat(busyThread).hasSize(1);
    busyThread.remove().run();
    assertThat(seen).containsExactly(6);
  }

  @Test
  void deliversWhatComesAfterADelivery() {
    bridge.offer(1);
    busyThread.remove().run();

    bridge.offer(2);
    busyThread.remove().run();

    assertThat(seen).containsExactly(1, 2);
  }
}
