package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.relaysms.gateway.sim.SimulatedAccountService;
import org.relaysms.gateway.sim.SimulatedPhone;

/// Many at once.
@Tag("whole")
@Isolated("a load that takes the whole machine")
class CrowdTest {
  private static final String PASSWORD = "remote password";
  private static final SimulatedAccountService ACCOUNTS = SimulatedAccountService.on(0, PASSWORD);
  private static final int SYNCS = 200;
  private static final int KEYS = 8;

  @RegisterExtension static final RunningServer SERVER = RunningServer.with(ACCOUNTS.settings());

  @Test
  void twoHundredSyncsAtOnceAllSucceedWithKeysOfTheirOwn() {
    IntStream.range(0, KEYS).forEach(SimulatedPhone::number);

    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var syncs =
          IntStream.range(0, SYNCS)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> sharedKey(i), executor))
              .toList();

      assertThat(syncs.stream().map(CompletableFuture::join))
          .hasSize(SYNCS)
          .doesNotHaveDuplicates();
    }
    ACCOUNTS.close();
  }

  private static String sharedKey(int number) {
    var page = SERVER.openPage("crowd-" + number);
    var synced = SimulatedPhone.number(number % KEYS).sync(SERVER.scan(page), PASSWORD);
    assertThat(page.nextFrame(Patience.LONG)).isEqualTo("201- pause");
    assertThat(page.nextFrame(Patience.LONG)).isEqualTo("200- ack");
    return SERVER.secrets().keep(synced.sharedKey());
  }
}
