package org.relaysms.gateway.adminui.messages;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.fx.Ticker;
import org.relaysms.gateway.adminui.messages.MessagesViewModel.Reading;
import org.relaysms.gateway.adminui.messages.MessagesViewModel.Said;
import org.relaysms.gateway.adminui.remote.GatewayFeed;
import org.relaysms.gateway.adminui.remote.MessageFeed;
import org.relaysms.gateway.adminui.remote.MessageFeed.Format;
import org.relaysms.gateway.adminui.remote.MessageSummary;
import org.relaysms.gateway.adminui.remote.ServerStatus;
import org.relaysms.gateway.adminui.remote.StatusFeed;
import org.relaysms.gateway.adminui.shell.Page;
import org.relaysms.gateway.adminui.shell.Sheets;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.FilterField;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.theme.Pieces;

/// The Messages page: head, Publisher, states, table and details, or what brings the first message.
/// FX thread only.
public final class MessagesView implements Page {
  private static final double TABLE_SHARE = 0.55;

  private final MessagesViewModel model;
  private final MessageFeed feed;
  private final StatusFeed status;
  private final Ticker ticker;
  private final Sheets sheets;
  private final Texts texts;
  private final GatewayNumbers numbers;
  private final MessageTable table;
  private final MessageDetails details;
  private final SegmentChips chips;
  private final PublisherLine publisher;
  private final EmptyMessages empty;
  private final Node emptyScroll;
  private final FilterField filter;
  private final HBox tools = new HBox(8);
  private final Button replayAll;
  private final Label said = Pieces.wrapping("", "muted");
  private final SplitPane split = new SplitPane();
  private final VBox full;
  private final StackPane body = new StackPane();
  private final VBox page;
  private Subscription open = () -> {};

  public MessagesView(
      MessagesViewModel model,
      MessageFeed feed,
      GatewayFeed gateways,
      StatusFeed status,
      Ticker ticker,
      Sheets sheets,
      Texts texts) {
    this.model = model;
    this.feed = feed;
    this.status = status;
    this.ticker = ticker;
    this.sheets = sheets;
    this.texts = texts;
    filter = new FilterField(texts.get("messages.filter"));
    var words = new MessageWords(texts);
    numbers = new GatewayNumbers(gateways);
    table = new MessageTable(model, words, numbers);
    details =
        new MessageDetails(
            model, new MessageDetailsModel(feed, model), words, sheets, table::unselect);
    chips = new SegmentChips(model, words);
    publisher = new PublisherLine(model, words);
    empty = new EmptyMessages(texts);
    emptyScroll = Pieces.scrolling(empty);
    replayAll = Pieces.button("", Feather.ROTATE_CW, model::replayAllFailed);
    replayAll.setId("replay-all");
    split.setOrientation(Orientation.VERTICAL);
    split.getItems().add(table);
    full = new VBox(chipRow(), split);
    VBox.setVgrow(split, Priority.ALWAYS);
    VBox.setVgrow(body, Priority.ALWAYS);
    body.setAlignment(Pos.TOP_LEFT);
    page = new VBox(head(), publisher, body);
    page.getStyleClass().addAll("messages-page", "list-page");
    page.getStylesheets().add(sheet());
  }

  @Override
  public String id() {
    return "messages";
  }

  @Override
  public String titleKey() {
    return "messages.title";
  }

  @Override
  public Ikon icon() {
    return Feather.MAIL;
  }

  @Override
  public Node node() {
    return page;
  }

  @Override
  public List<Shortcut> shortcuts() {
    return List.of(
        new Shortcut("F6", "messages.shortcut.replay"),
        new Shortcut("F7", "messages.shortcut.discard"),
        new Shortcut("F9", "messages.shortcut.audit"));
  }

  @Override
  public void opened() {
    details.open();
    chips.open();
    publisher.open();
    var seen =
        javafx.util.Subscription.combine(
            model.summary().subscribe(this::count),
            model.selected().subscribe(this::showDetails),
            model.said().subscribe(_ -> say()),
            model.reading().subscribe(_ -> say()));
    open =
        Subscription.all(
            numbers.open(table::refresh),
            model.open(),
            status.watch(now -> arrange(now)),
            ticker.everySecond(model::tick),
            seen::unsubscribe,
            chips::close,
            publisher::close,
            details::close,
            table::mask);
    arrange(status.latest());
  }

  @Override
  public void closed() {
    open.close();
    open = () -> {};
  }

  @Override
  public void refresh() {
    model.refresh();
  }

  @Override
  public void find() {
    filter.take();
  }

  @Override
  public void keyPressed(KeyEvent key) {
    switch (key.getCode()) {
      case F6 -> details.replay();
      case F7 -> details.discard();
      case F9 -> showAudit();
      default -> {
        return;
      }
    }
    key.consume();
  }

  @Override
  public boolean tellsAge() {
    return model.summary().get().map(MessageSegment.ALL::count).orElse(0) == 0;
  }

  private void count(Optional<MessageSummary> summary) {
    var failed = summary.map(MessageSegment.FAILED::count).orElse(0);
    var words = texts.get("messages.replay-all", failed);
    replayAll.setText(words);
    replayAll.setAccessibleText(words);
    replayAll.setDisable(failed == 0);
    arrange(status.latest());
  }

  private void arrange(Optional<ServerStatus> now) {
    var none = model.summary().get().map(MessageSegment.ALL::count).orElse(0) == 0;
    tools.setVisible(!none);
    publisher.setVisible(now.isPresent());
    if (none) {
      empty.show(now);
    }
    var wanted = none ? emptyScroll : full;
    if (!body.getChildren().equals(List.of(wanted))) {
      body.getChildren().setAll(wanted);
    }
  }

  private void showDetails(Optional<MessageRow> row) {
    if (row.isEmpty()) {
      split.getItems().remove(details);
    } else if (!split.getItems().contains(details)) {
      split.getItems().add(details);
      split.setDividerPositions(TABLE_SHARE);
    }
  }

  private HBox head() {
    filter.text().bindBidirectional(model.user());
    filter.font().subscribe(font -> table.textSize(font.getSize()));
    tools.setAlignment(Pos.CENTER_RIGHT);
    tools.getChildren().addAll(filter, audit(), exports(), replayAll);
    HBox.setMargin(filter, new Insets(0, 8, 0, 0));
    var head = new HBox(Pieces.label(texts.get("messages.title"), "title"), Pieces.space(), tools);
    head.getStyleClass().add("page-head");
    return head;
  }

  private Button audit() {
    var audit = Pieces.button(texts.get("messages.audit.open"), Feather.SHIELD, this::showAudit);
    audit.setId("show-audit");
    return audit;
  }

  private MenuButton exports() {
    var text = texts.get("messages.export");
    var choice = new MenuButton(text, Icons.of(Feather.DOWNLOAD));
    choice.setAccessibleText(text);
    choice.setMinWidth(MenuButton.USE_PREF_SIZE);
    choice
        .getItems()
        .addAll(
            export(texts.get("messages.export.csv"), Format.CSV),
            export(texts.get("messages.export.lines"), Format.JSON_LINES));
    return choice;
  }

  private MenuItem export(String name, Format format) {
    var item = new MenuItem(name);
    item.setOnAction(_ -> export(format));
    return item;
  }

  private void export(Format format) {
    var chooser = new FileChooser();
    chooser.setTitle(texts.get("messages.export.title"));
    chooser.setInitialFileName("messages." + format.word());
    Optional.ofNullable(chooser.showSaveDialog(page.getScene().getWindow()))
        .ifPresent(file -> model.export(format, file.toPath()));
  }

  private void showAudit() {
    AuditSheet.open(sheets, new AuditModel(feed), texts);
  }

  private VBox chipRow() {
    said.setId("said");
    said.managedProperty().bind(said.textProperty().isNotEmpty());
    var row = new VBox(8, chips, said);
    row.getStyleClass().add("chip-row");
    return row;
  }

  private void say() {
    said.setText(
        model.reading().get() == Reading.FAILED && !model.rows().isEmpty()
            ? texts.get("messages.unreadable")
            : words(model.said().get()));
  }

  private String words(Said deed) {
    return switch (deed) {
      case Said.Nothing _ -> model.full() ? texts.get("messages.full", MessagesViewModel.MOST) : "";
      case Said.Replayed(int many) -> texts.get("messages.said.replayed-all", many);
      case Said.Exported(var file) ->
          texts.get("messages.said.exported", String.valueOf(file.getFileName()));
      case Said.NotExported _ -> texts.get("messages.said.not-exported");
      case Said.Failed _ -> texts.get("messages.said.failed");
    };
  }

  private static String sheet() {
    return Objects.requireNonNull(MessagesView.class.getResource("messages.css")).toExternalForm();
  }
}
