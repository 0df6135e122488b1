package org.relaysms.gateway.adminui.messages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.relaysms.gateway.adminui.remote.Message;

/// The messages read so far, newest first and without a gap. A page that was read anew changes its
/// own stretch only, with the fewest changes told, so that a table keeps its selection and its
/// place. FX thread only.
final class LoadedRows {
  private final ObservableList<MessageRow> rows = FXCollections.observableArrayList();
  private final ObservableList<MessageRow> readOnly =
      FXCollections.unmodifiableObservableList(rows);
  private final Function<Message, MessageRow> made;

  /// @param made the row of a message that has none in the list
  LoadedRows(Function<Message, MessageRow> made) {
    this.made = made;
  }

  ObservableList<MessageRow> rows() {
    return readOnly;
  }

  void clear() {
    rows.clear();
  }

  /// Takes what was read.
  ///
  /// @param page newest first: all there are below `before`, down to its last one
  /// @param before empty for the newest page
  /// @param toEnd that there is none older than the page's last
  void take(List<Message> page, Optional<Long> before, boolean toEnd) {
    var below = toEnd || page.isEmpty() ? Long.MIN_VALUE : page.getLast().seq();
    if (before.isEmpty() && !rows.isEmpty() && rows.getFirst().seq() < below) {
      rows.setAll(page.stream().map(made).toList());
      return;
    }
    var from = firstBelow(before.orElse(Long.MAX_VALUE));
    var known = stretch(from, below);
    dropOthers(page, known);
    insertMissing(page, from, known);
  }

  /// The rows from an index on that are not older than a number.
  private Map<Long, MessageRow> stretch(int from, long oldest) {
    Map<Long, MessageRow> found = new HashMap<>();
    for (var at = from; at < rows.size() && rows.get(at).seq() >= oldest; at++) {
      found.put(rows.get(at).seq(), rows.get(at));
    }
    return found;
  }

  private void dropOthers(List<Message> page, Map<Long, MessageRow> known) {
    var gone = new HashMap<>(known);
    page.forEach(message -> gone.remove(message.seq()));
    if (!gone.isEmpty()) {
      rows.removeIf(row -> gone.get(row.seq()) == row);
    }
  }

  private void insertMissing(List<Message> page, int from, Map<Long, MessageRow> known) {
    var at = from;
    var run = new ArrayList<MessageRow>();
    for (var message : page) {
      var row = Optional.ofNullable(known.get(message.seq()));
      if (row.isPresent()) {
        rows.addAll(at, run);
        at += run.size() + 1;
        run.clear();
        row.get().update(message);
      } else {
        run.add(made.apply(message));
      }
    }
    rows.addAll(at, run);
  }

  /// Where numbers below this one begin.
  private int firstBelow(long seq) {
    var low = 0;
    var high = rows.size();
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (rows.get(middle).seq() >= seq) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
