package org.relaysms.gateway.server.crypto;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.relaysms.gateway.server.kernel.Secret;

/// The file of the master key: plain, 64 hex digits, or wrapped by a passphrase ([WrappedKey]).
/// From one form to the other the key stays the same, and the file is replaced whole: there is
/// never a moment without a good one. A damaged file is a [KeyFailure] and stays as it is.
///
/// Not thread-safe; who writes holds the data folder's lock.
public final class MasterKeyFile {
  /// The fewest characters of a new passphrase. It guards against guessing with a copy of the file,
  /// where nothing slows the guesser down but the cost of each guess.
  public static final int LEAST_CHARACTERS = 12;

  private static final Pattern PLAIN = Pattern.compile("[0-9a-f]{64}\\s*");

  private final Path file;
  private final SecureRandom random;
  private final Argon2Cost cost;

  public MasterKeyFile(Path file, SecureRandom random) {
    this(file, random, Argon2Cost.USUAL);
  }

  MasterKeyFile(Path file, SecureRandom random, Argon2Cost cost) {
    this.file = file;
    this.random = random;
    this.cost = cost;
  }

  /// What the file holds.
  public sealed interface Content {
    record Missing() implements Content {}

    record Plain(MasterKey key) implements Content {}

    record Wrapped(WrappedKey key) implements Content {}
  }

  /// What came of wanting another form or another passphrase. But for `Done` nothing was changed.
  public sealed interface Change {
    record Done() implements Change {}

    record NoKey() implements Change {}

    record AlreadyProtected() implements Change {}

    record NotProtected() implements Change {}

    record WrongPassphrase() implements Change {}

    record TooShort(int least) implements Change {}
  }

  public Content read() {
    if (!Files.exists(file)) {
      return new Content.Missing();
    }
    var text = KeyFiles.readPrivate(file);
    if (WrappedKey.looksLike(text)) {
      return new Content.Wrapped(WrappedKey.parse(text, file));
    }
    return new Content.Plain(using(plain(text), key -> new MasterKey(key, random)));
  }

  /// A new key in a new file, wrapped where there is a passphrase: then it was never on the disk as
  /// it is.
  public MasterKey create(Optional<Secret> passphrase) {
    if (passphrase.filter(MasterKeyFile::tooShort).isPresent()) {
      throw new KeyFailure(
          "the passphrase for the new master key is too short: at least %d characters"
              .formatted(LEAST_CHARACTERS));
    }
    var fresh = new byte[WrappedKey.KEY_BYTES];
    random.nextBytes(fresh);
    return using(
        fresh,
        key -> {
          passphrase.ifPresentOrElse(secret -> writeWrapped(key, secret), () -> writePlain(key));
          return new MasterKey(key, random);
        });
  }

  /// The key behind the passphrase, or nothing where it is another. A broken [#unprotect] may have
  /// left the bare key beside the file: that goes.
  public Optional<MasterKey> open(WrappedKey wrapped, Secret passphrase) {
    KeyFiles.removeLeftover(file);
    return wrapped
        .unwrap(passphrase, file)
        .map(bytes -> using(bytes, key -> new MasterKey(key, random)));
  }

  /// From plain to wrapped.
  ///
  /// @param passphrase asked for where the form allows the change, and only then; so below
  public Change protect(Supplier<Secret> passphrase) {
    return switch (read()) {
      case Content.Missing _ -> new Change.NoKey();
      case Content.Wrapped _ -> new Change.AlreadyProtected();
      case Content.Plain _ ->
          using(plain(KeyFiles.readPrivate(file)), key -> rewrap(key, passphrase.get()));
    };
  }

  /// Under another passphrase, with fresh salt and the cost of today.
  public Change change(Supplier<Secret> current, Supplier<Secret> passphrase) {
    return rewrite(current, key -> rewrap(key, passphrase.get()));
  }

  /// From wrapped to plain.
  public Change unprotect(Supplier<Secret> current) {
    return rewrite(
        current,
        key -> {
          writePlain(key);
          return new Change.Done();
        });
  }

  private Change rewrite(Supplier<Secret> current, Function<byte[], Change> write) {
    return switch (read()) {
      case Content.Missing _ -> new Change.NoKey();
      case Content.Plain _ -> new Change.NotProtected();
      case Content.Wrapped(var wrapped) ->
          wrapped
              .unwrap(current.get(), file)
              .map(key -> using(key, write))
              .orElseGet(Change.WrongPassphrase::new);
    };
  }

  private Change rewrap(byte[] key, Secret passphrase) {
    if (tooShort(passphrase)) {
      return new Change.TooShort(LEAST_CHARACTERS);
    }
    writeWrapped(key, passphrase);
    return new Change.Done();
  }

  private void writePlain(byte[] key) {
    KeyFiles.writePrivate(file, HexFormat.of().formatHex(key) + "\n");
  }

  /// Only what was seen to open takes the place of the file.
  private void writeWrapped(byte[] key, Secret passphrase) {
    var text = WrappedKey.wrap(key, passphrase, cost, random).text();
    var again = WrappedKey.parse(text, file).unwrap(passphrase, file);
    if (again.filter(opened -> Arrays.equals(opened, key)).isEmpty()) {
      throw new KeyFailure("the wrapped key does not open: this machine computes wrongly");
    }
    KeyFiles.writePrivate(file, text);
  }

  private byte[] plain(String text) {
    if (!PLAIN.matcher(text).matches()) {
      throw WrappedKey.damaged(file);
    }
    return HexFormat.of().parseHex(text.strip());
  }

  private static boolean tooShort(Secret passphrase) {
    return WrappedKey.characters(passphrase) < LEAST_CHARACTERS;
  }

  /// Wipes the bare key afterwards.
  private static <T> T using(byte[] key, Function<byte[], T> work) {
    try {
      return work.apply(key);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }
}
