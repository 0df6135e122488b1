package org.relaysms.gateway.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.relaysms.gateway.whole.Limits;

/// A [BenchServer] as a process of its own, seen from the load generator. One thread at a time.
final class ServerUnderLoad implements AutoCloseable {
  private static final Pattern BARE = Pattern.compile("bare port=(\\d+)");
  private static final Pattern READY =
      Pattern.compile("ready (api=\\S+ websocket=\\S+ admin=\\S+) .*");
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();

  private final Process process;
  private final Path data;
  private final URI bare;
  private final URI api;
  private final URI admin;

  private ServerUnderLoad(Process process, Path data, boolean real) throws IOException {
    this.process = process;
    this.data = data;
    var reader = process.inputReader();
    bare = URI.create("http://127.0.0.1:" + first(BARE, reader));
    var ready = real ? first(READY, reader) : "api=%s websocket= admin=%s".formatted(bare, bare);
    api = URI.create(ready.replaceAll("^api=(\\S+) .*", "$1"));
    admin = URI.create(ready.replaceAll(".* admin=", ""));
    Thread.startVirtualThread(() -> reader.lines().forEach(_ -> {}));
  }

  /// The real server, limits off, beside the bare one.
  static ServerUnderLoad real(List<String> settings) {
    return start(newFolder(), true, settings);
  }

  /// The real one on a data folder that another has left.
  static ServerUnderLoad again(Path data, List<String> settings) {
    return start(data, true, settings);
  }

  static ServerUnderLoad bareOnly() {
    return start(newFolder(), false, List.of());
  }

  URI api() {
    return api;
  }

  /// Adds a user to the local directory.
  void addUser(String id, String password, String phoneNumber) {
    var body =
        "{\"id\":\"%s\",\"password\":\"%s\",\"phoneNumber\":\"%s\"}"
            .formatted(id, password, phoneNumber);
    send(
        HttpRequest.newBuilder(admin.resolve("/admin/v1/users"))
            .header("Authorization", "Bearer " + token())
            .POST(BodyPublishers.ofString(body))
            .build(),
        201);
  }

  URI bare() {
    return bare;
  }

  /// Its data folder's own path for an empty name.
  Path file(String name) {
    return data.resolve(name);
  }

  /// The process's resident memory after a full collection, in bytes.
  long residentBytes() {
    post(bare.resolve("/bare/gc"));
    try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      var line = lines.filter(text -> text.startsWith("VmRSS:")).findFirst().orElseThrow();
      return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Group commit with nothing around it, in the server's own process.
  Measured commits(int clients, int bytes, Duration time) {
    return Measured.parse(
        get(
            bare.resolve(
                "/bare/commits?clients=%d&bytes=%d&seconds=%d"
                    .formatted(clients, bytes, time.toSeconds()))));
  }

  /// The body of an answer of the admin listener.
  String admin(String path) {
    return send(
        HttpRequest.newBuilder(admin.resolve(path))
            .header("Authorization", "Bearer " + token())
            .build());
  }

  static String get(URI url) {
    return send(HttpRequest.newBuilder(url).build());
  }

  static void put(URI url, String body) {
    send(HttpRequest.newBuilder(url).PUT(BodyPublishers.ofString(body)).build());
  }

  @Override
  public void close() {
    stop();
    try {
      delete(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Ends the process and leaves its data folder behind.
  void stop() {
    process.destroy();
    try {
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void post(URI url) {
    send(HttpRequest.newBuilder(url).POST(BodyPublishers.noBody()).build());
  }

  private String token() {
    try {
      return Files.readString(file("admin.token")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String send(HttpRequest request) {
    return send(request, 200);
  }

  private static String send(HttpRequest request, int expected) {
    try {
      var response = CLIENT.send(request, BodyHandlers.ofString());
      if (response.statusCode() != expected) {
        throw new IOException(request.uri() + " answered " + response.statusCode());
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("gateway-bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ServerUnderLoad start(Path data, boolean real, List<String> settings) {
    try {
      var command = java(BenchServer.class);
      if (real) {
        command.addAll(List.of("serve", "--data", data.toString()));
        arguments(settings).forEach(setting -> command.addAll(List.of("--set", setting)));
      }
      var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
      return new ServerUnderLoad(builder.start(), data, real);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A program of ours on this process's class path.
  static List<String> java(Class<?> main) {
    return new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            main.getName()));
  }

  private static List<String> arguments(List<String> settings) {
    var all =
        new ArrayList<>(List.of("api.host=127.0.0.1", "api.port=0", "websocket.host=127.0.0.1"));
    all.addAll(List.of("websocket.port=0", "admin.port=0", "publisher_api.port=0"));
    all.add("seeds.lifetime=3600");
    Limits.ALL.forEach(limit -> all.add("limits." + limit + "=0"));
    all.addAll(settings);
    return all;
  }

  private static String first(Pattern pattern, BufferedReader reader) throws IOException {
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      var matcher = pattern.matcher(line);
      if (matcher.matches()) {
        return matcher.group(1);
      }
    }
    throw new IOException("the server ended before it was ready");
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
