package org.relaysms.gateway.server;

import java.util.concurrent.Callable;
import org.relaysms.gateway.server.config.Origin;
import org.relaysms.gateway.server.config.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Reads the settings as `serve` would and says every error at once; starts and writes nothing.
@Command(
    name = "check-config",
    description = {
      "Check the configuration without starting a server.",
      "Says every error with its place, and exits with 2 where there is one."
    })
final class CheckConfigCommand implements Callable<Integer> {
  private @Mixin SettingsOptions settings = new SettingsOptions();
  private @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--all",
      description = "Print every key with its value and where the value comes from.")
  private boolean all;

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    var loaded = CommandFailure.validOrThrow(settings.load());
    var provenance = loaded.provenance();
    out.println(
        "The configuration is right: "
            + provenance.file().map(Object::toString).orElse("no file, the defaults")
            + ".");
    if (loaded.config().api().testing()) {
      spec.commandLine().getErr().println(Assembly.TESTING);
    }
    provenance.settings().stream()
        .filter(setting -> all || setting.origin() != Origin.DEFAULT)
        .map(CheckConfigCommand::line)
        .forEach(out::println);
    return ExitCode.DONE.number();
  }

  private static String line(Setting setting) {
    var from = setting.origin() == Origin.DEFAULT ? "default" : setting.place();
    return "%s = %s  (%s)".formatted(setting.name(), setting.value(), from);
  }
}
