package org.relaysms.gateway.adminui.users;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// Lines as a file (RFC 4180), and such a file on disk for its owner's eyes only. A cell that a
/// spreadsheet would take for a formula gets an apostrophe.
final class UsersCsv {
  private UsersCsv() {}

  static String of(List<List<String>> lines) {
    var text = new StringWriter();
    try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      for (var line : lines) {
        printer.printRecord(line.stream().map(UsersCsv::plain).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static String plain(String cell) {
    var formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    return formula ? "'" + cell : cell;
  }

  /// Writes it so that nobody else may read it (mode 0600) at any moment; it is there only once the
  /// whole is.
  static void writePrivately(Path file, String text) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    var part = Files.createTempFile(folder, ".users-", ".part");
    try {
      Files.writeString(part, text);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
