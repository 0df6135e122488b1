package org.relaysms.gateway.adminui.theme;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons as the sheet sizes and colours them. An icon is never the only bearer of a meaning, so it
/// is invisible to a screen reader and to the mouse; the word beside it speaks.
public final class Icons {
  private Icons() {}

  /// 16 px, in the colour of `tones`: `icon-success`, `icon-warning`, `icon-danger`, `icon-accent`,
  /// `icon-muted`; sizes `icon-20`, `icon-32`.
  public static FontIcon of(Ikon glyph, String... tones) {
    var icon = new FontIcon(glyph);
    icon.getStyleClass().add("icon");
    icon.getStyleClass().addAll(tones);
    icon.setMouseTransparent(true);
    return icon;
  }
}
