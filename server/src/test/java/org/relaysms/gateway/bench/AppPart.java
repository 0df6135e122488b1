package org.relaysms.gateway.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The part of `docs/performance.md` about the admin app. It stands last, and is written without
/// touching the part about the server, as that is without touching this one.
public final class AppPart {
  private static final String HEADING = "\n## Admin app\n";

  private AppPart() {}

  /// Writes it into the file, instead of the one that is there.
  ///
  /// @param head what stands between the heading and the rows, with the head of the table
  /// @param notes what stands below the machine
  public static void write(Path file, String head, List<Row> rows, String notes) {
    try {
      Files.writeString(file, before(file) + HEADING + text(head, rows, notes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(String head, List<Row> rows, String notes) {
    return rows.stream()
        .map(Row::markdown)
        .collect(Collectors.joining("\n", "\n" + head, "\n\n" + Report.machine() + notes));
  }

  /// As it stands in the file, heading and all; empty where there is none.
  static String of(Path file) throws IOException {
    var all = content(file);
    var at = all.indexOf(HEADING);
    return at < 0 ? "" : all.substring(at);
  }

  private static String before(Path file) throws IOException {
    var all = content(file);
    var at = all.indexOf(HEADING);
    return at < 0 ? all : all.substring(0, at);
  }

  private static String content(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }
}
