package org.relaysms.gateway.server;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Says which server this is and on which Java it runs.
@Command(name = "version", description = "Print the version of the server and of its Java.")
final class VersionCommand implements Callable<Integer>, IVersionProvider {
  private @Spec CommandSpec spec = CommandSpec.create();

  /// The version in the jar's manifest; `development` when run from class files.
  static String version() {
    return Optional.ofNullable(VersionCommand.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "relaysms-gateway " + version(), "Java " + Runtime.version(),
    };
  }

  @Override
  public Integer call() {
    for (var line : getVersion()) {
      spec.commandLine().getOut().println(line);
    }
    return CommandLine.ExitCode.OK;
  }
}
