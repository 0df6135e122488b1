package org.relaysms.gateway.server;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.relaysms.gateway.server.admin.AdminToken;
import org.relaysms.gateway.server.log.LogTail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Runs the server in the foreground until it is told to stop.
@Command(
    name = "serve",
    description = {
      "Run the server in the foreground.",
      "Prints one line on stdout when it is ready:",
      "  ready api=http://HOST:PORT websocket=ws://HOST:PORT admin=http://127.0.0.1:PORT pid=N",
      "and writes server.json into the data folder. SIGTERM or Ctrl+C stops it within 5 seconds.",
      "The log goes to stderr.",
      "Where a passphrase protects the master key (see master-key) it is read from "
          + "--passphrase-file, or from the file that the settings name, or asked for on the "
          + "console, three times at the most."
    })
final class ServeCommand implements Callable<Integer> {
  private @Mixin SettingsOptions settings = new SettingsOptions();
  private @Mixin PassphraseOption passphrase = new PassphraseOption();
  private @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--log-file",
      description =
          "Log to server.log in the data folder as well; it is kept to 10 MB and three old ones.")
  private boolean logFile;

  @Override
  public Integer call() {
    var pid = ProcessHandle.current().pid();
    var folder = settings.folder();
    if (logFile) {
      ServerLogging.alsoTo(folder.file("server.log"));
    }
    var clock = Clock.systemUTC();
    var tail = new LogTail(clock);
    ServerLogging.alsoTo(tail);
    try (var held = new Teardown()) {
      held.add(FolderLock.take(folder, pid));
      var token = AdminToken.create(folder.file("admin.token"), new SecureRandom());
      var out = spec.commandLine().getOut();
      var keys = passphrase.keys();
      var file = settings.file();
      var run = new ServerRun(settings::load, folder, pid, token, keys, tail, clock, file, out);
      Runtime.getRuntime().addShutdownHook(new Thread(run::endBySignal, "stop"));
      run.untilStopped();
      return ExitCode.DONE.number();
    }
  }
}
