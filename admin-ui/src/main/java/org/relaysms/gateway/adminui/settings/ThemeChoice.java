package org.relaysms.gateway.adminui.settings;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.adminui.shell.Memory;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Appearance;

/// Light, dark, or as the system is, remembered where F12 remembers it. FX thread only.
public final class ThemeChoice {
  private static final String REMEMBERED = "theme";

  private ThemeChoice() {}

  public static AppChoice of(Memory memory, Texts texts) {
    var box = new ComboBox<Appearance>();
    box.getItems().setAll(Appearance.values());
    box.setConverter(words(texts));
    box.setOnShowing(_ -> box.setValue(remembered(memory)));
    box.sceneProperty().subscribe(_ -> box.setValue(remembered(memory)));
    box.setOnAction(_ -> choose(box, memory));
    return new AppChoice(
        REMEMBERED, texts.get("settings.app.theme"), texts.get("settings.app.theme.help"), box);
  }

  private static void choose(ComboBox<Appearance> box, Memory memory) {
    var chosen = box.getValue();
    if (chosen != remembered(memory) && box.getScene() != null) {
      memory.put(REMEMBERED, chosen.name());
      chosen.apply(box.getScene());
    }
  }

  private static Appearance remembered(Memory memory) {
    return memory.get(REMEMBERED).map(Appearance::of).orElse(Appearance.SYSTEM);
  }

  private static StringConverter<Appearance> words(Texts texts) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable Appearance one) {
        return one == null ? "" : word(one, texts);
      }

      @Override
      public @Nullable Appearance fromString(String word) {
        return null;
      }
    };
  }

  private static String word(Appearance one, Texts texts) {
    return switch (one) {
      case SYSTEM -> texts.get("settings.app.theme.system");
      case LIGHT -> texts.get("settings.app.theme.light");
      case DARK -> texts.get("settings.app.theme.dark");
    };
  }
}
