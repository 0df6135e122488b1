package org.relaysms.gateway.adminui.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.relaysms.gateway.adminui.theme.Appearance;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A window that holds one page in the size it has in the app's usual window of 1280 by 800, for
/// tests off the FX thread.
public final class PageWindow {
  /// What navigation (208) and status bar (32) leave of 1280 by 800.
  public static final int WIDTH = 1072;

  public static final int HEIGHT = 768;

  private final StackPane root = new StackPane();
  private final Stage stage;
  private final Scene scene;

  private PageWindow(Stage stage, Scene scene) {
    this.stage = stage;
    this.scene = scene;
  }

  /// Opens the window; the toolkit is started where it does not run yet.
  public static PageWindow open() {
    try {
      FxToolkit.registerPrimaryStage();
      return fx(PageWindow::show);
    } catch (TimeoutException noToolkit) {
      throw new IllegalStateException(noToolkit);
    }
  }

  private static PageWindow show() {
    var stage = FxToolkit.toolkitContext().getRegisteredStage();
    var scene = new Scene(new StackPane(), WIDTH, HEIGHT);
    Appearance.prepare(scene);
    Appearance.LIGHT.apply(scene);
    var window = new PageWindow(stage, scene);
    scene.setRoot(window.root);
    window.root.getStyleClass().add("shell");
    stage.setScene(scene);
    stage.setWidth(WIDTH);
    stage.setHeight(HEIGHT);
    stage.show();
    return window;
  }

  /// Runs on the FX thread and waits.
  public static <T> T fx(Callable<T> work) {
    var result = WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    WaitForAsyncUtils.waitForFxEvents();
    return result;
  }

  /// Runs on the FX thread and waits, for work without a result.
  public static void run(Runnable work) {
    fx(
        () -> {
          work.run();
          return true;
        });
  }

  public void show(Node page) {
    run(() -> root.getChildren().setAll(page));
  }

  public void look(Appearance appearance) {
    run(() -> appearance.apply(scene));
  }

  public Stage stage() {
    return stage;
  }

  public Scene scene() {
    return scene;
  }

  /// The page as it looks now, each logical pixel `scale` device pixels wide.
  public BufferedImage picture(double scale) {
    return fx(() -> image(snapshot(root, scale)));
  }

  /// Writes the page as it looks now in both themes to `target/screenshots/NAME-light.png` and
  /// `-dark.png`.
  public void write(String name) {
    for (var appearance : new Appearance[] {Appearance.LIGHT, Appearance.DARK}) {
      look(appearance);
      write(picture(1), name + "-" + appearance.name().toLowerCase(Locale.ROOT));
    }
  }

  /// Writes a picture to `target/screenshots`.
  public static void write(BufferedImage picture, String name) {
    var folder = Path.of("target", "screenshots");
    try {
      Files.createDirectories(folder);
      ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// On the FX thread: a node as it looks.
  public static WritableImage snapshot(Parent node, double scale) {
    node.applyCss();
    node.layout();
    var parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(scale, scale));
    return node.snapshot(parameters, null);
  }

  public static BufferedImage image(WritableImage image) {
    var width = (int) image.getWidth();
    var height = (int) image.getHeight();
    var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var reader = image.getPixelReader();
    for (var y = 0; y < height; y++) {
      for (var x = 0; x < width; x++) {
        copy.setRGB(x, y, reader.getArgb(x, y));
      }
    }
    return copy;
  }
}
