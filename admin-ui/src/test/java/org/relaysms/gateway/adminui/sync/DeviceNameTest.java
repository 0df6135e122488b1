package org.relaysms.gateway.adminui.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.adminui.remote.Nothing;
import org.relaysms.gateway.adminui.remote.Reply;

class DeviceNameTest {
  private final FakeServer server = new FakeServer();
  private final DeviceName name = new DeviceName(server.usersPort);

  @Test
  void saysThatTheNameIsSaved() {
    name.save("device-1", " Tecno ");

    assertThat(server.calls).containsExactly("name device-1 Tecno");
    assertThat(name.state().get()).isEqualTo(DeviceName.State.SAVED);
  }

  @Test
  void saysNothingOfADeviceThatIsNotOnScreenAnyMore() {
    var late = new CompletableFuture<Reply<Nothing>>();
    server.lateAnswer = Optional.of(late);
    name.save("device-1", "Tecno");
    name.reset();

    late.complete(new Reply.Done<>(Nothing.NOTHING));

    assertThat(name.state().get()).isEqualTo(DeviceName.State.UNNAMED);
  }
}
