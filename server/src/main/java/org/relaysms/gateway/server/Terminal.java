package org.relaysms.gateway.server;

import java.io.Console;
import java.util.Arrays;
import java.util.Optional;
import org.relaysms.gateway.server.kernel.Secret;

/// A person at the keyboard, who can be asked for a secret without its being shown.
interface Terminal {
  /// The answer; nothing where the person ended the input instead.
  Optional<Secret> ask(String question);

  /// The terminal of this process, where it has one: neither stdin nor stdout goes elsewhere.
  static Optional<Terminal> here() {
    return Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .map(console -> question -> read(console, question));
  }

  /// Asks for something new, which must not be mistyped.
  ///
  /// @param plural for the words of the failure
  default Secret askTwice(String question, String plural) {
    var first = ask(question);
    var second = ask("Again: ");
    if (first.isEmpty() || !first.equals(second)) {
      throw new CommandFailure(ExitCode.USAGE, "The two %s differ.".formatted(plural));
    }
    return first.get();
  }

  private static Optional<Secret> read(Console console, String question) {
    var typed = Optional.ofNullable(console.readPassword("%s", question));
    return typed.map(
        characters -> {
          var secret = Secret.of(new String(characters));
          Arrays.fill(characters, ' ');
          return secret;
        });
  }
}
