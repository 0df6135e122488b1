package org.relaysms.gateway.adminui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Arrays;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// Light, dark, or whatever the system says. UI thread only.
public enum Appearance {
  SYSTEM,
  LIGHT,
  DARK;

  private static final String FOLLOWER = Appearance.class.getName();

  /// The one of that name; for a name that is none, as the system says.
  public static Appearance of(String name) {
    return Arrays.stream(values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElse(SYSTEM);
  }

  /// The one after this, round and round.
  public Appearance next() {
    return switch (this) {
      case SYSTEM -> LIGHT;
      case LIGHT -> DARK;
      case DARK -> SYSTEM;
    };
  }

  /// Loads the fonts and puts our sheet on the scene; once per scene, before it is shown.
  public static void prepare(Scene scene) {
    for (var font :
        new String[] {
          "NotoSansRelaySMS-Regular", "NotoSansRelaySMS-Bold", "NotoSansMono-Regular"
        }) {
      Font.loadFont(resource(font + ".ttf"), 14);
    }
    PangoRuns.mend();
    scene.getStylesheets().add(resource("app.css"));
  }

  /// Makes the whole app look so from now on; [#SYSTEM] keeps following.
  public void apply(Scene scene) {
    var scheme = scene.getPreferences().colorSchemeProperty();
    if (scene.getProperties().remove(FOLLOWER) instanceof Follower before) {
      scheme.removeListener(before.listener);
    }
    if (this == SYSTEM) {
      var follower = new Follower((seen, was, now) -> paint(now == ColorScheme.DARK));
      scene.getProperties().put(FOLLOWER, follower);
      scheme.addListener(follower.listener);
    }
    paint(this == DARK || (this == SYSTEM && scheme.get() == ColorScheme.DARK));
  }

  private static void paint(boolean dark) {
    var theme = dark ? new PrimerDark() : new PrimerLight();
    Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
  }

  private static String resource(String name) {
    return Objects.requireNonNull(Appearance.class.getResource(name), name).toExternalForm();
  }

  private record Follower(ChangeListener<ColorScheme> listener) {}
}
