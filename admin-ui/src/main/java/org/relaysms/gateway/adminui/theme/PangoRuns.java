package org.relaysms.gateway.adminui.theme;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets JavaFX wrap Arabic letters on Linux. Its layout there (`PangoGlyphLayout`, 26.0.2) keeps
/// the text of each run, and a line break shortens a run: shaped again with its old text, it
/// reaches before the beginning of the words, and the window is not drawn any more. With a map in
/// which nothing is found the text is taken anew each time, and is freed with the rest all the
/// same. Where JavaFX is made otherwise nothing is done. UI thread only.
final class PangoRuns {
  private static final Logger LOG = LoggerFactory.getLogger(PangoRuns.class);

  private PangoRuns() {}

  static void mend() {
    try {
      var layouts = Class.forName("com.sun.javafx.text.GlyphLayoutManager");
      var shared = layouts.getDeclaredField("REUSABLE_INSTANCE");
      shared.setAccessible(true);
      forget(shared.get(null));
    } catch (ReflectiveOperationException | RuntimeException e) {
      LOG.debug("JavaFX lays text out in another way: {}", e.toString());
    }
  }

  private static void forget(Object layout) throws ReflectiveOperationException {
    if (layout.getClass().getSimpleName().equals("PangoGlyphLayout")) {
      var runs = layout.getClass().getDeclaredField("runUtf8");
      runs.setAccessible(true);
      if (runs.get(layout) instanceof Map<?, ?> kept && kept.isEmpty()) {
        runs.set(layout, new Unfound());
      }
    }
  }

  private static final class Unfound extends IdentityHashMap<Object, Object> {
    private static final long serialVersionUID = 1;

    @Override
    public @Nullable Object put(Object run, Object text) {
      return super.put(new Object(), text);
    }
  }
}
