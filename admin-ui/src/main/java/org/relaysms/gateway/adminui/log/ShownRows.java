package org.relaysms.gateway.adminui.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/// The rows that pass the filter, in the order of their numbers: a ring, so that dropping its head
/// costs what is dropped and no more. FX thread only.
final class ShownRows extends ObservableListBase<LogRow> {
  private @Nullable LogRow[] ring;
  private int head;
  private int size;

  ShownRows(int capacity) {
    ring = new LogRow[capacity];
  }

  @Override
  public LogRow get(int index) {
    Objects.checkIndex(index, size);
    return Objects.requireNonNull(ring[place(index)]);
  }

  @Override
  public int size() {
    return size;
  }

  /// By its number, in a few steps: the table asks often.
  @Override
  public int indexOf(@Nullable Object row) {
    if (row instanceof LogRow wanted) {
      var index = firstFrom(wanted.number());
      return index < size && get(index).number() == wanted.number() ? index : -1;
    }
    return -1;
  }

  @Override
  public boolean contains(@Nullable Object row) {
    return indexOf(row) >= 0;
  }

  /// The index of the first row with this number or a higher one; [#size()] where there is none.
  int firstFrom(long number) {
    var low = 0;
    var high = size;
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (get(middle).number() < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Drops what has a lower number than `first`, and adds rows of higher numbers than there are.
  void advance(long first, List<LogRow> added) {
    beginChange();
    drop(firstFrom(first));
    append(added);
    endChange();
  }

  void replace(List<LogRow> rows) {
    beginChange();
    drop(size);
    append(rows);
    endChange();
  }

  private void drop(int many) {
    if (many > 0) {
      List<LogRow> dropped = new ArrayList<>(subList(0, many));
      for (var i = 0; i < many; i++) {
        ring[place(i)] = null;
      }
      head = place(many);
      size -= many;
      nextRemove(0, dropped);
    }
  }

  private void append(List<LogRow> rows) {
    if (!rows.isEmpty()) {
      var from = size;
      for (var row : rows) {
        ring[place(size)] = row;
        size++;
      }
      nextAdd(from, size);
    }
  }

  private int place(int index) {
    return (head + index) % ring.length;
  }
}
