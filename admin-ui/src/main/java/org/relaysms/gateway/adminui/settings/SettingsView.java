package org.relaysms.gateway.adminui.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.remote.ServerStatus;
import org.relaysms.gateway.adminui.remote.SettingFault;
import org.relaysms.gateway.adminui.remote.StatusFeed;
import org.relaysms.gateway.adminui.shell.Page;
import org.relaysms.gateway.adminui.shell.Questions;
import org.relaysms.gateway.adminui.shell.Sheets;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.FilterField;
import org.relaysms.gateway.adminui.theme.Pieces;

/// The page: categories at the left, settings at the right, what is not saved below. FX thread
/// only.
public final class SettingsView implements Page {
  private final BorderPane page = new BorderPane();
  private final VBox body = new VBox();
  private final ScrollPane scroll = Pieces.scrolling(body);
  private final Label file = Pieces.leftToRight(Pieces.label("", "muted"));
  private final FilterField filter;
  private final CategoryList categories;
  private final SaveBar bar;
  private final Label heading = Pieces.wrapping("", "display");
  private final Label explanation = Pieces.wrapping("");
  private final VBox nothing = new VBox(4, heading, explanation);
  private final Label unfound;
  private final List<SettingsSection> sections = new ArrayList<>();
  private final SettingsViewModel model;
  private final StatusFeed status;
  private final Texts texts;
  private final Sheets sheets;
  private final Consumer<String> goTo;
  private final Supplier<String> harm;
  private final AppSection app;
  private Subscription open = () -> {};

  /// @param usual the file that is read where the server cannot be asked which
  /// @param choices of this app
  /// @param harm what a restart interrupts now, in words
  /// @param goTo opens another page by its id
  public SettingsView(
      SettingsViewModel model,
      StatusFeed status,
      Path usual,
      List<AppChoice> choices,
      Supplier<String> harm,
      Sheets sheets,
      Texts texts,
      Consumer<String> goTo) {
    this.model = model;
    this.status = status;
    this.texts = texts;
    this.sheets = sheets;
    this.goTo = goTo;
    this.harm = harm;
    filter = new FilterField(texts.get("settings.find"));
    categories = new CategoryList(texts, this::go);
    bar = new SaveBar(model, texts, this::showWrong, this::askRestart);
    app = new AppSection(choices, texts);
    unfound = Pieces.wrapping(texts.get("settings.unfound"), "muted");
    unfound.setId("no-setting-found");
    file.setText(usual.toString());
    file.setId("settings-file");
    file.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    heading.setId("no-settings");
    nothing.getStyleClass().add("settings-nothing");
    body.getStyleClass().add("settings-body");
    page.getStyleClass().addAll("settings-page", "list-page");
    page.getStylesheets().add(sheet());
    page.setTop(head());
    page.setLeft(categories);
    var table = new BorderPane(scroll);
    table.setTop(columns());
    page.setCenter(table);
    page.setBottom(bar);
    filter.text().subscribe(_ -> sift());
    page.addEventFilter(KeyEvent.KEY_PRESSED, this::savedByKey);
  }

  @Override
  public String id() {
    return "settings";
  }

  @Override
  public String titleKey() {
    return "settings.title";
  }

  @Override
  public Ikon icon() {
    return Feather.SETTINGS;
  }

  @Override
  public Node node() {
    return page;
  }

  @Override
  public void opened() {
    var standing = model.standing().subscribe(this::show);
    var notice = model.notice().subscribe(_ -> noticed());
    var rows = model.revision().subscribe(_ -> refreshRows());
    open =
        Subscription.all(
            model.open(), standing::unsubscribe, notice::unsubscribe, rows::unsubscribe);
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
  public List<Shortcut> shortcuts() {
    return List.of(new Shortcut("Ctrl+S", "settings.shortcut.save"));
  }

  private void savedByKey(KeyEvent key) {
    if (key.isShortcutDown() && key.getCode() == KeyCode.S) {
      model.save();
      key.consume();
    }
  }

  private HBox head() {
    var head =
        new HBox(Pieces.label(texts.get("settings.title"), "title"), file, Pieces.space(), filter);
    head.getStyleClass().add("page-head");
    HBox.setMargin(file, new Insets(0, 0, 0, 8));
    return head;
  }

  private HBox columns() {
    var columns =
        new HBox(
            head("settings.column.setting", "setting-title"),
            head("settings.column.value", "setting-value"),
            head("settings.column.default", "setting-default"),
            head("settings.column.from", "setting-source"));
    columns.getStyleClass().add("settings-columns");
    return columns;
  }

  private Label head(String key, String width) {
    return Pieces.label(texts.get(key), "caption", "strong", width);
  }

  private void show(Standing standing) {
    sections.clear();
    switch (standing) {
      case Standing.NotRunning _ ->
          explain(restarting() ? "settings.restarting" : "settings.stopped");
      case Standing.Asking _ -> explain("settings.asking");
      case Standing.Unreachable _ -> explain("settings.unreachable");
      case Standing.Refused(var code) -> explain("settings.refused", String.valueOf(code));
      case Standing.Told told -> showAll(told);
    }
    sift();
    refreshRows();
  }

  /// Whether there is a restart to wait for is said where there are no settings to show.
  private void noticed() {
    if (model.standing().get() instanceof Standing.NotRunning none) {
      show(none);
    }
    bar.refresh();
  }

  private void askRestart() {
    new Questions(sheets, texts)
        .confirm(
            texts.get("overview.restart.title"),
            harm.get(),
            texts.get("overview.restart.deed"),
            model::restart);
  }

  private boolean restarting() {
    return model.notice().get() instanceof Notice.Restarting;
  }

  private void showAll(Standing.Told told) {
    file.setText(told.sheet().file());
    for (var category : Category.values()) {
      var settings =
          told.sheet().settings().stream()
              .filter(one -> Category.of(one.name()) == category)
              .map(one -> new SettingRow(one, model, texts, hosts()))
              .toList();
      if (!settings.isEmpty()) {
        sections.add(new SettingsSection(category, texts.get(category.titleKey()), settings));
      }
    }
    body.getChildren().setAll(sections);
    if (!sections.isEmpty()) {
      sections.getFirst().getChildren().add(1, address());
    }
    sections.stream()
        .filter(section -> section.category() == Category.TLS)
        .forEach(section -> section.getChildren().add(1, certificates(told)));
    body.getChildren().addAll(app, unfound);
  }

  private CertificateBox certificates(Standing.Told told) {
    return new CertificateBox(told.sheet().certificates(), model, sheets, texts);
  }

  /// The choice of the address counts at once, and is no key of the file.
  private HBox address() {
    var link = new Hyperlink(texts.get("settings.address.go"));
    link.setMinWidth(Region.USE_PREF_SIZE);
    link.setId("go-to-address");
    link.setOnAction(_ -> goTo.accept("overview"));
    var line = new HBox(8, Pieces.wrapping(texts.get("settings.address"), "muted"), link);
    line.getStyleClass().add("settings-hint");
    return line;
  }

  private List<String> hosts() {
    return status.latest().stream()
        .flatMap(now -> now.address().choices().stream())
        .map(ServerStatus.Choice::host)
        .distinct()
        .toList();
  }

  private void explain(String key, Object... values) {
    heading.setText(texts.get(key));
    explanation.setText(texts.get(key + ".then", values));
    body.getChildren().setAll(nothing, app, unfound);
  }

  private void sift() {
    var sought = filter.text().get().strip().toLowerCase(texts.locale());
    sections.forEach(section -> section.sift(sought));
    app.sift(sought);
    var none = !app.isManaged() && sections.stream().noneMatch(Region::isManaged);
    unfound.setVisible(none);
    unfound.setManaged(none);
  }

  private void refreshRows() {
    sections.forEach(SettingsSection::refresh);
    for (var category : Category.values()) {
      categories.count(category, sections.isEmpty() ? 0 : model.faults(category));
    }
    bar.refresh();
  }

  private void go(Category category) {
    filter.text().set("");
    page.layout();
    section(category).ifPresent(this::scrollTo);
  }

  private Optional<Node> section(Category category) {
    return category == Category.APP
        ? Optional.of(app)
        : sections.stream()
            .filter(section -> section.category() == category)
            .map(Node.class::cast)
            .findFirst();
  }

  private void showWrong() {
    filter.text().set("");
    model.faults().stream()
        .map(SettingFault::name)
        .flatMap(name -> sections.stream().flatMap(section -> section.row(name).stream()))
        .findFirst()
        .ifPresent(this::showRow);
  }

  private void showRow(SettingRow row) {
    categories.select(Category.of(row.setting().name()));
    page.layout();
    scrollTo(row);
    row.field().requestFocus();
  }

  private void scrollTo(Node node) {
    var top = body.sceneToLocal(node.localToScene(node.getLayoutBounds())).getMinY();
    var room = body.getHeight() - scroll.getViewportBounds().getHeight();
    scroll.setVvalue(room <= 0 ? 0 : Math.clamp((top - 8) / room, 0, 1));
  }

  private static String sheet() {
    return Objects.requireNonNull(SettingsView.class.getResource("settings.css")).toExternalForm();
  }
}
