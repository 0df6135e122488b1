package org.relaysms.gateway.adminui.users;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.relaysms.gateway.adminui.users.UsersFile.Content;
import org.relaysms.gateway.adminui.users.UsersFile.Fault;

/// The lines of a file, taken one by one: names first, then users. For one thread.
final class FileLines {
  private static final Pattern BETWEEN_LETTERS = Pattern.compile("[\\s,;]+");

  private final List<Entry> entries = new ArrayList<>();
  private Optional<FileHeader> header = Optional.empty();
  private Optional<Fault> fault = Optional.empty();
  private long line = 1;

  /// Why the whole is no file of users, as soon as it is known.
  Optional<Fault> fault() {
    return fault;
  }

  /// Where the record begins that is added next.
  long line() {
    return line;
  }

  void nextLine(long number) {
    line = number;
  }

  void add(CSVRecord record) {
    if (record.stream().allMatch(String::isBlank)) {
      return;
    }
    header.ifPresentOrElse(names -> addUser(names, record), () -> begin(record));
  }

  Content content() {
    return fault
        .or(() -> Optional.<Fault>of(new Fault.NoUsers()).filter(_ -> entries.isEmpty()))
        .<Content>map(Content.Unusable::new)
        .orElseGet(() -> new Content.Read(List.copyOf(entries)));
  }

  private void begin(CSVRecord record) {
    var names = FileHeader.of(record.toList());
    header = Optional.of(names);
    fault = names.fault();
  }

  private void addUser(FileHeader names, CSVRecord record) {
    if (entries.size() == UsersFile.MOST_USERS) {
      fault = Optional.of(new Fault.TooMany(UsersFile.MOST_USERS));
    } else {
      entries.add(entry(names, record));
    }
  }

  private Entry entry(FileHeader names, CSVRecord record) {
    return new Entry(
        line,
        names.cell(record, FileColumn.ID).map(String::strip).orElse(""),
        names.cell(record, FileColumn.PHONE_NUMBER).map(String::strip),
        names.cell(record, FileColumn.PASSWORD),
        names.cell(record, FileColumn.PLATFORMS).stream()
            .flatMap(cell -> BETWEEN_LETTERS.splitAsStream(cell.strip()))
            .toList(),
        names.tooMany(record));
  }
}
