package org.relaysms.gateway.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.relaysms.gateway.server.http.AddressPicker;
import org.relaysms.gateway.server.http.AddressPicker.Picked;
import org.relaysms.gateway.server.http.NetworkInterfaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Which address a server on all networks of this machine would put into the code.
@Command(
    name = "addresses",
    description = {
      "Print the addresses of this machine that phones could reach, the best first: the one that a",
      "server on all networks puts into the code. Prints nothing where no phone can reach any."
    })
final class AddressesCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  private @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--json", description = "Print one JSON object, with all addresses there are.")
  private boolean json;

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    var picked = AddressPicker.pick(NetworkInterfaces.read(), Optional.empty());
    if (json) {
      out.println(object(picked));
    } else {
      choices(picked).forEach(out::println);
    }
    return ExitCode.DONE.number();
  }

  private static List<String> choices(Picked picked) {
    return switch (picked) {
      case Picked.LoopbackOnly _ -> List.of();
      case Picked.Reachable reachable ->
          reachable.choices().stream()
              .map(choice -> choice.host() + "\t" + choice.interfaceName())
              .toList();
    };
  }

  private static ObjectNode object(Picked picked) {
    var object = JSON.createObjectNode().put("reachable", picked instanceof Picked.Reachable);
    var choices = object.putArray("choices");
    picked
        .choices()
        .forEach(
            choice ->
                choices
                    .addObject()
                    .put("host", choice.host())
                    .put("interface", choice.interfaceName()));
    return object;
  }
}
