package org.relaysms.gateway.adminui.firstrun;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.relaysms.gateway.adminui.account.Checked;
import org.relaysms.gateway.adminui.account.Problem;
import org.relaysms.gateway.adminui.remote.Machine;
import org.relaysms.gateway.adminui.remote.Machine.Addresses;

/// The address that goes into the code. UI thread only.
final class AddressModel implements StepModel {
  private static final Pattern HOST =
      Pattern.compile(
          "(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]+");

  private final ReadOnlyObjectWrapper<Optional<Addresses>> addresses =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(new Choice.Automatic());
  private final Checked other = new Checked(AddressModel::form);
  private final Machine machine;

  AddressModel(Machine machine) {
    this.machine = machine;
    other
        .text()
        .subscribe(
            typed -> {
              if (!typed.isEmpty()) {
                choice.set(new Choice.Other());
              }
            });
  }

  /// Which address.
  sealed interface Choice {
    /// The best there is, whenever it is asked for.
    record Automatic() implements Choice {}

    /// This one of the computer's, always.
    record Listed(String host) implements Choice {}

    /// The one that is typed.
    record Other() implements Choice {}
  }

  @Override
  public void open() {
    machine.addresses().thenAccept(now -> addresses.set(Optional.of(now)));
  }

  @Override
  public void judge(Consumer<Boolean> good) {
    good.accept(!(choice.get() instanceof Choice.Other) || other.good());
  }

  /// Nothing until the computer has told them.
  ReadOnlyObjectProperty<Optional<Addresses>> addresses() {
    return addresses.getReadOnlyProperty();
  }

  ObjectProperty<Choice> choice() {
    return choice;
  }

  Checked other() {
    return other;
  }

  /// What the settings say; nothing for the best there is.
  Optional<String> host() {
    return switch (choice.get()) {
      case Choice.Automatic _ -> Optional.empty();
      case Choice.Listed(var host) -> Optional.of(host);
      case Choice.Other _ -> Optional.of(other.text().get().strip());
    };
  }

  /// What phones would use now, where there is such an address.
  Optional<String> now() {
    return host().or(() -> addresses.get().flatMap(AddressModel::best));
  }

  private static Optional<String> best(Addresses addresses) {
    return addresses.reachable()
        ? addresses.choices().stream().findFirst().map(one -> one.host())
        : Optional.empty();
  }

  private static Optional<Problem> form(String text) {
    return HOST.matcher(text.strip()).matches()
        ? Optional.empty()
        : Optional.of(Problem.of("firstrun.address.form"));
  }
}
