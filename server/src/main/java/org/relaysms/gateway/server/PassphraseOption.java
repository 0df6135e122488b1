package org.relaysms.gateway.server;

import java.nio.file.Path;
import java.util.Optional;
import org.relaysms.gateway.server.config.SecurityConfig;
import org.relaysms.gateway.server.crypto.KeyFailure;
import org.relaysms.gateway.server.crypto.PassphraseFile;
import org.relaysms.gateway.server.kernel.Secret;
import picocli.CommandLine.Option;

/// Where a command gets the passphrase of the master key from. Never from its arguments or the
/// environment, since others can read those.
final class PassphraseOption {
  static final String WHAT = "passphrase";

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description =
          "Where a passphrase protects the master key: read it from the first line of this file, "
              + "which must be its owner's alone, or of stdin where FILE is '-'. Wins over the "
              + "setting [security] master_key_passphrase_filepath. Without either it is asked for "
              + "on the console.")
  private Optional<Path> file = Optional.empty();

  MasterKeys keys() {
    return new MasterKeys(this::given, Terminal.here());
  }

  /// That of the option, else that of the setting.
  Optional<Secret> given(SecurityConfig security) {
    return file.or(security::masterKeyPassphrase).map(PassphraseOption::read);
  }

  /// That of an option, a setting, the console or stdin: whatever there is.
  Secret current(SecurityConfig security) {
    return given(security)
        .or(() -> Terminal.here().flatMap(person -> person.ask(MasterKeys.QUESTION)))
        .orElseGet(() -> StandardInput.nextLine(WHAT));
  }

  static Secret read(Path file) {
    if (StandardInput.isMeant(file)) {
      return StandardInput.nextLine(WHAT);
    }
    try {
      return new PassphraseFile(file).read();
    } catch (KeyFailure e) {
      throw new CommandFailure(ExitCode.USAGE, "No passphrase: " + e.getMessage() + ".");
    }
  }
}
