package org.relaysms.gateway.server;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/// The command line. Each command is a class of its own; here stands only what they share: the exit
/// codes and how a failure is said.
@Command(
    name = "relaysms-gateway",
    description = {
      "The RelaySMS gateway server: agrees keys with phones, knows which gateways are live,",
      "and is watched by the admin app. Without a configuration it runs on its defaults."
    },
    subcommands = {
      ServeCommand.class,
      CheckConfigCommand.class,
      UsersCommand.class,
      TokensCommand.class,
      MasterKeyCommand.class,
      ReportCommand.class,
      SelfTestCommand.class,
      AddressesCommand.class,
      VersionCommand.class,
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionCommand.class,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, or stopped as asked",
      "1:refused, or an unexpected failure; the message or the log says why",
      "2:wrong usage or configuration, or no JDK 25 found",
      "3:a port is in use; the message names the port and the setting that changes it",
      "4:another server holds the data folder; the message names its process id",
      "5:the master key is protected and there is no passphrase; the message names the setting",
      "6:the passphrase does not fit the master key"
    },
    footer = {
      "",
      "Examples:",
      "  relaysms-gateway serve",
      "  relaysms-gateway serve --conf /etc/relaysms/conf.ini --data /var/lib/relaysms",
      "  relaysms-gateway serve --set api.port=7070 --set seeds.lifetime=20",
      "  relaysms-gateway users add alice --phone +237670000001 --platforms g,T",
      "  relaysms-gateway tokens add publisher --days 365",
      "  relaysms-gateway master-key protect",
    })
public final class Main {
  private Main() {}

  /// Numbers are written for machines as well, and not every language has the same digits.
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    ServerLogging.begin();
    System.exit(run(arguments));
  }

  /// Runs one command to its end and answers the exit code.
  static int run(String... arguments) {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler(Main::failed)
        .execute(arguments);
  }

  private static int failed(Exception failure, CommandLine command, ParseResult parsed)
      throws Exception {
    if (failure instanceof CommandFailure known) {
      command.getErr().println(known.text());
      return known.exitCode().number();
    }
    throw failure;
  }
}
