package org.relaysms.gateway.server;

import java.nio.file.Path;
import java.util.Optional;
import org.relaysms.gateway.server.kernel.Secret;
import picocli.CommandLine.Option;

/// Where a new passphrase of the master key comes from.
final class NewPassphraseOption {
  @Option(
      names = "--new-passphrase-file",
      paramLabel = "FILE",
      description =
          "Read the new passphrase from the first line of this file, which must be its owner's "
              + "alone, or of stdin where FILE is '-'. Without it: asked for twice, or the next "
              + "line of stdin.")
  private Optional<Path> file = Optional.empty();

  Secret read() {
    return file.map(PassphraseOption::read).orElseGet(NewPassphraseOption::typed);
  }

  /// Typed twice where a person sits there, else piped in once.
  static Secret typed() {
    return Terminal.here()
        .map(person -> person.askTwice("New passphrase of the master key: ", "passphrases"))
        .orElseGet(() -> StandardInput.nextLine(PassphraseOption.WHAT));
  }
}
