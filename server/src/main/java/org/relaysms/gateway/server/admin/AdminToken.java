package org.relaysms.gateway.server.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.relaysms.gateway.server.kernel.Secret;

/// The bearer token of the admin API (RFC 6750): 256 random bits, made anew with each process and
/// kept in a file that only the owner can read. Immutable and thread-safe.
public final class AdminToken {
  private static final String SCHEME = "Bearer ";
  private static final int BYTES = 32;

  private final Path file;
  private final Secret value;

  private AdminToken(Path file, Secret value) {
    this.file = file;
    this.value = value;
  }

  /// Makes a token and replaces the file by one that holds it.
  public static AdminToken create(Path file, SecureRandom random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    var token =
        new AdminToken(
            file, Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)));
    token.write();
    return token;
  }

  /// Reads a running server's token.
  public static Optional<Secret> read(Path file) {
    try {
      return Optional.of(Secret.of(Files.readString(file).strip()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// Whether an `Authorization` header carries the token; compared in constant time.
  public boolean admits(String authorization) {
    return authorization.startsWith(SCHEME)
        && value.equals(Secret.of(authorization.substring(SCHEME.length()).strip()));
  }

  public Path file() {
    return file;
  }

  private void write() {
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(fresh);
      try (var channel =
          Files.newByteChannel(
              fresh,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              ownerOnly())) {
        channel.write(StandardCharsets.US_ASCII.encode(value.reveal() + "\n"));
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
