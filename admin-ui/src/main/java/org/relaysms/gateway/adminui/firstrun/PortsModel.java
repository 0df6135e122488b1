package org.relaysms.gateway.adminui.firstrun;

import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.relaysms.gateway.adminui.remote.Machine;

/// The ports of the server's listeners. UI thread only.
final class PortsModel implements StepModel {
  private final List<PortModel> ports;

  PortsModel(Machine machine) {
    ports =
        List.of(
            new PortModel("api", 6969, machine),
            new PortModel("websocket", 6996, machine),
            new PortModel("admin", 6970, machine),
            new PortModel("publisher_api", 6971, machine));
  }

  List<PortModel> all() {
    return ports;
  }

  @Override
  public void open() {
    ports.forEach(PortModel::test);
  }

  @Override
  public void judge(Consumer<Boolean> good) {
    CompletionStage<Boolean> all = CompletableFuture.completedFuture(true);
    for (var port : ports) {
      all = all.thenCombine(port.test(), Boolean::logicalAnd);
    }
    all.thenAccept(free -> good.accept(free && different()));
  }

  private boolean different() {
    var seen = new HashSet<Integer>();
    var twice = ports.stream().filter(port -> !seen.add(port.port())).toList();
    twice.forEach(PortModel::twice);
    return twice.isEmpty();
  }
}
