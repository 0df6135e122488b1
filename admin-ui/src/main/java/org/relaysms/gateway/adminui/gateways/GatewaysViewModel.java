package org.relaysms.gateway.adminui.gateways;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.relaysms.gateway.adminui.fx.ShownRows;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.remote.Gateway;
import org.relaysms.gateway.adminui.remote.GatewayFeed;
import org.relaysms.gateway.adminui.remote.GatewayNews;

/// The gateways as the page shows them: rows by IMSI, updated in place; filtered, counted and
/// ordered; one selected. News come coalesced, at most four times a second; a batch of mere pings
/// touches only the rows it names.
///
/// FX thread only.
public final class GatewaysViewModel {
  private final GatewayFeed feed;
  private final Clock clock;
  private final Map<String, GatewayRow> rowsByImsi = new HashMap<>();

  /// All of them, filtered out or not, as they were last put in order: nearly in order again, which
  /// sorts ten times as fast as any order.
  private final List<GatewayRow> ordered = new ArrayList<>();

  private final ShownRows<GatewayRow> shown = new ShownRows<>();
  private final Map<Segment, ReadOnlyIntegerWrapper> counts = new EnumMap<>(Segment.class);
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<Segment> segment = new SimpleObjectProperty<>(Segment.ALL);
  private final ObjectProperty<RowOrder> order = new SimpleObjectProperty<>(RowOrder.DEFAULT);
  private final ReadOnlyObjectWrapper<Optional<GatewayRow>> selected =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Instant> now;

  public GatewaysViewModel(GatewayFeed feed, Clock clock) {
    this.feed = feed;
    this.clock = clock;
    now = new ReadOnlyObjectWrapper<>(clock.instant());
    Arrays.stream(Segment.values()).forEach(s -> counts.put(s, new ReadOnlyIntegerWrapper()));
    filter.subscribe(this::arrange);
    segment.subscribe(this::arrange);
    order.subscribe(this::arrange);
  }

  /// Follows the gateways until the answer is closed.
  public Subscription open() {
    tick();
    return feed.watch(this::hear);
  }

  /// In the order of the table.
  public ObservableList<GatewayRow> rows() {
    return shown.rows();
  }

  /// What is typed; empty for everything. Matches number, operator, country, IMSI, type and note,
  /// whatever the case.
  public StringProperty filter() {
    return filter;
  }

  public ObjectProperty<Segment> segment() {
    return segment;
  }

  public ObjectProperty<RowOrder> order() {
    return order;
  }

  /// Of the whole list, whatever the filter.
  public ReadOnlyIntegerProperty count(Segment of) {
    return Objects.requireNonNull(counts.get(of)).getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<GatewayRow>> selected() {
    return selected.getReadOnlyProperty();
  }

  /// Stays selected whatever the filter, until it is removed.
  public void select(Optional<GatewayRow> row) {
    selected.set(row);
  }

  /// The time against which ages are counted, moved on by [#tick()].
  public ReadOnlyObjectProperty<Instant> now() {
    return now.getReadOnlyProperty();
  }

  /// A second has passed.
  public void tick() {
    now.set(clock.instant());
    if (order.get().movesWithPings()) {
      arrange();
    }
  }

  public Duration age(Gateway gateway) {
    return Duration.between(gateway.lastPing(), now.get());
  }

  /// The rows on screen, as a file.
  public String csv() {
    return GatewaysCsv.of(rows().stream().map(GatewayRow::now).toList());
  }

  private void hear(GatewayNews news) {
    switch (news) {
      case GatewayNews.All(List<Gateway> gateways) -> replace(gateways);
      case GatewayNews.Some some -> update(some);
    }
  }

  private void replace(List<Gateway> gateways) {
    var there = gateways.stream().map(Gateway::imsi).collect(Collectors.toSet());
    rowsByImsi.keySet().retainAll(there);
    ordered.removeIf(row -> !there.contains(row.imsi()));
    gateways.forEach(this::put);
    settle();
  }

  private void update(GatewayNews.Some some) {
    some.pings().forEach(this::pinged);
    some.changed().forEach(this::put);
    remove(some.removed());
    if (!some.changed().isEmpty() || !some.removed().isEmpty()) {
      settle();
    }
  }

  private void remove(Set<String> gone) {
    if (rowsByImsi.keySet().removeAll(gone)) {
      ordered.removeIf(row -> gone.contains(row.imsi()));
    }
  }

  private void put(Gateway gateway) {
    var row = rowsByImsi.get(gateway.imsi());
    if (row == null) {
      add(new GatewayRow(gateway));
    } else {
      row.update(gateway);
    }
  }

  private void add(GatewayRow row) {
    rowsByImsi.put(row.imsi(), row);
    ordered.add(row);
  }

  private void pinged(String imsi, Instant at) {
    var row = rowsByImsi.get(imsi);
    if (row != null) {
      row.pinged(at);
    }
  }

  private void settle() {
    if (selected.get().filter(row -> rowsByImsi.get(row.imsi()) != row).isPresent()) {
      selected.set(Optional.empty());
    }
    arrange();
    counts.forEach((of, count) -> count.set(count(of::holds)));
  }

  private int count(Predicate<Gateway> which) {
    return (int) rowsByImsi.values().stream().map(GatewayRow::now).filter(which).count();
  }

  private void arrange() {
    var typed = filter.get().strip().toLowerCase(Locale.ROOT);
    ordered.sort(order.get().comparator());
    shown.become(
        ordered.stream()
            .filter(row -> segment.get().holds(row.now()))
            .filter(row -> matches(row.now(), typed))
            .toList());
  }

  private static boolean matches(Gateway gateway, String typed) {
    return typed.isEmpty()
        || Stream.of(
                gateway.msisdn(),
                gateway.operatorName(),
                gateway.country(),
                gateway.imsi(),
                gateway.seedType(),
                gateway.note())
            .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(typed));
  }
}
