package org.relaysms.gateway.adminui.app;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;
import org.relaysms.gateway.adminui.firstrun.FirstRunModel;
import org.relaysms.gateway.adminui.firstrun.FirstRunView;
import org.relaysms.gateway.adminui.firstrun.FolderPane;
import org.relaysms.gateway.adminui.firstrun.Setup;
import org.relaysms.gateway.adminui.fx.FxTicker;
import org.relaysms.gateway.adminui.fx.UiThread;
import org.relaysms.gateway.adminui.remote.SelfTestProcess;
import org.relaysms.gateway.adminui.remote.ThisMachine;
import org.relaysms.gateway.adminui.text.Texts;

/// Puts the first set-up together, in the window that is shown after it too. UI thread only.
final class FirstRun implements AutoCloseable {
  private final ExecutorService background =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
  private final FirstRunModel model;
  private final FirstRunView view;

  FirstRun(Options options, Texts texts, Stage stage, Consumer<? super Setup> end) {
    var ui = UiThread.javaFx();
    model =
        new FirstRunModel(
            options.dataFolder().toAbsolutePath().normalize(),
            new ThisMachine(options.program(), background, ui),
            new SelfTestProcess(options.program(), ui),
            new SecureRandom(),
            new FxTicker(),
            Clock.systemUTC(),
            end);
    view = new FirstRunView(model, texts, browser(options, stage));
  }

  /// Whether nothing is set up in the data folder or, for who works there, in the working folder,
  /// and no server runs.
  static boolean due(Path dataFolder, Path workingFolder) {
    return !ThisMachine.settled(dataFolder)
        && !Files.exists(workingFolder.resolve("confs").resolve("conf.ini"));
  }

  FirstRunView view() {
    return view;
  }

  void begin() {
    view.begin();
  }

  @Override
  public void close() {
    model.close();
    background.shutdownNow();
  }

  /// A folder that the command line names is the one.
  private static Optional<FolderPane.Browser> browser(Options options, Stage stage) {
    return options.named()
        ? Optional.empty()
        : Optional.of((from, chosen) -> browse(stage, from, chosen));
  }

  private static void browse(Stage stage, String from, Consumer<Path> chosen) {
    var chooser = new DirectoryChooser();
    var start = new File(from);
    if (start.isDirectory()) {
      chooser.setInitialDirectory(start);
    }
    Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath).ifPresent(chosen);
  }
}
