package org.relaysms.gateway.adminui.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class ShownRowsTest {
  private static final int CAPACITY = 50;

  private final ShownRows rows = new ShownRows(CAPACITY);

  @Test
  void dropsTheHeadAndAddsAtTheEnd() {
    rows.replace(rows(1, 5));

    rows.advance(3, rows(6, 8));

    assertThat(numbers()).containsExactly(3L, 4L, 5L, 6L, 7L, 8L);
  }

  @Test
  void findsARowByItsNumber() {
    rows.replace(List.of(row(2), row(5), row(9)));

    assertThat(rows.firstFrom(5)).isEqualTo(1);
    assertThat(rows.firstFrom(6)).isEqualTo(2);
    assertThat(rows.firstFrom(10)).isEqualTo(3);
    assertThat(rows.indexOf(row(9))).isEqualTo(2);
    assertThat(rows.indexOf(row(8))).isEqualTo(-1);
    assertThat(rows.contains(row(2))).isTrue();
  }

  @Test
  void tellsNothingWhereNothingChanges() {
    rows.replace(rows(1, 5));
    var told = new ArrayList<String>();
    rows.addListener((ListChangeListener<LogRow>) change -> told.add(change.toString()));

    rows.advance(1, List.of());

    assertThat(told).isEmpty();
  }

  /// Whoever follows the changes has the same list, whatever is dropped and added.
  @Test
  void tellsEveryChangeSoThatACopyStaysTheSame() {
    var copy = new ArrayList<LogRow>();
    rows.addListener((ListChangeListener<LogRow>) change -> follow(copy, change));
    var random = new Random(20_261_125);
    var next = 1L;

    for (var turn = 0; turn < 2_000; turn++) {
      var added = rows(next, next + random.nextInt(CAPACITY) - 1);
      next += added.size();
      var first = Math.max(next - CAPACITY, next - 1 - random.nextInt(CAPACITY));
      if (turn % 10 == 9) {
        rows.replace(added);
      } else {
        rows.advance(first, added.stream().filter(row -> row.number() >= first).toList());
      }

      assertThat(copy).isEqualTo(List.copyOf(rows));
    }
  }

  private static void follow(
      List<LogRow> copy, ListChangeListener.Change<? extends LogRow> change) {
    while (change.next()) {
      for (var i = 0; i < change.getRemovedSize(); i++) {
        copy.remove(change.getFrom());
      }
      copy.addAll(change.getFrom(), List.copyOf(change.getAddedSubList()));
    }
  }

  private List<Long> numbers() {
    return rows.stream().map(LogRow::number).toList();
  }

  private static List<LogRow> rows(long from, long to) {
    return LongStream.rangeClosed(from, to).mapToObj(ShownRowsTest::row).toList();
  }

  private static LogRow row(long number) {
    return new LogRow.Began(number, Instant.EPOCH);
  }
}
