package org.relaysms.gateway.adminui.users;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/// Reads a file of users: CSV (RFC 4180) in UTF-8, with a line of names first. Commas, semicolons
/// or tabs stand between the cells, whichever the first line has; a mark of byte order, either kind
/// of line end and lines without a word are taken in good part. What is no such file is said to be
/// none, as a whole; what is wrong with a single line is [Judge]'s to say.
final class UsersFile {
  /// Some 50,000 users; what is longer is another file.
  static final int MOST_BYTES = 4 * 1024 * 1024;

  static final int MOST_USERS = 10_000;

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

  /// What came of reading.
  sealed interface Content {
    record Read(List<Entry> entries) implements Content {}

    record Unusable(Fault fault) implements Content {}
  }

  /// Why it is no file of users.
  sealed interface Fault {
    record Unreadable() implements Fault {}

    record Empty() implements Fault {}

    record TooLong(int mostMegabytes) implements Fault {}

    /// A spreadsheet's own format, a picture, or the like.
    record NoText() implements Fault {}

    record NotUtf8() implements Fault {}

    /// Nobody can be named.
    ///
    /// @param found the first line's names
    record NoIdColumn(String found) implements Fault {}

    record UnknownColumn(String name) implements Fault {}

    record ColumnTwice(String name) implements Fault {}

    record NoUsers() implements Fault {}

    record TooMany(int most) implements Fault {}

    /// A quotation mark that nothing closes, or that stands in the middle of a cell.
    record BrokenQuotes(long line) implements Fault {}
  }

  private UsersFile() {}

  /// Blocks on the file.
  static Content read(Path file) {
    try (var in = Files.newInputStream(file)) {
      return read(in);
    } catch (IOException e) {
      return unusable(new Fault.Unreadable());
    }
  }

  private static Content read(InputStream in) throws IOException {
    var bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      return unusable(tooLong());
    }
    for (var each : bytes) {
      if (each == 0) {
        return unusable(new Fault.NoText());
      }
    }
    try {
      return parse(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return unusable(binary(bytes) ? new Fault.NoText() : new Fault.NotUtf8());
    }
  }

  /// The same, from what was pasted.
  static Content parse(String text) {
    var plain = text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
    if (plain.isBlank()) {
      return unusable(new Fault.Empty());
    }
    if (plain.length() > MOST_BYTES) {
      return unusable(tooLong());
    }
    if (plain.chars().anyMatch(UsersFile::control)) {
      return unusable(new Fault.NoText());
    }
    return parsed(plain);
  }

  private static Content parsed(String plain) {
    try (var parser = CSVParser.parse(plain, format(plain))) {
      return rows(parser);
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalStateException("a text in memory can be read", e);
    }
  }

  private static CSVFormat format(String text) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(separator(text))
        .setIgnoreEmptyLines(false)
        .setIgnoreSurroundingSpaces(true)
        .get();
  }

  /// The one that the first line has most of.
  private static char separator(String text) {
    var first = text.stripLeading().lines().findFirst().orElse("");
    var best = ',';
    for (var each : SEPARATORS) {
      best = count(first, each) > count(first, best) ? each : best;
    }
    return best;
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(c -> c == wanted).count();
  }

  private static Content rows(CSVParser parser) {
    var records = parser.iterator();
    var lines = new FileLines();
    try {
      while (lines.fault().isEmpty() && records.hasNext()) {
        lines.add(records.next());
        lines.nextLine(parser.getCurrentLineNumber() + 1);
      }
    } catch (UncheckedIOException e) {
      return broken(e, lines.line());
    }
    return lines.content();
  }

  private static Content broken(UncheckedIOException e, long line) {
    if (e.getCause() instanceof CSVException) {
      return unusable(new Fault.BrokenQuotes(line));
    }
    throw e;
  }

  private static boolean binary(byte[] bytes) {
    for (var each : bytes) {
      if (control(each)) {
        return true;
      }
    }
    return false;
  }

  private static boolean control(int c) {
    return c >= 0 && c < ' ' && c != '\n' && c != '\r' && c != '\t';
  }

  private static Fault tooLong() {
    return new Fault.TooLong(MOST_BYTES / 1024 / 1024);
  }

  private static Content unusable(Fault fault) {
    return new Content.Unusable(fault);
  }
}
