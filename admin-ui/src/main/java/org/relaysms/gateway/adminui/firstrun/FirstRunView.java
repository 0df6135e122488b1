package org.relaysms.gateway.adminui.firstrun;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.account.AddUserForm;
import org.relaysms.gateway.adminui.remote.Machine.NotWritten;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.theme.Pieces;
import org.relaysms.gateway.adminui.theme.ReadingDirection;

/// The first set-up as a whole window: the steps, the one that is on, and the ways on. FX thread
/// only.
public final class FirstRunView extends BorderPane {
  private final VBox body = new VBox();
  private final ScrollPane scroll = Pieces.scrolling(body);
  private final Button back = new Button();
  private final Button skip = new Button();
  private final Button next = new Button();
  private final Map<SetupStep, StepPane> panes = new EnumMap<>(SetupStep.class);
  private final FirstRunModel model;
  private final Texts texts;
  private final StepList steps;

  /// Shows a set-up.
  ///
  /// @param browse lets the operator point at a folder; nothing where there is no choice
  public FirstRunView(FirstRunModel model, Texts texts, Optional<FolderPane.Browser> browse) {
    this.model = model;
    this.texts = texts;
    steps = new StepList(model, texts);
    fill(browse);
    getStyleClass().addAll("shell", "first-run");
    getStylesheets()
        .add(
            Objects.requireNonNull(FirstRunView.class.getResource("firstrun.css"))
                .toExternalForm());
    body.getStyleClass().add("first-run-body");
    setLeft(steps);
    setCenter(scroll);
    setBottom(footer());
    ReadingDirection.follow(this, texts.language().rightToLeft());
    addEventFilter(KeyEvent.KEY_PRESSED, this::goOnFromAChoice);
    model.step().subscribe(this::show);
    model.busy().subscribe(_ -> sayWays());
    model.selfTest().state().subscribe(_ -> sayWays());
  }

  /// Where typing begins, once the window is there.
  public void begin() {
    model.begin();
    pane().first().requestFocus();
  }

  /// Enter goes on from a choice as from a field; Space chooses.
  private void goOnFromAChoice(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER && key.getTarget() instanceof RadioButton) {
      next();
      key.consume();
    }
  }

  private void fill(Optional<FolderPane.Browser> browse) {
    var address = new AddressPane(model.address(), texts);
    var form = AddUserForm.fieldsOnly(model.user().form(), texts, model::next);
    form.getStyleClass().add("first-run-fields");
    var test = new SelfTestPane(model.selfTest(), texts);
    panes.put(
        SetupStep.FOLDER, new FolderPane(model.folder(), texts, browse, model::useSettled).pane());
    panes.put(SetupStep.ADDRESS, address.pane());
    panes.put(SetupStep.PORTS, new PortsPane(model.ports(), texts).pane());
    panes.put(SetupStep.PUBLISHER, new PublisherPane(model.publisher(), texts).pane());
    panes.put(SetupStep.USER, new StepPane(form, form::first));
    panes.put(SetupStep.SELF_TEST, new StepPane(finishing(test), () -> skip));
  }

  private Node finishing(SelfTestPane test) {
    var again = Pieces.button(texts.get("firstrun.test.again"), Feather.ROTATE_CW, model::test);
    again.setId("test-again");
    again.managedProperty().bind(again.visibleProperty());
    model
        .selfTest()
        .state()
        .subscribe(
            now ->
                again.setVisible(
                    now instanceof SelfTestModel.State.Failed
                        || now instanceof SelfTestModel.State.Broken));
    var failure = Pieces.wrapping("", "field-error");
    failure.setId("not-written");
    failure.setGraphic(Icons.of(Feather.X_CIRCLE, "icon-danger"));
    failure.managedProperty().bind(failure.visibleProperty());
    model
        .notWritten()
        .subscribe(
            why -> {
              failure.setVisible(why.isPresent());
              failure.setText(why.map(this::notWritten).orElse(""));
            });
    return new VBox(16, failure, test, again);
  }

  private String notWritten(NotWritten why) {
    return switch (why) {
      case NotWritten.There(var file) -> texts.get("firstrun.not-written.there", file.toString());
      case NotWritten.Failed(var reason) -> texts.get("firstrun.not-written", reason);
    };
  }

  /// Escape cancels nothing: one key would drop all that was typed.
  private Node footer() {
    var cancel = named(new Button(), "cancel-setup", texts.get("firstrun.cancel"), model::cancel);
    cancel.disableProperty().bind(model.busy());
    named(back, "setup-back", texts.get("firstrun.back"), model::back);
    named(skip, "setup-skip", texts.get("firstrun.skip"), this::skip);
    named(next, "setup-next", texts.get("firstrun.next"), this::next);
    next.setDefaultButton(true);
    skip.managedProperty().bind(skip.visibleProperty());
    var footer = new HBox(8, cancel, Pieces.space(), back, skip, next);
    footer.getStyleClass().add("first-run-footer");
    return footer;
  }

  private static Button named(Button button, String id, String text, Runnable work) {
    button.setId(id);
    button.setText(text);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> work.run());
    return button;
  }

  private void next() {
    if (testing()) {
      model.finish();
    } else {
      model.next();
    }
  }

  private void skip() {
    if (testing()) {
      model.finish();
    } else {
      model.skip();
    }
  }

  private void show(SetupStep step) {
    var title = Pieces.label(texts.get(step.titleKey()), "display");
    title.setMinHeight(USE_PREF_SIZE);
    var words = Pieces.wrapping(texts.get(step.wordsKey()));
    words.getStyleClass().add("first-run-words");
    body.getChildren().setAll(title, words, pane().node());
    scroll.setVvalue(0);
    steps.show();
    sayWays();
    if (getScene() != null) {
      pane().first().requestFocus();
    }
  }

  /// A button that is not due is off, and the one that is due is the accent.
  private void sayWays() {
    var step = model.step().get();
    var good = model.selfTest().good();
    back.setDisable(step == SetupStep.FOLDER || model.busy().get());
    skip.setVisible(step.skippable() || (testing() && !good));
    skip.setText(texts.get(testing() ? "firstrun.skip-test" : "firstrun.skip"));
    next.setText(texts.get(testing() ? "firstrun.finish" : "firstrun.next"));
    next.setDisable(model.busy().get() || (testing() && !good));
  }

  private boolean testing() {
    return model.step().get() == SetupStep.SELF_TEST;
  }

  private StepPane pane() {
    return Objects.requireNonNull(panes.get(model.step().get()));
  }
}
