package org.relaysms.gateway.adminui.firstrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.adminui.fixture.PlayedServer;
import org.relaysms.gateway.adminui.fixture.Samples;
import org.relaysms.gateway.adminui.remote.NewUser;
import org.relaysms.gateway.adminui.remote.Nothing;
import org.relaysms.gateway.adminui.remote.Reply;
import org.relaysms.gateway.adminui.remote.ServerState;
import org.relaysms.gateway.adminui.users.FakeUsers;

class FirstUserTest {
  private static final NewUser AMA = new NewUser("ama", Optional.empty(), "long enough", List.of());

  private final PlayedServer server = new PlayedServer();
  private final FakeUsers users = new FakeUsers();
  private final List<Reply<Nothing>> answers = new ArrayList<>();

  @Test
  void isAddedOnceTheServerRunsAndOnlyThen() {
    FirstUser.add(server, users, AMA, answers::add);
    assertThat(users.added).isEmpty();

    server.becomes(Samples.running());
    server.becomes(new ServerState.Stopped());
    server.becomes(Samples.running());

    assertThat(users.added).containsExactly(AMA);
    assertThat(answers).hasSize(1);
  }
}
