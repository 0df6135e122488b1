package org.relaysms.gateway.server.selftest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How the operator's server is run.
///
/// A setting that reaches outside of the test's server, or waits for a person, needs a line in
/// `APART` the day it is made: a test that calls a webhook, or that nobody approves, is none.
///
/// @param command what stands before `serve`
/// @param conf the settings file, where there is one; absolute, since the server of the test works
///   in a folder of its own
/// @param overrides the operator's own `--set`s
public record Program(List<String> command, Optional<Path> conf, List<String> overrides) {
  /// What keeps the server of the test to itself: a folder, ports and a directory of its own,
  /// nobody outside this machine, and codes that change fast enough to wait for. An empty value is
  /// the default, which for files lies in the data folder.
  private static final List<String> APART =
      List.of(
          "api.host=127.0.0.1",
          "api.port=0",
          "api.public_host=",
          "api.public_port=",
          "api_ssl.crt=",
          "api_ssl.key=",
          "api_ssl.pem=",
          "websocket.host=127.0.0.1",
          "websocket.port=0",
          "websocket.public_host=",
          "websocket.public_port=",
          "websocket_ssl.crt=",
          "websocket_ssl.key=",
          "websocket_ssl.pem=",
          "publisher_api.host=127.0.0.1",
          "publisher_api.port=0",
          "publisher_api_ssl.crt=",
          "publisher_api_ssl.key=",
          "publisher_api_ssl.pem=",
          "admin.host=127.0.0.1",
          "admin.port=0",
          "database.url=",
          "security.public_key_filepath=",
          "security.private_key_filepath=",
          "security.master_key_filepath=",
          "security.master_key_passphrase_filepath=",
          "security.key_bits=2048",
          "users.directory=local",
          "seeds.enrolment=open",
          "alerts.enabled=no",
          "alerts.webhook=",
          "sync.approval=off",
          "sync.session_change_limit=30",
          "sync.session_sleep_timeout=1",
          "sync.session_grace_timeout=1",
          "sync.session_paused_timeout=60");

  public Program {
    command = List.copyOf(command);
    conf = conf.map(Path::toAbsolutePath);
    overrides = List.copyOf(overrides);
  }

  /// The whole command line of a server apart.
  List<String> serve(Path dataFolder, String publisher) {
    var all = new ArrayList<>(command);
    all.addAll(List.of("serve", "--data", dataFolder.toString()));
    conf.ifPresent(file -> all.addAll(List.of("--conf", file.toString())));
    set(overrides, all);
    set(APART, all);
    set(List.of("publisher.url=" + publisher), all);
    return all;
  }

  private static void set(List<String> values, List<String> all) {
    values.forEach(value -> all.addAll(List.of("--set", value)));
  }
}
