package org.relaysms.gateway.adminui.firstrun;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import org.relaysms.gateway.adminui.account.Checked;
import org.relaysms.gateway.adminui.account.Problem;
import org.relaysms.gateway.adminui.remote.Machine;
import org.relaysms.gateway.adminui.remote.Machine.FolderFacts;
import org.relaysms.gateway.adminui.remote.Machine.Use;

/// Where the server keeps its data. UI thread only.
final class FolderModel implements StepModel {
  /// Below this no server should begin.
  static final long LEAST_BYTES = 200L * 1024 * 1024;

  private final Checked path = new Checked(FolderModel::form);
  private final ReadOnlyObjectWrapper<Optional<FolderFacts>> facts =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Machine machine;
  private final Path usual;

  FolderModel(Path usual, Machine machine) {
    this.usual = usual;
    this.machine = machine;
    path.text().set(usual.toString());
    path.text().subscribe(_ -> look(_ -> {}));
  }

  @Override
  public void open() {
    look(_ -> {});
  }

  @Override
  public void judge(Consumer<Boolean> good) {
    if (path.good()) {
      look(good);
    } else {
      good.accept(false);
    }
  }

  Checked path() {
    return path;
  }

  StringProperty text() {
    return path.text();
  }

  void useUsual() {
    path.text().set(usual.toString());
  }

  /// Of what is typed; nothing while that is no path, or not looked at yet.
  ReadOnlyObjectProperty<Optional<FolderFacts>> facts() {
    return facts.getReadOnlyProperty();
  }

  /// Whether a server is set up in the folder that stands there.
  boolean settled() {
    return facts.get().filter(now -> now.use() == Use.SETTLED).isPresent();
  }

  /// To be asked once the step is judged good.
  Path chosen() {
    return Path.of(path.text().get().strip());
  }

  private void look(Consumer<Boolean> good) {
    var typed = path.text().get();
    facts.set(Optional.empty());
    if (form(typed).isEmpty()) {
      machine.folder(Path.of(typed.strip())).thenAccept(now -> told(typed, now, good));
    }
  }

  /// An answer about something else than what stands there now says nothing.
  private void told(String typed, FolderFacts now, Consumer<Boolean> good) {
    if (!typed.equals(path.text().get())) {
      good.accept(false);
      return;
    }
    facts.set(Optional.of(now));
    problem(now).ifPresent(path::refused);
    good.accept(problem(now).isEmpty());
  }

  private static Optional<Problem> problem(FolderFacts facts) {
    return switch (facts.use()) {
      case FREE ->
          facts.freeBytes() < LEAST_BYTES
              ? Optional.of(Problem.of("firstrun.folder.full"))
              : Optional.empty();
      case SETTLED -> Optional.of(Problem.of("firstrun.folder.settled"));
      case FOREIGN -> Optional.of(Problem.of("firstrun.folder.foreign"));
      case FILE -> Optional.of(Problem.of("firstrun.folder.file"));
      case READ_ONLY -> Optional.of(Problem.of("firstrun.folder.read-only"));
    };
  }

  private static Optional<Problem> form(String text) {
    try {
      return Path.of(text.strip()).isAbsolute()
          ? Optional.empty()
          : Optional.of(Problem.of("firstrun.folder.form"));
    } catch (InvalidPathException _) {
      return Optional.of(Problem.of("firstrun.folder.form"));
    }
  }
}
