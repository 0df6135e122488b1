package org.relaysms.gateway.adminui.users;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.relaysms.gateway.adminui.fixture.PlayedApp;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.remote.Device;
import org.relaysms.gateway.adminui.remote.User;

/// Twelve users of a village, two phones of one of them, and a file with a few of everything.
public final class UserVillage {
  public static final String FILE =
      """
      id,phone_number,password,platforms
      nkem,+237 670 000 031,,
      ama,+237670000118,,
      oben,+237 670 000 032,her own password,g t
      pa ul,+237 670 000 033,,
      quinta,670000034,,
      nkem,+237 670 000 035,,
      rose,+237 670 000 036,short,
      sih,+237 670 000 037,,whatsapp
      """;

  private UserVillage() {}

  /// Fills the page on screen and selects the one with two phones.
  public static void select(PlayedApp app) {
    fill(app);
    TestWindow.run(
        () -> {
          var table = (TableView<?>) app.shell.lookup("#users-table");
          table.getSelectionModel().select(0);
          table.requestFocus();
        });
  }

  public static void elsewhere(PlayedApp app) {
    TestWindow.run(() -> app.users.liveElsewhere("https://accounts.example.org"));
  }

  /// The server has fallen silent.
  public static void stale(PlayedApp app) {
    select(app);
    TestWindow.run(app.server::fallsSilent);
  }

  /// A form that is half right.
  public static void add(PlayedApp app) {
    fill(app);
    TestWindow.run(() -> button(app, "#add-user-open").fire());
    TestWindow.run(
        () -> {
          field(app, "#id").setText("nkem/2");
          field(app, "#phone-number").setText("670 000 031");
          field(app, "#password").setText("short");
          field(app, "#repeated").setText("shrot");
        });
  }

  /// Somebody with a made password.
  public static void added(PlayedApp app) {
    select(app);
    TestWindow.run(() -> button(app, "#add-user-open").fire());
    TestWindow.run(
        () -> {
          field(app, "#id").setText("nkem");
          button(app, "#make-password").fire();
          button(app, "#add-user-button").fire();
        });
  }

  public static void reset(PlayedApp app) {
    select(app);
    TestWindow.run(() -> button(app, "#reset-password").fire());
    TestWindow.run(() -> button(app, "#make-password").fire());
  }

  public static void delete(PlayedApp app) {
    select(app);
    TestWindow.run(() -> button(app, "#delete-user").fire());
  }

  public static void importing(PlayedApp app) {
    fill(app);
    TestWindow.run(() -> button(app, "#import-open").fire());
  }

  /// A file without the column that must be there.
  public static void fault(PlayedApp app) {
    importing(app);
    paste(app, "user_name;phone\nama;+237670000118\n");
  }

  public static void preview(PlayedApp app) {
    importing(app);
    paste(app, FILE);
  }

  /// One of two is done.
  public static void running(PlayedApp app) {
    preview(app);
    app.users.late = Optional.of(new CompletableFuture<>());
    TestWindow.run(() -> button(app, "#import-run").fire());
  }

  public static void result(PlayedApp app) {
    preview(app);
    TestWindow.run(() -> button(app, "#import-run").fire());
  }

  static void fill(PlayedApp app) {
    var now = app.time.instant();
    app.users.devices.put("ama", phones(now));
    TestWindow.run(() -> app.users.are(users(now)));
  }

  static void paste(PlayedApp app, String text) {
    TestWindow.run(
        () -> {
          ((TextInputControl) app.shell.lookup("#import-pasted")).setText(text);
          button(app, "#import-use-pasted").fire();
        });
  }

  private static List<Device> phones(Instant now) {
    return List.of(
        new Device(
            "d1",
            "7c1e4f02b9d8a3e6" + "0".repeat(48),
            "Tecno Spark 8",
            now.minus(Duration.ofDays(30)),
            now.minus(Duration.ofMinutes(12)),
            Optional.of(now.minus(Duration.ofMinutes(3)))),
        new Device(
            "d2",
            "19af03c2d7710be4" + "0".repeat(48),
            "",
            now.minus(Duration.ofDays(90)),
            now.minus(Duration.ofDays(90)),
            Optional.empty()));
  }

  private static User[] users(Instant now) {
    var names =
        List.of(
            "ama", "bih", "chantal", "divine", "ebot", "fanka", "grace", "hilda", "ines", "jude",
            "kome", "lum");
    var users = new ArrayList<User>();
    for (var at = 0; at < names.size(); at++) {
      var synced = now.minus(Duration.ofHours(at * 9L)).minus(Duration.ofMinutes(12));
      users.add(
          new User(
              names.get(at),
              at == 3 ? Optional.empty() : Optional.of("+2376700001" + (18 + at)),
              now.minus(Duration.ofDays(120L - at)),
              at % 4 == 1 ? List.of("g") : List.of("T", "g", "t"),
              at == 0 ? 2 : at % 3 == 2 ? 0 : 1,
              at % 3 == 2 ? Optional.empty() : Optional.of(synced)));
    }
    return users.toArray(User[]::new);
  }

  static Button button(PlayedApp app, String selector) {
    return (Button) app.shell.lookup(selector);
  }

  static TextField field(PlayedApp app, String selector) {
    return (TextField) app.shell.lookup(selector);
  }
}
