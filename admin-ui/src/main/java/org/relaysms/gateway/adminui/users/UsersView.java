package org.relaysms.gateway.adminui.users;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.account.AddUserForm;
import org.relaysms.gateway.adminui.account.AddUserViewModel;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.fx.Ticker;
import org.relaysms.gateway.adminui.fx.UiThread;
import org.relaysms.gateway.adminui.remote.UsersPort;
import org.relaysms.gateway.adminui.shell.Page;
import org.relaysms.gateway.adminui.shell.Questions;
import org.relaysms.gateway.adminui.shell.Sheets;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.FilterField;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.theme.Pieces;
import org.relaysms.gateway.adminui.users.ImportViewModel.Stage;
import org.relaysms.gateway.adminui.users.UsersViewModel.Standing;

/// The Users page: head, table and details; or a file on its way in; or how the first user comes to
/// be. FX thread only.
public final class UsersView implements Page {
  private static final double TABLE_SHARE = 0.55;

  private final UsersViewModel model;
  private final ImportViewModel imports;
  private final UsersPort port;
  private final RandomGenerator random;
  private final Ticker ticker;
  private final Sheets sheets;
  private final Texts texts;
  private final UsersTable table;
  private final UserDetails details;
  private final AddUserForm form;
  private final ImportPane importPane;
  private final NoticeLine notice;
  private final EmptyUsers empty;
  private final Node emptyScroll;
  private final FilterField filter;
  private final HBox tools = new HBox(8);
  private final Button add;
  private final Button importFile;
  private final Label stale = Pieces.wrapping("");
  private final SplitPane split = new SplitPane();
  private final VBox full;
  private final StackPane body = new StackPane();
  private final VBox page;
  private Subscription open = () -> {};

  /// Not on screen yet.
  ///
  /// @param random makes passwords: a secure one, outside of tests
  /// @param background where files are read
  public UsersView(
      UsersViewModel model,
      UsersPort port,
      RandomGenerator random,
      Executor background,
      UiThread ui,
      Ticker ticker,
      Sheets sheets,
      Texts texts) {
    this.model = model;
    this.port = port;
    this.random = random;
    this.ticker = ticker;
    this.sheets = sheets;
    this.texts = texts;
    filter = new FilterField(texts.get("users.filter"));
    var words = new UserWords(texts);
    var questions = new Questions(sheets, texts);
    imports = new ImportViewModel(port, model, random, background, ui);
    table = new UsersTable(model, words);
    details =
        new UserDetails(
            model,
            new UserDetailsModel(port, model),
            words,
            questions,
            this::resetPassword,
            table::unselect);
    var adding = new AddUserViewModel(port, random, this::added);
    form = new AddUserForm(adding, texts, sheets::close).emphasised();
    importPane = new ImportPane(imports, model, questions, texts);
    notice = new NoticeLine(model, texts);
    add = Pieces.button(texts.get("users.add"), Feather.USER_PLUS, this::add);
    add.setId("add-user-open");
    importFile = Pieces.button(texts.get("users.import"), Feather.UPLOAD, this::importFile);
    importFile.setId("import-open");
    empty = new EmptyUsers(texts, this::add, this::importFile);
    emptyScroll = Pieces.scrolling(empty);
    split.setOrientation(Orientation.VERTICAL);
    split.getItems().add(table);
    full = new VBox(staleLine(), split);
    VBox.setVgrow(split, Priority.ALWAYS);
    VBox.setVgrow(body, Priority.ALWAYS);
    body.setAlignment(Pos.TOP_LEFT);
    page = new VBox(head(), notice, body);
    page.getStyleClass().addAll("users-page", "list-page");
    page.getStylesheets().add(sheet());
  }

  @Override
  public String id() {
    return "users";
  }

  @Override
  public String titleKey() {
    return "users.title";
  }

  @Override
  public Ikon icon() {
    return Feather.USERS;
  }

  @Override
  public Node node() {
    return page;
  }

  @Override
  public List<Shortcut> shortcuts() {
    return List.of(
        new Shortcut("F3", "users.shortcut.import"),
        new Shortcut("F6", "users.shortcut.reset"),
        new Shortcut("F7", "users.shortcut.delete"),
        new Shortcut("F9", "users.shortcut.add"));
  }

  @Override
  public void opened() {
    details.open();
    notice.open();
    importPane.open();
    var seen =
        javafx.util.Subscription.combine(
            model.selected().subscribe(row -> showDetails(row.isPresent())),
            model.standing().subscribe(_ -> arrange()),
            imports.stage().subscribe(_ -> arrange()));
    open =
        Subscription.all(
            model.open(),
            ticker.everySecond(model::tick),
            seen::unsubscribe,
            importPane::close,
            notice::close,
            details::close,
            table::mask);
  }

  @Override
  public void closed() {
    open.close();
    open = () -> {};
  }

  @Override
  public void refresh() {
    details.read();
  }

  @Override
  public void find() {
    filter.take();
  }

  @Override
  public void keyPressed(KeyEvent key) {
    if (!(imports.stage().get() instanceof Stage.Shut)) {
      return;
    }
    switch (key.getCode()) {
      case F3 -> importFile();
      case F6 -> resetPassword();
      case F7 -> details.askToDelete();
      case F9 -> add();
      default -> {
        return;
      }
    }
    key.consume();
  }

  @Override
  public boolean tellsAge() {
    return !model.answering() || !(model.standing().get() instanceof Standing.Listed);
  }

  private void arrange() {
    var now = model.standing().get();
    var importing = !(imports.stage().get() instanceof Stage.Shut);
    var listed = now instanceof Standing.Listed || now instanceof Standing.Stale;
    tools.setVisible(listed && !importing);
    add.setDisable(!model.live());
    importFile.setDisable(!model.live());
    stale.setText(
        now instanceof Standing.Stale(var since)
            ? texts.get("users.stale", texts.clock(since))
            : "");
    if (!listed) {
      empty.show(now);
    }
    lay(importing ? importPane : listed ? full : emptyScroll);
  }

  private void lay(Node wanted) {
    if (!body.getChildren().equals(List.of(wanted))) {
      body.getChildren().setAll(wanted);
    }
  }

  private void showDetails(boolean wanted) {
    if (!wanted) {
      split.getItems().remove(details);
    } else if (!split.getItems().contains(details)) {
      split.getItems().add(details);
      split.setDividerPositions(TABLE_SHARE);
    }
  }

  /// The form, where a user can be added now.
  private void add() {
    if (model.live()) {
      AddUserSheet.open(sheets, form, texts);
    }
  }

  private void added(AddUserViewModel.Added user) {
    sheets.close();
    model.tell(new Notice.Added(user.user(), user.password()));
    model.expect(user.user());
  }

  private void importFile() {
    if (model.live()) {
      imports.begin();
    }
  }

  private void resetPassword() {
    model
        .selected()
        .get()
        .filter(_ -> model.live())
        .map(row -> new ResetPasswordModel(port, model, random, row.id(), sheets::close))
        .ifPresent(reset -> ResetPasswordSheet.open(sheets, reset, texts));
  }

  private HBox head() {
    filter.text().bindBidirectional(model.filter());
    filter.font().subscribe(font -> table.textSize(font.getSize()));
    tools.setAlignment(Pos.CENTER_RIGHT);
    tools.getChildren().addAll(filter, importFile, add);
    HBox.setMargin(filter, new Insets(0, 8, 0, 0));
    var head = new HBox(Pieces.label(texts.get("users.title"), "title"), Pieces.space(), tools);
    head.getStyleClass().add("page-head");
    return head;
  }

  private Node staleLine() {
    stale.setId("stale");
    stale.setGraphic(Icons.of(Feather.ALERT_TRIANGLE, "icon-warning"));
    stale.setGraphicTextGap(8);
    stale.getStyleClass().add("stale");
    stale.visibleProperty().bind(stale.textProperty().isNotEmpty());
    stale.managedProperty().bind(stale.visibleProperty());
    return stale;
  }

  private static String sheet() {
    return Objects.requireNonNull(UsersView.class.getResource("users.css")).toExternalForm();
  }
}
