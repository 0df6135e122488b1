package org.relaysms.gateway.adminui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.ReadingDirection;

/// The window's content. Shows one page at a time and remembers which. UI thread only.
public final class Shell extends StackPane {
  private static final String LAST_PAGE = "page";
  private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");

  private static final List<KeyCode> NUMBERS =
      List.of(
          KeyCode.DIGIT1,
          KeyCode.DIGIT2,
          KeyCode.DIGIT3,
          KeyCode.DIGIT4,
          KeyCode.DIGIT5,
          KeyCode.DIGIT6,
          KeyCode.DIGIT7,
          KeyCode.DIGIT8);

  private final BorderPane frame = new BorderPane();
  private final BorderPane centre = new BorderPane();
  private final Sheets sheets = new Sheets();
  private final List<Page> pages;
  private final Navigation navigation;
  private final ShellViewModel model;
  private final Liveness liveness;
  private final OldLine oldLine;
  private final Memory memory;
  private final Texts texts;
  private final VBox banner = new VBox();
  private final VBox age = new VBox();
  private Optional<ShellViewModel.Banner> bannered = Optional.empty();
  private Optional<Page> shown = Optional.empty();

  /// `pages` are asked for once; they may use this shell's sheets and open each other.
  public Shell(
      Function<? super Shell, List<Page>> pages,
      ShellViewModel model,
      Liveness liveness,
      Memory memory,
      Texts texts) {
    this.model = model;
    this.liveness = liveness;
    this.oldLine = new OldLine(texts);
    this.memory = memory;
    this.texts = texts;
    this.pages = List.copyOf(pages.apply(this));
    this.navigation = new Navigation(this.pages, texts, this::show, this::showShortcuts);
    getStyleClass().add("shell");
    frame.setLeft(navigation);
    frame.setCenter(centre);
    centre.getStyleClass().add("page-place");
    centre.setTop(new VBox(banner, age));
    frame.setBottom(new StatusBar(model, texts));
    getChildren().addAll(frame, sheets);
    model.banner().subscribe(now -> showTop());
    liveness.freshness().subscribe(now -> showTop());
    model.goingBy(this::show);
    model.askingBy(wanted -> askPassphrase(wanted.wrong()));
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    addEventHandler(KeyEvent.KEY_TYPED, this::keyTyped);
    sceneProperty()
        .flatMap(Scene::focusOwnerProperty)
        .subscribe(owner -> Optional.ofNullable(owner).ifPresent(sheets::keepFocus));
    ReadingDirection.follow(this, texts.language().rightToLeft());
  }

  /// The last page of the last run, else the first.
  public void openLastPage() {
    var last = memory.get(LAST_PAGE);
    show(
        pages.stream()
            .filter(page -> last.filter(page.id()::equals).isPresent())
            .findFirst()
            .orElse(pages.getFirst()));
  }

  public void show(String id) {
    pages.stream().filter(page -> page.id().equals(id)).findFirst().ifPresent(this::show);
  }

  /// Questions, logs and the like are laid over the window here.
  public Sheets sheets() {
    return sheets;
  }

  private void show(Page page) {
    if (shown.filter(page::equals).isEmpty()) {
      shown.ifPresent(Page::closed);
      shown = Optional.of(page);
      memory.put(LAST_PAGE, page.id());
      page.opened();
      centre.setCenter(page.node());
      showTop();
    }
    navigation.select(page);
  }

  /// Above the page: what fails now, and that what it shows is old.
  private void showTop() {
    var wanted = model.banner().get().filter(banner -> !toldByPage(banner));
    if (!wanted.equals(bannered)) {
      bannered = wanted;
      banner.getChildren().setAll(wanted.map(this::bar).stream().toList());
    }
    showAge();
  }

  private void showAge() {
    var old = liveness.freshness().get() instanceof Freshness.Old && !pageTellsAge();
    if (liveness.freshness().get() instanceof Freshness.Old since) {
      oldLine.show(since);
    }
    if (old != age.getChildren().contains(oldLine)) {
      age.getChildren().setAll(old ? List.of(oldLine) : List.of());
    }
    centre.pseudoClassStateChanged(OLD, old);
  }

  private boolean pageTellsAge() {
    return shown.filter(Page::tellsAge).isPresent();
  }

  private BannerBar bar(ShellViewModel.Banner banner) {
    return new BannerBar(banner, new Questions(sheets, texts));
  }

  /// What is open already is not covered: the banner stays.
  private void askPassphrase(boolean wrong) {
    if (!sheets.isOpen()) {
      PassphraseSheet.open(sheets, texts, wrong, model::startWith);
    }
  }

  private boolean toldByPage(ShellViewModel.Banner banner) {
    return shown.filter(page -> banner.toldBy().contains(page.id())).isPresent();
  }

  private void showShortcuts() {
    ShortcutSheet.open(sheets, pages, shown, texts);
  }

  private void keyPressed(KeyEvent key) {
    if (sheets.isOpen()) {
      return;
    }
    if (key.isShortcutDown()) {
      shortcutPressed(key);
    } else {
      shown.ifPresent(page -> page.keyPressed(key));
    }
  }

  private void shortcutPressed(KeyEvent key) {
    if (key.getCode() == KeyCode.R) {
      shown.ifPresent(Page::refresh);
    } else if (key.getCode() == KeyCode.F) {
      shown.ifPresent(Page::find);
    } else if (key.getCode() == KeyCode.ENTER) {
      mend();
    } else if (!openNumbered(key.getCode())) {
      return;
    }
    key.consume();
  }

  /// As if the banner's button were pressed.
  private void mend() {
    if (banner.lookup(".button") instanceof ButtonBase deed) {
      deed.fire();
    }
  }

  private boolean openNumbered(KeyCode code) {
    var index = NUMBERS.indexOf(code);
    var known = index >= 0 && index < pages.size();
    if (known) {
      show(pages.get(index));
    }
    return known;
  }

  private void keyTyped(KeyEvent key) {
    if ("?".equals(key.getCharacter())
        && !(key.getTarget() instanceof TextInputControl)
        && !sheets.isOpen()) {
      showShortcuts();
      key.consume();
    }
  }
}
