package org.relaysms.gateway.adminui.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// An answer that goes into a file, or the words of a refusal.
sealed interface Download {
  record Whole() implements Download {}

  record Problem(String body) implements Download {}

  /// A good answer into `part`, which only its owner may read, any other into memory.
  static BodyHandler<Download> into(Path part) {
    return head ->
        head.statusCode() / 100 == 2
            ? BodySubscribers.mapping(
                BodySubscribers.ofFile(closed(part), WRITE, TRUNCATE_EXISTING), _ -> new Whole())
            : BodySubscribers.mapping(BodySubscribers.ofString(UTF_8), Problem::new);
  }

  /// Gives the whole its name.
  static Reply<Nothing> finish(HttpResponse<Download> answer, Path part, Path file) {
    return switch (answer.body()) {
      case Whole() -> {
        move(part, file);
        yield new Reply.Done<>(Nothing.NOTHING);
      }
      case Problem(String body) -> Answers.problem(answer.statusCode(), body);
    };
  }

  /// Made anew, so that nobody has it open from before.
  static Path closed(Path part) {
    try {
      Files.deleteIfExists(part);
      return Files.createFile(part, attributes(part));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileAttribute<?>[] attributes(Path part) {
    return part.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  static void move(Path part, Path file) {
    try {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
