package org.relaysms.gateway.adminui.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.relaysms.gateway.adminui.app.AdminApp;
import org.relaysms.gateway.adminui.bench.PulseMeter.Deed;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.bench.AppPart;
import org.relaysms.gateway.bench.BusyServer;
import org.relaysms.gateway.bench.Row;
import org.testfx.api.FxToolkit;

/// Measures an empty window, then the app over a busy server, prints the table and writes it to the
/// file that is the first argument. A second argument is for a shorter run: seconds for each deed;
/// then nothing is written. Ends with 1 when a gate does not hold.
public final class AppBench {
  private static final int SECONDS = 20;
  private static final int MINUTES = 10;
  private static final int ROUNDS = 10;

  private final List<Row> rows = new ArrayList<>();
  private final Duration time;
  private final Duration whole;

  private AppBench(Duration time, Duration whole) {
    this.time = time;
    this.whole = whole;
  }

  public static void main(String[] arguments) throws TimeoutException {
    var shorter = arguments.length > 1;
    var bench =
        shorter
            ? new AppBench(
                Duration.ofSeconds(Integer.parseInt(arguments[1])),
                Duration.ofSeconds(12L * Integer.parseInt(arguments[1])))
            : new AppBench(Duration.ofSeconds(SECONDS), Duration.ofMinutes(MINUTES));
    bench.run();
    System.out.println(AppPart.text(AppNotes.HEAD, bench.rows, AppNotes.NOTES));
    if (!shorter) {
      AppPart.write(Path.of(arguments[0]), AppNotes.HEAD, bench.rows, AppNotes.NOTES);
    }
    System.exit(bench.rows.stream().allMatch(Row::passed) ? 0 : 1);
  }

  /// Those of this process that make its window what it is.
  static List<String> flags() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments();
  }

  private void run() throws TimeoutException {
    rows.add(OpeningTimes.measure());
    try (var server = BusyServer.start()) {
      var stage = TestWindow.startToolkit();
      var empty = empty(stage);
      FxToolkit.setupApplication(AdminApp.class, "--data", server.dataFolder().toString());
      measure(stage, empty);
    }
  }

  private Pulses empty(Stage stage) {
    TestWindow.run(() -> WindowTime.show(stage));
    var meter = new PulseMeter(TestWindow.fx(stage::getScene));
    meter.measure(time, _ -> {});
    return meter.measure(time, _ -> {});
  }

  private void measure(Stage stage, Pulses empty) {
    var scene = TestWindow.fx(stage::getScene);
    var begin = System.nanoTime();
    var meter = new PulseMeter(scene);
    var operator = new Operator(scene);
    var turns = new PageTurns(scene, operator);
    var first = turns.measure(1);
    deeds(operator).forEach(one -> rows.add(smooth(meter, one, empty)));
    rows.add(turned(turns.measure(ROUNDS), first, empty));
    var after = new Memory(begin);
    var early = after.used();
    while (!after.past(whole)) {
      deeds(operator).forEach(one -> again(meter, one, after));
      turns.measure(1);
    }
    rows.add(Memory.row(early, after.used(), whole));
  }

  private void again(PulseMeter meter, Named one, Memory memory) {
    if (!memory.past(whole)) {
      one.before().run();
      meter.measure(time, one.deed());
      one.after().run();
    }
  }

  private Row smooth(PulseMeter meter, Named one, Pulses empty) {
    one.before().run();
    meter.measure(Duration.ofSeconds(2), one.deed());
    var pulses = meter.measure(time, one.deed());
    one.after().run();
    System.out.println(one.name() + ": " + pulses);
    return Row.atMost(
        one.name(), pulses.toString(), "empty window " + empty, pulses.p99() / empty.p99(), 4);
  }

  private static Row turned(Pulses turns, Pulses first, Pulses empty) {
    return Row.atMost(
        "opening a page by its key, the slowest of %d times each".formatted(ROUNDS),
        String.format(
            Locale.ROOT,
            "%.0f ms, median %.0f ms; the first time up to %.0f ms",
            turns.longest(),
            turns.p50(),
            first.longest()),
        String.format(Locale.ROOT, "a pulse of the empty window %.1f ms", empty.p50()),
        turns.longest() / empty.p50(),
        6);
  }

  private static List<Named> deeds(Operator operator) {
    var gateways = on(operator, 2);
    var messages = on(operator, 4);
    return List.of(
        new Named("gateways: looking on", gateways, _ -> {}, () -> {}),
        new Named(
            "gateways: scrolling", gateways, at -> operator.scroll("#gateways", at), () -> {}),
        new Named(
            "gateways: selecting", gateways, at -> operator.select("#gateways", at), () -> {}),
        new Named(
            "gateways: filtering",
            gateways,
            at -> operator.filter(".gateways-page", at),
            () -> TestWindow.run(() -> operator.filter(".gateways-page", 0))),
        new Named(
            "gateways: sorting",
            gateways,
            at -> operator.sort("#gateways", at),
            () -> TestWindow.run(() -> operator.sort("#gateways", 0))),
        new Named(
            "messages: scrolling", messages, at -> operator.scroll("#messages", at), () -> {}),
        new Named(
            "messages: selecting", messages, at -> operator.select("#messages", at), () -> {}),
        new Named("messages: filtering by state", messages, operator::choose, () -> {}));
  }

  private static Runnable on(Operator operator, int page) {
    return () -> TestWindow.run(() -> operator.open(page));
  }

  /// @param before off the FX thread, as is `after`
  private record Named(String name, Runnable before, Deed deed, Runnable after) {}
}
