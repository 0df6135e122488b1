package org.relaysms.gateway.adminui.firstrun;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.relaysms.gateway.adminui.account.Checked;
import org.relaysms.gateway.adminui.account.Problem;
import org.relaysms.gateway.adminui.remote.Machine;

/// Where messages are handed to. UI thread only.
final class PublisherModel implements StepModel {
  private static final int LAST_PORT = 65_535;

  private final Checked address = new Checked(PublisherModel::form);
  private final ReadOnlyObjectWrapper<Probe> probe = new ReadOnlyObjectWrapper<>(Probe.NONE);
  private final Machine machine;

  PublisherModel(Machine machine) {
    this.machine = machine;
    address.text().subscribe(_ -> probe.set(Probe.NONE));
  }

  /// Whether somebody listens there.
  enum Probe {
    NONE,
    ASKING,
    LISTENS,
    SILENT
  }

  @Override
  public void open() {}

  /// A Publisher that is away now is no reason to wait.
  @Override
  public void judge(Consumer<Boolean> good) {
    good.accept(address.good());
  }

  void probe() {
    if (address.good()) {
      var typed = address.text().get();
      probe.set(Probe.ASKING);
      machine
          .listens(URI.create(typed.strip()))
          .thenAccept(
              now -> {
                if (typed.equals(address.text().get())) {
                  probe.set(now ? Probe.LISTENS : Probe.SILENT);
                }
              });
    }
  }

  Checked address() {
    return address;
  }

  ReadOnlyObjectProperty<Probe> probed() {
    return probe.getReadOnlyProperty();
  }

  private static Optional<Problem> form(String text) {
    try {
      var uri = new URI(text.strip());
      var web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null && uri.getPort() <= LAST_PORT
          ? Optional.empty()
          : Optional.of(Problem.of("firstrun.publisher.form"));
    } catch (URISyntaxException _) {
      return Optional.of(Problem.of("firstrun.publisher.form"));
    }
  }
}
