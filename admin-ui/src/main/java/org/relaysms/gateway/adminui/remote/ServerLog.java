package org.relaysms.gateway.adminui.remote;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relaysms.gateway.adminui.remote.StartUpStep.Kind;
import org.relaysms.gateway.adminui.remote.StartUpStep.Progress;

/// What the server wrote since this app started it, and what that says about the start.
///
/// The server announces each finished step as `start-up: settings|store|keys|websocket port N|api
/// port N|ready`, a failed start as `start-up failed: …`, and readiness as `ready api=…`.
record ServerLog(List<String> lines) {
  /// In the data folder, what a server that this app started writes.
  static final String STARTED_BY_APP = "app-started-server.log";

  private static final int TAIL = 200;
  static final int MOST = 256 * 1024;
  private static final Pattern STEP = Pattern.compile("start-up: ([a-z]+)(?: port (\\d{1,5})\\b)?");
  private static final Pattern FAILED = Pattern.compile("start-up failed: (.*)");
  private static final Pattern PORT = Pattern.compile("\\b[Pp]ort (\\d{1,5})\\b");

  ServerLog {
    lines = List.copyOf(lines);
  }

  /// What stands behind the first `from` bytes, at most the last quarter of a megabyte; a file that
  /// is not there is empty.
  static ServerLog read(Path file, long from) {
    try (var channel = Files.newByteChannel(file)) {
      channel.position(Math.max(from, channel.size() - MOST));
      var bytes = java.nio.ByteBuffer.allocate(MOST);
      while (channel.read(bytes) > 0) {
        // Until the end of the file or of the buffer.
      }
      var text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
      return new ServerLog(text.lines().toList());
    } catch (IOException e) {
      return new ServerLog(List.of());
    }
  }

  /// In bytes; 0 for a file that is not there.
  static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }

  /// When it was last written to; long ago for a file that is not there.
  static Instant changed(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      return Instant.EPOCH;
    }
  }

  boolean ready() {
    return lines.stream().anyMatch(line -> line.startsWith("ready api="));
  }

  List<String> tail() {
    return lines.subList(Math.max(0, lines.size() - TAIL), lines.size());
  }

  /// The reason in the server's words: what it said failed, else its last line.
  String lastWords() {
    var failure = failure();
    return failure.isEmpty() && !lines.isEmpty() ? lines.getLast() : failure;
  }

  /// Every line of the failure, since a settings file may have several faults.
  private String failure() {
    return lines.stream()
        .map(FAILED::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .collect(Collectors.joining("\n"));
  }

  /// All steps. Where the start is `over` and never came to an end, one of them has failed: the one
  /// whose port the failure names, else the first unfinished; what comes before it went well.
  List<StartUpStep> steps(boolean over) {
    var done = finished();
    var failed = over && !ready() ? Optional.of(failed(done)) : Optional.<Kind>empty();
    return Stream.of(Kind.values()).map(kind -> step(kind, done, failed)).toList();
  }

  private StartUpStep step(Kind kind, List<StartUpStep> done, Optional<Kind> failed) {
    if (failed.filter(kind::equals).isPresent()) {
      return new StartUpStep(kind, Progress.FAILED, portInFailure());
    }
    var before = failed.filter(other -> kind.compareTo(other) < 0).isPresent();
    return done.stream()
        .filter(step -> step.kind() == kind)
        .findFirst()
        .orElse(new StartUpStep(kind, before ? Progress.DONE : Progress.TO_DO, Optional.empty()));
  }

  private Kind failed(List<StartUpStep> done) {
    if (portInFailure().isPresent()) {
      return switch (listenerInFailure()) {
        case "websocket" -> Kind.WEBSOCKET_PORT;
        case "api" -> Kind.API_PORT;
        default -> Kind.READY;
      };
    }
    return Stream.of(Kind.values())
        .filter(kind -> done.stream().noneMatch(step -> step.kind() == kind))
        .findFirst()
        .orElse(Kind.READY);
  }

  private List<StartUpStep> finished() {
    var steps = new ArrayList<StartUpStep>();
    for (var line : lines) {
      var found = STEP.matcher(line);
      if (found.find()) {
        var port = Optional.ofNullable(found.group(2)).map(Integer::valueOf);
        kind(found.group(1)).ifPresent(kind -> add(steps, kind, port));
      }
    }
    return steps;
  }

  private static void add(List<StartUpStep> steps, Kind kind, Optional<Integer> port) {
    if (steps.stream().noneMatch(step -> step.kind() == kind)) {
      steps.add(new StartUpStep(kind, Progress.DONE, port));
    }
  }

  private static Optional<Kind> kind(String word) {
    return switch (word) {
      case "settings" -> Optional.of(Kind.SETTINGS);
      case "store" -> Optional.of(Kind.STORE);
      case "keys" -> Optional.of(Kind.KEYS);
      case "websocket" -> Optional.of(Kind.WEBSOCKET_PORT);
      case "api" -> Optional.of(Kind.API_PORT);
      case "ready" -> Optional.of(Kind.READY);
      default -> Optional.empty();
    };
  }

  /// The port that the failure names.
  Optional<Integer> portInFailure() {
    var found = PORT.matcher(lastWords());
    return found.find() ? Optional.of(Integer.valueOf(found.group(1))) : Optional.empty();
  }

  /// The listener whose port failed, by the setting that the failure names, else by the step.
  String listenerInFailure() {
    var words = lastWords();
    for (var listener : List.of("admin", "websocket", "api")) {
      if (words.contains("[" + listener + "]")) {
        return listener;
      }
    }
    return finished().stream().anyMatch(step -> step.kind() == Kind.WEBSOCKET_PORT)
        ? "api"
        : "websocket";
  }
}
