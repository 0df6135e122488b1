package org.relaysms.gateway.adminui.autostart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Has the system open this app at login, or no more. Blocks on the disk: not for the UI thread.
public final class Autostart {
  private final LoginEntry entry;
  private final List<String> command;

  Autostart(LoginEntry entry, List<String> command) {
    this.entry = entry;
    this.command = List.copyOf(command);
  }

  /// For this system, as Java names it. `command` is what opens this app; empty where that is not
  /// known, as when it runs from class files.
  public static Autostart of(
      String system, Map<String, String> environment, Path home, List<String> command) {
    return new Autostart(LoginEntry.of(system, environment, home), command);
  }

  /// Where the choice is kept.
  public Path file() {
    return entry.file();
  }

  /// What the file says now.
  public State state() {
    try {
      return Files.exists(file()) ? state(Files.readString(file())) : new State.Off();
    } catch (IOException e) {
      return new State.Unknown(reason(e));
    }
  }

  private State state(String text) {
    if (!entry.effective(text)) {
      return new State.Off();
    }
    return text.equals(entry.text(command)) ? new State.On() : new State.OnForAnother();
  }

  /// Writes the file, whole or not at all; says why not, where it cannot.
  public Outcome on() {
    if (command.isEmpty()) {
      return new Outcome.NoProgram();
    }
    var fresh = file().resolveSibling(file().getFileName() + ".new");
    try {
      Files.createDirectories(file().getParent());
      Files.writeString(fresh, entry.text(command), StandardCharsets.UTF_8);
      Files.move(
          fresh, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return new Outcome.Done();
    } catch (IOException e) {
      return new Outcome.Failed(file(), reason(e));
    }
  }

  /// Removes the file.
  public Outcome off() {
    try {
      Files.deleteIfExists(file());
      return new Outcome.Done();
    } catch (IOException e) {
      return new Outcome.Failed(file(), reason(e));
    }
  }

  /// In the words of the system, which for most has the path only.
  private static String reason(IOException e) {
    return switch (e) {
      case java.nio.file.AccessDeniedException _ -> "access denied";
      case java.nio.file.FileSystemException system ->
          Optional.ofNullable(system.getReason()).orElse(e.getClass().getSimpleName());
      default -> String.valueOf(e.getMessage());
    };
  }

  /// Whether the app is opened at login.
  public sealed interface State {
    record On() implements State {}

    record Off() implements State {}

    /// The file is there and opens another copy of the app, or one with another data folder, or was
    /// edited.
    record OnForAnother() implements State {}

    /// The file cannot be read.
    record Unknown(String reason) implements State {}
  }

  /// What became of a change.
  public sealed interface Outcome {
    record Done() implements Outcome {}

    /// This app does not know by which command it is opened.
    record NoProgram() implements Outcome {}

    record Failed(Path file, String reason) implements Outcome {}
  }
}
