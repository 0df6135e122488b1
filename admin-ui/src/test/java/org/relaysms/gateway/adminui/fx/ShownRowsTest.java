package org.relaysms.gateway.adminui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener.Change;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShownRowsTest {
  private final ShownRows<Integer> shown = new ShownRows<>();
  private final List<String> told = new ArrayList<>();

  @BeforeEach
  void fill() {
    shown.become(numbers(0, 10_000));
    shown.rows().addListener(this::note);
  }

  @Test
  void tellsOneChangeWhereManyGo() {
    shown.become(List.of(17, 4_217));

    assertThat(shown.rows()).containsExactly(17, 4_217);
    assertThat(told).containsExactly("replaced 10000 by 2");
  }

  @Test
  void tellsOneChangeWhereManyCome() {
    shown.become(numbers(0, 20_000));

    assertThat(told).containsExactly("replaced 10000 by 20000");
  }

  @Test
  void tellsTheOneThatGoes() {
    shown.become(numbers(1, 10_000));

    assertThat(told).containsExactly("replaced 1 by 0");
  }

  @Test
  void tellsAPermutationWhereRowsOnlyMoved() {
    var wanted = new ArrayList<>(numbers(1, 10_000));
    wanted.add(0);

    shown.become(wanted);

    assertThat(shown.rows()).isEqualTo(wanted);
    assertThat(told).containsExactly("moved");
  }

  private static List<Integer> numbers(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }

  private void note(Change<? extends Integer> change) {
    while (change.next()) {
      told.add(
          change.wasPermutated()
              ? "moved"
              : "replaced " + change.getRemovedSize() + " by " + change.getAddedSize());
    }
  }
}
