package org.relaysms.gateway.adminui.gateways;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.fx.Ticker;
import org.relaysms.gateway.adminui.remote.AlertFeed;
import org.relaysms.gateway.adminui.remote.GatewayFeed;
import org.relaysms.gateway.adminui.remote.ServerStatus;
import org.relaysms.gateway.adminui.remote.StatusFeed;
import org.relaysms.gateway.adminui.shell.Page;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.FilterField;
import org.relaysms.gateway.adminui.theme.Pieces;

/// The Gateways page: head, segments, table and details, or how to make the first gateway ping. FX
/// thread only.
public final class GatewaysView implements Page {
  private static final double TABLE_SHARE = 0.59;

  private final GatewaysViewModel model;
  private final StatusFeed status;
  private final Ticker ticker;
  private final Texts texts;
  private final GatewayTable table;
  private final GatewayDetails details;
  private final EmptyGateways empty;
  private final Node emptyScroll;
  private final FilterField filter;
  private final HBox tools = new HBox(8);
  private final Label failed = Pieces.label("", "field-error");
  private final SplitPane split = new SplitPane();
  private final VBox full;
  private final StackPane body = new StackPane();
  private final VBox page;
  private Subscription open = () -> {};

  public GatewaysView(
      GatewaysViewModel model,
      GatewayFeed feed,
      AlertFeed alerts,
      StatusFeed status,
      Ticker ticker,
      Texts texts) {
    this.model = model;
    this.status = status;
    this.ticker = ticker;
    this.texts = texts;
    filter = new FilterField(texts.get("gateways.filter"));
    var words = new GatewayWords(texts);
    table = new GatewayTable(model, words);
    details =
        new GatewayDetails(
            model,
            new GatewayDetailsModel(feed, model),
            new AlertRuleModel(alerts),
            words,
            this::seedsUrl,
            table::unselect);
    empty = new EmptyGateways(texts);
    emptyScroll = Pieces.scrolling(empty);
    split.setOrientation(Orientation.VERTICAL);
    split.getItems().add(table);
    SplitPane.setResizableWithParent(details, false);
    full = new VBox(segments(words), split);
    VBox.setVgrow(split, Priority.ALWAYS);
    VBox.setVgrow(body, Priority.ALWAYS);
    body.setAlignment(Pos.TOP_LEFT);
    page = new VBox(head(), body);
    page.getStyleClass().addAll("gateways-page", "list-page");
    page.getStylesheets().add(sheet());
  }

  @Override
  public String id() {
    return "gateways";
  }

  @Override
  public String titleKey() {
    return "gateways.title";
  }

  @Override
  public Ikon icon() {
    return Feather.RADIO;
  }

  @Override
  public Node node() {
    return page;
  }

  @Override
  public void opened() {
    ListChangeListener<GatewayRow> rows = _ -> arrange();
    model.rows().addListener(rows);
    var counts = model.count(Segment.ALL).subscribe(_ -> arrange());
    details.open();
    var selection = model.selected().subscribe(this::showDetails);
    open =
        Subscription.all(
            model.open(),
            status.watch(now -> arrange(now)),
            ticker.everySecond(model::tick),
            counts::unsubscribe,
            selection::unsubscribe,
            () -> model.rows().removeListener(rows),
            details::close);
    arrange();
  }

  @Override
  public void closed() {
    open.close();
    open = () -> {};
  }

  @Override
  public void find() {
    filter.take();
  }

  @Override
  public boolean tellsAge() {
    return model.count(Segment.ALL).get() == 0;
  }

  private void arrange() {
    arrange(status.latest());
  }

  private void arrange(Optional<ServerStatus> now) {
    var none = model.count(Segment.ALL).get() == 0;
    tools.setVisible(!none);
    if (none) {
      empty.show(now);
    }
    var wanted = none ? emptyScroll : full;
    if (!body.getChildren().equals(List.of(wanted))) {
      body.getChildren().setAll(wanted);
    }
  }

  private void showDetails(Optional<GatewayRow> row) {
    if (row.isEmpty()) {
      split.getItems().remove(details);
    } else if (!split.getItems().contains(details)) {
      split.getItems().add(details);
      split.setDividerPositions(TABLE_SHARE);
    }
  }

  private HBox head() {
    filter.text().bindBidirectional(model.filter());
    filter.font().subscribe(font -> table.textSize(font.getSize()));
    tools.setAlignment(Pos.CENTER_RIGHT);
    tools
        .getChildren()
        .addAll(
            failed,
            filter,
            table.columnChoice(),
            Pieces.button(texts.get("gateways.export"), Feather.DOWNLOAD, this::export));
    HBox.setMargin(filter, new Insets(0, 8, 0, 0));
    var head = new HBox(Pieces.label(texts.get("gateways.title"), "title"), Pieces.space(), tools);
    head.getStyleClass().add("page-head");
    return head;
  }

  private HBox segments(GatewayWords words) {
    var bar = new HBox(new SegmentBar(model, words));
    bar.getStyleClass().add("segment-row");
    return bar;
  }

  private String seedsUrl() {
    return status.latest().map(now -> now.api().url() + "/seeds").orElse("/seeds");
  }

  private void export() {
    var chooser = new FileChooser();
    chooser.setTitle(texts.get("gateways.export.title"));
    chooser.setInitialFileName("gateways.csv");
    Optional.ofNullable(chooser.showSaveDialog(page.getScene().getWindow())).ifPresent(this::write);
  }

  /// 10,000 rows are about a megabyte: written at once, on this thread.
  void write(File file) {
    try {
      Files.writeString(file.toPath(), model.csv());
      failed.setText("");
    } catch (IOException e) {
      failed.setText(texts.get("gateways.export.failed"));
    }
  }

  private static String sheet() {
    return Objects.requireNonNull(GatewaysView.class.getResource("gateways.css")).toExternalForm();
  }
}
