package org.relaysms.gateway.server;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The local directory on the command line: works on a running server as well as on a stopped one.
@Command(
    name = "users",
    description = {
      "Keep the users of the local directory.",
      "Where a server runs on the data folder it does the work, else the store is changed itself.",
      "A password is never an argument: it is asked for, or read from --password-file, or from",
      "the first line of stdin."
    },
    synopsisSubcommandLabel = "COMMAND")
final class UsersCommand implements Callable<Integer> {
  private static final String ID = "The user's id: 1 to 64 of letters, digits, '.', '_' and '-'.";

  private @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Missing: add, list, remove or passwd");
  }

  @Command(name = "add", description = "Add a user.")
  int add(
      @Parameters(paramLabel = "ID", description = ID) String id,
      @Option(
              names = "--phone",
              paramLabel = "NUMBER",
              description = "The number his messages come from, in international form (+237…).")
          Optional<String> phone,
      @Option(
              names = "--platforms",
              paramLabel = "LETTERS",
              description = "Letters of his platforms, such as g,t,T. Without it: all there are.")
          Optional<String> platforms,
      @Mixin PasswordOption password,
      @Mixin StoreOptions options) {
    var secret = password.read();
    return at(options, desk -> desk.add(id, phone, secret, letters(platforms)));
  }

  @Command(name = "list", description = "List the users: id, phone number, platforms.")
  int list(@Mixin StoreOptions options) {
    return at(
        options,
        desk -> desk.list().forEach(user -> spec.commandLine().getOut().println(text(user))));
  }

  @Command(name = "remove", description = "Remove a user.")
  int remove(
      @Parameters(paramLabel = "ID", description = ID) String id, @Mixin StoreOptions options) {
    return at(options, desk -> desk.remove(id));
  }

  @Command(name = "passwd", description = "Give a user a new password.")
  int passwd(
      @Parameters(paramLabel = "ID", description = ID) String id,
      @Mixin PasswordOption password,
      @Mixin StoreOptions options) {
    var secret = password.read();
    return at(options, desk -> desk.changePassword(id, secret));
  }

  private static int at(StoreOptions options, Consumer<UserDesk> work) {
    try (var desk = UserDesk.open(options)) {
      work.accept(desk);
    }
    return CommandLine.ExitCode.OK;
  }

  private static List<String> letters(Optional<String> platforms) {
    return platforms.map(text -> List.of(text.split(",", -1))).orElseGet(List::of);
  }

  private static String text(UserDesk.Line user) {
    return "%s\t%s\t%s"
        .formatted(user.id(), user.phoneNumber().orElse("-"), String.join(",", user.platforms()));
  }
}
