package org.relaysms.gateway.server;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.relaysms.gateway.server.config.SecurityConfig;
import org.relaysms.gateway.server.crypto.KeyFailure;
import org.relaysms.gateway.server.crypto.MasterKey;
import org.relaysms.gateway.server.crypto.MasterKeyFile;
import org.relaysms.gateway.server.crypto.MasterKeyFile.Content;
import org.relaysms.gateway.server.crypto.PassphraseFile;
import org.relaysms.gateway.server.crypto.WrappedKey;
import org.relaysms.gateway.server.kernel.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How this process comes by the master key. What it has unlocked once it knows until it ends, so
/// that a restart in place asks nobody; it keeps the key, never the passphrase. Thread-safe.
final class MasterKeys {
  private static final Logger LOG = LoggerFactory.getLogger(MasterKeys.class);
  private static final int TRIES = 3;
  static final String QUESTION = "Passphrase of the master key: ";
  private static final String AGAIN = "It does not fit. " + QUESTION;

  private final Function<SecurityConfig, Optional<Secret>> given;
  private final Optional<Terminal> terminal;
  private volatile Optional<Unlocked> known = Optional.empty();
  private volatile boolean asking;

  /// @param given a passphrase that nobody has to be asked for
  MasterKeys(Function<SecurityConfig, Optional<Secret>> given, Optional<Terminal> terminal) {
    this.given = given;
    this.terminal = terminal;
  }

  /// The key, made where there is none: wrapped at once where a passphrase is given. Without the
  /// right one the command ends.
  MasterKey open(SecurityConfig security, SecureRandom random) {
    var file = new MasterKeyFile(security.masterKey(), random);
    return switch (file.read()) {
      case Content.Missing _ -> file.create(given.apply(security));
      case Content.Plain(var key) -> {
        warnWhereUnprotected(security);
        yield key;
      }
      case Content.Wrapped(var wrapped) ->
          known(wrapped).orElseGet(() -> unlocked(file, wrapped, security));
    };
  }

  /// Whether a passphrase protects it.
  boolean guarded(SecurityConfig security, SecureRandom random) {
    return new MasterKeyFile(security.masterKey(), random).read() instanceof Content.Wrapped;
  }

  /// What forbids to open the key again without asking anybody.
  Optional<String> complaint(SecurityConfig security, SecureRandom random) {
    try {
      var file = new MasterKeyFile(security.masterKey(), random);
      return switch (file.read()) {
        case Content.Missing _, Content.Plain _ -> Optional.empty();
        case Content.Wrapped(var wrapped) ->
            known(wrapped).or(() -> byFile(file, wrapped, security)).isPresent()
                ? Optional.empty()
                : Optional.of(strange(security.masterKey()));
      };
    } catch (KeyFailure e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /// Whether it waits for somebody's answer right now.
  boolean asking() {
    return asking;
  }

  private Optional<MasterKey> known(WrappedKey wrapped) {
    return known.filter(one -> one.wrapped.equals(wrapped)).map(Unlocked::key);
  }

  private MasterKey unlocked(MasterKeyFile file, WrappedKey wrapped, SecurityConfig security) {
    var passphrase = given.apply(security);
    var key =
        passphrase.isPresent()
            ? remembered(file, wrapped, passphrase.get())
            : terminal
                .map(person -> asked(person, file, wrapped, security.masterKey()))
                .orElseThrow(() -> missing(security.masterKey()));
    return key.orElseThrow(() -> wrong(security.masterKey()));
  }

  private Optional<MasterKey> asked(
      Terminal person, MasterKeyFile file, WrappedKey wrapped, Path place) {
    asking = true;
    try {
      return Stream.concat(Stream.of(QUESTION), Stream.generate(() -> AGAIN))
          .limit(TRIES)
          .map(person::ask)
          .map(answer -> answer.orElseThrow(() -> missing(place)))
          .map(passphrase -> remembered(file, wrapped, passphrase))
          .flatMap(Optional::stream)
          .findFirst();
    } finally {
      asking = false;
    }
  }

  private Optional<MasterKey> byFile(
      MasterKeyFile file, WrappedKey wrapped, SecurityConfig security) {
    return security
        .masterKeyPassphrase()
        .flatMap(place -> remembered(file, wrapped, new PassphraseFile(place).read()));
  }

  private Optional<MasterKey> remembered(
      MasterKeyFile file, WrappedKey wrapped, Secret passphrase) {
    var key = file.open(wrapped, passphrase);
    key.ifPresent(right -> known = Optional.of(new Unlocked(wrapped, right)));
    return key;
  }

  private static void warnWhereUnprotected(SecurityConfig security) {
    security
        .masterKeyPassphrase()
        .ifPresent(
            _ ->
                LOG.warn(
                    "[security] master_key_passphrase_filepath is set, but no passphrase protects the master key {}: stop the server and type relaysms-gateway master-key protect",
                    security.masterKey()));
  }

  private static CommandFailure missing(Path file) {
    return new CommandFailure(
        ExitCode.PASSPHRASE_MISSING,
        "A passphrase protects the master key %s, and nobody can be asked for it here: name a file that holds it in [security] master_key_passphrase_filepath, or with --passphrase-file."
            .formatted(file));
  }

  static CommandFailure wrong(Path file) {
    return new CommandFailure(
        ExitCode.PASSPHRASE_WRONG,
        "The passphrase does not fit the master key %s. Nothing was changed.".formatted(file));
  }

  private static String strange(Path file) {
    return "the master key %s was replaced by one whose passphrase this server was not told: name a file that holds it in [security] master_key_passphrase_filepath, or stop the server and start it"
        .formatted(file);
  }

  private record Unlocked(WrappedKey wrapped, MasterKey key) {}
}
