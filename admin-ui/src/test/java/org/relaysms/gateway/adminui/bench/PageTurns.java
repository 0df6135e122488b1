package org.relaysms.gateway.adminui.bench;

import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.relaysms.gateway.adminui.fixture.TestWindow;

/// How long a page takes from the key that opens it to the pulse after the one that laid it out,
/// with the rows of its table where it has any. Off the FX thread.
final class PageTurns {
  /// Between one page and the next.
  private static final int PAUSE = 12;

  private final Scene scene;
  private final Operator operator;

  PageTurns(Scene scene, Operator operator) {
    this.scene = scene;
    this.operator = operator;
  }

  /// Opens all pages of the window one after the other, so many times each.
  Pulses measure(int rounds) {
    var run = new Run(rounds);
    TestWindow.run(run::begin);
    return run.result.join();
  }

  private int pages() {
    return (int)
        scene.getRoot().lookupAll(".item").stream()
            .filter(node -> String.valueOf(node.getId()).startsWith("go-"))
            .count();
  }

  private boolean drawn() {
    return tables(scene.getRoot());
  }

  private static boolean tables(Node node) {
    if (node instanceof TableView<?> table) {
      return table.getItems().isEmpty() || filled(table);
    }
    return !(node instanceof Parent parent)
        || parent.getChildrenUnmodifiable().stream().allMatch(PageTurns::tables);
  }

  private static boolean filled(TableView<?> table) {
    return table.lookupAll(".table-row-cell").stream()
        .anyMatch(row -> row instanceof TableRow<?> known && !known.isEmpty());
  }

  private final class Run extends AnimationTimer {
    private final CompletableFuture<Pulses> result = new CompletableFuture<>();
    private final LongStream.Builder turns = LongStream.builder();
    private final Runnable laidOut = this::laidOut;
    private final int pages = pages();
    private final int many;
    private int turn;
    private int pause = PAUSE;
    private long begin;
    private boolean ready;

    Run(int rounds) {
      many = rounds * pages;
    }

    void begin() {
      scene.addPostLayoutPulseListener(laidOut);
      start();
    }

    @Override
    public void handle(long ignored) {
      if (pause > 0) {
        pause--;
        if (pause == 0) {
          turn();
        }
      } else if (ready) {
        turns.add(System.nanoTime() - begin);
        pause = PAUSE;
      }
    }

    private void turn() {
      if (turn == many) {
        over();
        return;
      }
      ready = false;
      begin = System.nanoTime();
      operator.open(turn++ % pages + 1);
    }

    private void laidOut() {
      ready = ready || (pause == 0 && drawn());
    }

    private void over() {
      stop();
      scene.removePostLayoutPulseListener(laidOut);
      result.complete(new Pulses(turns.build().toArray(), new long[0]));
    }
  }
}
