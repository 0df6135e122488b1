package org.relaysms.gateway.server.selftest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything a self-test makes: a folder, a Publisher, a server. Cleared once, from whichever
/// thread, after which nothing more is made. Thread-safe.
final class TestSite {
  private static final String NAME = "relaysms-selftest-";

  private static final Pattern OWNER = Pattern.compile(NAME + "(\\d{1,18})-.*");
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");
  private static final Logger LOG = LoggerFactory.getLogger(TestSite.class);

  private final Path place;
  private Optional<Path> folder = Optional.empty();
  private Optional<TestPublisher> publisher = Optional.empty();
  private Optional<TestServer> server = Optional.empty();
  private boolean cleared;

  /// @param place where the folder is made: best on the disk that the real server uses
  TestSite(Path place) {
    this.place = place;
  }

  /// Makes the folder, for its owner alone, and starts the Publisher and then the server.
  synchronized TestServer start(Program program) {
    if (cleared) {
      throw new StepFailure(Trouble.Kind.STOPPED);
    }
    var made = makeFolder();
    folder = Optional.of(made);
    var receiving = TestPublisher.open();
    publisher = Optional.of(receiving);
    var started = TestServer.start(program, made, receiving.url());
    server = Optional.of(started);
    return started;
  }

  synchronized TestPublisher publisher() {
    return publisher.orElseThrow(() -> new StepFailure(Trouble.Kind.STOPPED));
  }

  /// Ends and deletes all of it; what cannot be deleted is a [StepFailure]. Does nothing the second
  /// time.
  synchronized void clear() {
    cleared = true;
    server.ifPresent(TestServer::close);
    server = Optional.empty();
    publisher.ifPresent(TestPublisher::close);
    publisher = Optional.empty();
    var made = folder;
    folder = Optional.empty();
    made.ifPresent(TestSite::delete);
  }

  private Path makeFolder() {
    try {
      sweep();
      return Files.createTempDirectory(place, NAME + ProcessHandle.current().pid() + "-");
    } catch (IOException | UncheckedIOException e) {
      throw new StepFailure(Trouble.Kind.FOLDER, place.toString(), reason(e));
    }
  }

  /// What a test left whose process was killed goes first, a server that still works there too.
  private void sweep() throws IOException {
    try (var found = Files.newDirectoryStream(place, NAME + "*")) {
      for (var left : found) {
        if (orphaned(left)) {
          Orphans.end(left);
          sweep(left);
        }
      }
    }
  }

  /// The place may be shared: only what a test of this user can have made is touched.
  private boolean orphaned(Path folder) throws IOException {
    var pid = OWNER.matcher(folder.getFileName().toString());
    return pid.matches() && ownerGone(Long.parseLong(pid.group(1))) && ours(folder);
  }

  /// This process made none yet; one with its number is of an older process that had it too.
  private static boolean ownerGone(long pid) {
    return pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty();
  }

  private boolean ours(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return true;
    }
    var found = Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return found.permissions().equals(OWNER_ONLY) && found.owner().equals(user());
  }

  /// Who owns what this process makes, as the file system says it.
  private UserPrincipal user() throws IOException {
    var probe = Files.createTempFile(place, ".relaysms-owner-", "");
    try {
      return Files.getOwner(probe);
    } finally {
      Files.delete(probe);
    }
  }

  /// Another user's folder stays.
  private static void sweep(Path left) {
    try {
      delete(left);
    } catch (StepFailure notOurs) {
      LOG.debug("not removed: {}", notOurs.getMessage());
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> inside = Files.walk(folder)) {
      inside.sorted(Comparator.reverseOrder()).forEach(TestSite::deleteOne);
    } catch (IOException | UncheckedIOException e) {
      throw new StepFailure(Trouble.Kind.LEFT_OVER, folder.toString(), reason(e));
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A file system's exception often says no more than the file's name.
  private static String reason(Exception failure) {
    var cause = Optional.ofNullable(failure.getCause()).orElse(failure);
    return switch (cause) {
      case java.nio.file.AccessDeniedException _ -> "this user may not write there";
      case java.nio.file.NoSuchFileException _ -> "there is no such folder";
      case java.nio.file.FileSystemException system when system.getReason() != null ->
          system.getReason();
      default -> String.valueOf(cause.getMessage());
    };
  }
}
