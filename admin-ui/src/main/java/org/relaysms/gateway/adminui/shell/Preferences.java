package org.relaysms.gateway.adminui.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What the operator has chosen about the app itself. Each is a property that a page may bind; a
/// change is remembered at once. UI thread only.
public final class Preferences {
  private static final String CLOSING = "closing";

  private final ObjectProperty<Closing> closing;

  public Preferences(Memory memory) {
    closing = new SimpleObjectProperty<>(Closing.of(memory.get(CLOSING).orElse("")));
    closing.addListener((_, _, now) -> memory.put(CLOSING, now.word()));
  }

  public ObjectProperty<Closing> closing() {
    return closing;
  }

  /// What becomes of the server when the window closes.
  public enum Closing {
    ASK("ask"),
    KEEP("keep"),
    STOP("stop");

    private final String word;

    Closing(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }

    /// What is not understood is asked again.
    static Closing of(String word) {
      for (var one : values()) {
        if (one.word.equals(word)) {
          return one;
        }
      }
      return ASK;
    }
  }
}
