package org.relaysms.gateway.server;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.relaysms.gateway.server.admin.TokenScope;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Bearer tokens on the command line: works on a running server as well as on a stopped one.
@Command(
    name = "tokens",
    description = {
      "Keep the bearer tokens of other programs.",
      "With one a Publisher, say, fetches its messages. Where a server runs on the data folder it "
          + "does the work, else the store is changed itself.",
      "A token is shown once, when it is made: the server keeps only its hash. Whoever has it can "
          + "read the messages of all users, so give each program its own, let it expire, and "
          + "revoke it when in doubt."
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  relaysms-gateway tokens add Publisher --days 365 > publisher.token",
      "  relaysms-gateway tokens list",
      "  relaysms-gateway tokens revoke 4f0c9a1be2d37755",
    })
final class TokensCommand implements Callable<Integer> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

  private @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Missing: add, list or revoke");
  }

  @Command(
      name = "add",
      description = {
        "Make a token and print it.",
        "It stands alone on stdout, so that it can be sent into a file; what else there is to say "
            + "goes to stderr. The program presents it as 'Authorization: Bearer TOKEN'."
      })
  int add(
      @Parameters(
              paramLabel = "NAME",
              description = "Who shall use it, 1 to 64 characters: for your list, nothing more.")
          String name,
      @Option(
              names = "--scope",
              paramLabel = "SCOPE",
              defaultValue = "publisher",
              description =
                  "What it opens. There is one so far: publisher, for fetching messages and "
                      + "telling what became of them. Default: ${DEFAULT-VALUE}.")
          String scope,
      @Option(
              names = "--days",
              paramLabel = "N",
              description = "How long it is good, 1 to 3650 days. Without it: until it is revoked.")
          Optional<Integer> days,
      @Mixin StoreOptions options) {
    var opens = TokenScope.parse(scope).orElseThrow(() -> unknownScope(scope));
    return at(options, desk -> tell(desk.add(name, opens, days)));
  }

  @Command(
      name = "list",
      description = {
        "List the tokens, newest first.",
        "A line each, with tabs between: id, name, scope, state (active, expired, revoked), made, "
            + "expires, last used. Times are UTC; the last use is at most a minute behind."
      })
  int list(@Mixin StoreOptions options) {
    return at(
        options,
        desk -> desk.list().forEach(token -> spec.commandLine().getOut().println(text(token))));
  }

  @Command(
      name = "revoke",
      description = {
        "End a token.",
        "From then on whoever presents it is refused. It stays in the list, so that the audit "
            + "trail can be read."
      })
  int revoke(
      @Parameters(paramLabel = "ID", description = "The token's id, as the list shows it.")
          String id,
      @Mixin StoreOptions options) {
    return at(options, desk -> desk.revoke(id));
  }

  private void tell(TokenDesk.Made made) {
    var console = spec.commandLine();
    console.getErr().printf("Token %s. Keep it now: it is not shown again.%n", made.id()).flush();
    console.getOut().println(made.secret().reveal());
  }

  private ParameterException unknownScope(String scope) {
    return new ParameterException(
        spec.commandLine(), "Unknown scope '" + scope + "'; there is: publisher");
  }

  private static int at(StoreOptions options, Consumer<TokenDesk> work) {
    try (var desk = TokenDesk.open(options)) {
      work.accept(desk);
    }
    return CommandLine.ExitCode.OK;
  }

  private static String text(TokenDesk.Line token) {
    return String.join(
        "\t",
        token.id(),
        token.name(),
        token.scope(),
        token.state(),
        TIME.format(token.createdAt()),
        text(token.expiresAt()),
        text(token.lastUsedAt()));
  }

  private static String text(Optional<Instant> time) {
    return time.map(TIME::format).orElse("-");
  }
}
