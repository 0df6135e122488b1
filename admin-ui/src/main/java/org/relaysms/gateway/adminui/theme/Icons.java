package org.relaysms.gateway.adminui.theme;

import java.util.Set;
import javafx.geometry.NodeOrientation;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons as the sheet sizes and colours them. An icon is never the only bearer of a meaning, so it
/// is invisible to a screen reader and to the mouse; the word beside it speaks.
public final class Icons {
  /// Those that point along the line of words, and so the other way where it runs the other way.
  private static final Set<Ikon> POINTING =
      Set.of(
          Feather.ARROW_RIGHT,
          Feather.ARROW_LEFT,
          Feather.CHEVRON_RIGHT,
          Feather.CHEVRON_LEFT,
          Feather.CHEVRONS_RIGHT,
          Feather.CHEVRONS_LEFT,
          Feather.EXTERNAL_LINK,
          Feather.LOG_OUT,
          Feather.SEND);

  private Icons() {}

  /// 16 px, in the colour of `tones`: `icon-success`, `icon-warning`, `icon-danger`, `icon-accent`,
  /// `icon-muted`; sizes `icon-20`, `icon-32`.
  public static FontIcon of(Ikon glyph, String... tones) {
    var icon = new FontIcon(glyph);
    icon.getStyleClass().add("icon");
    icon.getStyleClass().addAll(tones);
    icon.setMouseTransparent(true);
    if (POINTING.contains(glyph)) {
      icon.scaleXProperty().bind(icon.effectiveNodeOrientationProperty().map(Icons::turned));
    }
    return icon;
  }

  private static double turned(NodeOrientation orientation) {
    return orientation == NodeOrientation.RIGHT_TO_LEFT ? -1 : 1;
  }
}
