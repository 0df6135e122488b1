package org.relaysms.gateway.adminui.firstrun;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.relaysms.gateway.adminui.account.Checked;
import org.relaysms.gateway.adminui.account.Problem;
import org.relaysms.gateway.adminui.remote.Machine;
import org.relaysms.gateway.adminui.remote.Machine.PortFacts;
import org.relaysms.gateway.adminui.remote.PortHolder;

/// One port to listen on. UI thread only.
final class PortModel {
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,4}");
  private static final int LAST = 65_535;

  private final Checked number = new Checked(PortModel::form);
  private final ReadOnlyObjectWrapper<Optional<PortFacts>> facts =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final String section;
  private final int usual;
  private final Machine machine;

  /// A port with its usual number.
  ///
  /// @param section of the settings
  PortModel(String section, int usual, Machine machine) {
    this.section = section;
    this.usual = usual;
    this.machine = machine;
    number.text().set(Integer.toString(usual));
    number.text().subscribe(_ -> facts.set(Optional.empty()));
  }

  String section() {
    return section;
  }

  Checked number() {
    return number;
  }

  boolean changed() {
    return port() != usual;
  }

  /// To be asked of a number that is well-formed.
  int port() {
    return Integer.parseInt(number.text().get().strip());
  }

  /// Of the number that stands there; nothing until it is tried.
  ReadOnlyObjectProperty<Optional<PortFacts>> facts() {
    return facts.getReadOnlyProperty();
  }

  void useNext() {
    facts.get().ifPresent(now -> number.text().set(Integer.toString(now.next())));
    var _ = test();
  }

  void twice() {
    number.refused(Problem.of("firstrun.ports.twice"));
  }

  /// Tries to listen there, for a moment.
  CompletionStage<Boolean> test() {
    var typed = number.text().get();
    if (!number.good()) {
      return CompletableFuture.completedFuture(false);
    }
    return machine.port(port()).thenApply(now -> told(typed, now));
  }

  private boolean told(String typed, PortFacts now) {
    if (!typed.equals(number.text().get())) {
      return false;
    }
    facts.set(Optional.of(now));
    if (!now.free()) {
      number.refused(held(typed.strip(), now.holder()));
    }
    return now.free();
  }

  private static Problem held(String port, Optional<PortHolder> holder) {
    return holder
        .map(
            who ->
                new Problem(
                    "firstrun.ports.held", List.of(port, who.program(), Long.toString(who.pid()))))
        .orElseGet(() -> Problem.of("firstrun.ports.held.unknown", port));
  }

  private static Optional<Problem> form(String text) {
    var good = NUMBER.matcher(text.strip()).matches() && Integer.parseInt(text.strip()) <= LAST;
    return good ? Optional.empty() : Optional.of(Problem.of("firstrun.ports.form"));
  }
}
