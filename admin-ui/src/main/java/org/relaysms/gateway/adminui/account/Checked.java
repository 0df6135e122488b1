package org.relaysms.gateway.adminui.account;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One field of a form: what is typed, and what is wrong with it, told while typing. A field that
/// nobody has filled in is left in peace until the form is sent. FX thread only.
public final class Checked {
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Function<String, Optional<Problem>> rule;

  /// An empty field.
  ///
  /// @param rule what is wrong with a text
  public Checked(Function<String, Optional<Problem>> rule) {
    this.rule = rule;
    text.subscribe(_ -> judge());
  }

  public StringProperty text() {
    return text;
  }

  public ReadOnlyObjectProperty<Optional<Problem>> problem() {
    return problem.getReadOnlyProperty();
  }

  /// Judges what stands there, where something does.
  public void judge() {
    problem.set(text.get().isEmpty() ? Optional.empty() : rule.apply(text.get()));
  }

  /// Judges what stands there, empty or not.
  public boolean good() {
    problem.set(rule.apply(text.get()));
    return problem.get().isEmpty();
  }

  /// The server's word, which stands until something else is typed.
  public void refused(Problem words) {
    problem.set(Optional.of(words));
  }

  public void clear() {
    text.set("");
    problem.set(Optional.empty());
  }
}
