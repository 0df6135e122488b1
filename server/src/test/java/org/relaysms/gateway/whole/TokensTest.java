package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bearer tokens on the command line, on a stopped and on a running server.
@Tag("whole")
class TokensTest {
  private static final int ID_FROM = 5;
  private static final int ID_TO = 21;

  @TempDir private Path folder;
  private final Secrets secrets = new Secrets();

  @Test
  void keepsTokensWithAndWithoutARunningServer() {
    var first = made(tokens("add", "relay in Douala", "--days", "30"));

    try (var server = ServerProcess.on(folder).start()) {
      var second = made(tokens("add", "second"));
      assertThat(tokens("revoke", first).exitCode()).isZero();
      assertThat(tokens("revoke", "0123456789abcdef").exitCode()).isEqualTo(1);

      assertThat(columns(tokens("list")))
          .containsExactly(
              List.of(second, "second", "publisher", "active"),
              List.of(first, "relay in Douala", "publisher", "revoked"));
      var trail = new Operator(server.admin(), server.token()).audit();
      assertThat(trail.findValuesAsText("action"))
          .containsExactly("token.revoked", "token.created", "token.created");
      assertThat(trail.findValuesAsText("actor")).containsOnly("cli");
      assertThat(trail.findValuesAsText("subject")).containsExactly(first, second, first);
      secrets.assertNotIn(List.of(trail.toString()));

      assertThat(server.stop()).isZero();
      secrets.assertNotIn(server.log());
    }

    assertThat(tokens("revoke", first).exitCode()).isZero();
    assertThat(columns(tokens("list"))).hasSize(2);
  }

  @Test
  void saysWhyItMakesNone() {
    assertThat(tokens("add", "relay", "--scope", "everything").exitCode()).isEqualTo(2);
    assertThat(tokens("add", "relay", "--days", "many").exitCode()).isEqualTo(2);
    var never = tokens("add", "relay", "--days", "0");

    assertThat(never.exitCode()).isEqualTo(1);
    assertThat(never.out()).isEmpty();
    assertThat(String.join("\n", never.err())).contains("from 1 to 3650");
    assertThat(tokens("list").out()).isEmpty();
  }

  @Test
  void helpsWhoeverAsks() {
    assertThat(help("tokens", "--help")).contains("add", "list", "revoke", "shown once");
    assertThat(help("tokens", "add", "--help")).contains("--days", "Authorization: Bearer");
    assertThat(ServerProcess.run("tokens").exitCode()).isEqualTo(2);
  }

  /// What the command says, its line breaks taken for spaces.
  private static String help(String... arguments) {
    var help = ServerProcess.run(arguments);
    assertThat(help.exitCode()).isZero();
    return String.join(" ", help.out()).replaceAll(" +", " ");
  }

  /// The id of the token that the command printed, alone and whole.
  private String made(ServerProcess.Finished finished) {
    assertThat(finished.exitCode()).isZero();
    assertThat(finished.out())
        .singleElement()
        .asString()
        .matches("rsgw_[0-9a-f]{16}_[A-Za-z0-9_-]{43}");
    var token = finished.out().getFirst();
    secrets.keep(token.substring(ID_TO + 1));
    secrets.assertNotIn(finished.err());
    return token.substring(ID_FROM, ID_TO);
  }

  private static List<List<String>> columns(ServerProcess.Finished list) {
    return list.out().stream().map(line -> Arrays.asList(line.split("\t")).subList(0, 4)).toList();
  }

  private ServerProcess.Finished tokens(String... arguments) {
    var command = new ArrayList<String>();
    command.add("tokens");
    command.addAll(List.of(arguments));
    command.addAll(List.of("--data", folder.toString()));
    return ServerProcess.run(command.toArray(String[]::new));
  }
}
