package org.relaysms.gateway.adminui.settings;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.relaysms.gateway.adminui.fixture.PlayedApp;
import org.relaysms.gateway.adminui.fixture.TestWindow;

/// What an operator does on the page.
public final class SettingsDay {
  private SettingsDay() {}

  public static void type(PlayedApp app, String name, String text) {
    TestWindow.run(() -> field(app, name).setText(text));
  }

  /// One change that is right, and one that is not.
  public static void edited(PlayedApp app) {
    type(app, "api.port", "6972");
    type(app, "sync.session_grace_timeout", "10s");
  }

  public static void saved(PlayedApp app) {
    type(app, "api.port", "6972");
    TestWindow.run(() -> ((Button) app.shell.lookup("#save")).fire());
  }

  /// Somebody else has changed the file meanwhile.
  public static void stale(PlayedApp app) {
    app.settings.changedByAnother();
    saved(app);
  }

  public static PlayedApp readOnly(PlayedApp app) {
    app.settings.writable = false;
    return app;
  }

  public static void unfound(PlayedApp app) {
    TestWindow.run(() -> ((TextField) app.shell.lookup(".settings-page #filter")).setText("zebra"));
  }

  /// The question before a certificate is made.
  public static void certificate(PlayedApp app) {
    category(app, "tls");
    TestWindow.run(() -> ((Button) app.shell.lookup("#make-certificate")).fire());
  }

  public static void certified(PlayedApp app) {
    certificate(app);
    TestWindow.run(() -> ((Button) app.shell.lookup("#make-it")).fire());
    category(app, "tls");
  }

  public static void category(PlayedApp app, String id) {
    TestWindow.run(() -> ((ToggleButton) app.shell.lookup("#category-" + id)).fire());
  }

  static TextField field(PlayedApp app, String name) {
    return (TextField) app.shell.lookup("#set-" + name.replace('.', '-'));
  }
}
