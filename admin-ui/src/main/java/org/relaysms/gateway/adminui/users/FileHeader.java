package org.relaysms.gateway.adminui.users;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.relaysms.gateway.adminui.users.UsersFile.Fault;

/// Which cell of a line is which, or why the first line is no line of names.
record FileHeader(Map<FileColumn, Integer> places, int size, Optional<Fault> fault) {
  /// Spreadsheets write empty columns behind the last one; they are none.
  static FileHeader of(List<String> cells) {
    var names = withoutEmptyEnd(cells);
    var places = new EnumMap<FileColumn, Integer>(FileColumn.class);
    var known = names.stream().map(FileColumn::named).toList();
    if (!known.contains(Optional.of(FileColumn.ID))) {
      return wrong(new Fault.NoIdColumn(String.join(", ", names)));
    }
    for (var at = 0; at < names.size(); at++) {
      if (known.get(at).isEmpty()) {
        return wrong(new Fault.UnknownColumn(names.get(at)));
      }
      if (places.putIfAbsent(known.get(at).get(), at) != null) {
        return wrong(new Fault.ColumnTwice(names.get(at)));
      }
    }
    return new FileHeader(places, names.size(), Optional.empty());
  }

  /// What stands there, nothing where nothing does. Blanks around it are gone, but for those within
  /// quotation marks.
  Optional<String> cell(CSVRecord record, FileColumn column) {
    return Optional.ofNullable(places.get(column))
        .filter(at -> at < record.size())
        .map(record::get)
        .filter(cell -> !cell.isBlank());
  }

  /// Whether a line has more cells than there are names.
  boolean tooMany(CSVRecord record) {
    return record.stream().skip(size).anyMatch(cell -> !cell.isBlank());
  }

  private static List<String> withoutEmptyEnd(List<String> cells) {
    var end = cells.size();
    while (end > 0 && cells.get(end - 1).isBlank()) {
      end--;
    }
    return cells.subList(0, end);
  }

  private static FileHeader wrong(Fault fault) {
    return new FileHeader(Map.of(), 0, Optional.of(fault));
  }
}
