package org.relaysms.gateway.adminui.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.relaysms.gateway.adminui.fixture.Samples;
import org.relaysms.gateway.adminui.remote.Reply;
import org.relaysms.gateway.adminui.remote.ServedCertificate;
import org.relaysms.gateway.adminui.remote.Setting;
import org.relaysms.gateway.adminui.remote.Setting.Kind;
import org.relaysms.gateway.adminui.remote.Setting.Origin;
import org.relaysms.gateway.adminui.remote.SettingFault;
import org.relaysms.gateway.adminui.remote.SettingFaults;
import org.relaysms.gateway.adminui.remote.SettingsPort;
import org.relaysms.gateway.adminui.remote.SettingsSheet;

/// A settings' file in memory. Numbers are judged as the server does; anything else is right.
public final class FakeSettings implements SettingsPort {
  public static final String FILE = "/home/rose/.local/share/relaysms-gateway/conf.ini";

  public final List<Map<String, String>> saves = new ArrayList<>();
  public boolean writable = true;
  public Optional<Reply<SettingsSheet>> refusal = Optional.empty();
  private final List<Setting> settings = new ArrayList<>(all());
  private final List<CompletableFuture<Reply<SettingFaults>>> held = new ArrayList<>();
  private List<ServedCertificate> certificates = List.of();

  /// What happens while a save is under way.
  Runnable meanwhile = () -> {};

  private boolean holding;
  private int state = 1;

  @Override
  public CompletionStage<Reply<SettingsSheet>> read() {
    return CompletableFuture.completedFuture(new Reply.Done<>(sheet()));
  }

  @Override
  public CompletionStage<Reply<SettingFaults>> check(Map<String, String> valuesByName) {
    var answer = new Reply.Done<>(new SettingFaults(faults(valuesByName)));
    if (!holding) {
      return CompletableFuture.completedFuture(answer);
    }
    var waiting = new CompletableFuture<Reply<SettingFaults>>();
    held.add(waiting);
    return waiting;
  }

  @Override
  public CompletionStage<Reply<SettingsSheet>> save(String tag, Map<String, String> valuesByName) {
    meanwhile.run();
    if (refusal.isPresent()) {
      return CompletableFuture.completedFuture(refusal.get());
    }
    if (!tag.equals("tag" + state)) {
      return CompletableFuture.completedFuture(
          new Reply.Refused<>(412, "The file has changed", "", Optional.empty()));
    }
    saves.add(new HashMap<>(valuesByName));
    settings.replaceAll(one -> written(one, valuesByName));
    state++;
    return read();
  }

  @Override
  public CompletionStage<Reply<SettingsSheet>> selfSign(String tag, String key) {
    certificates =
        List.of(
            new ServedCertificate(
                "api_ssl",
                "tls/self-signed.pem",
                "9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08",
                true,
                Samples.NOW.plusSeconds(63_072_000)));
    return save(tag, Map.of("api_ssl.crt", "tls/self-signed.pem", "api_ssl.key", key));
  }

  /// Somebody else writes the file.
  public void changedByAnother() {
    state++;
  }

  /// Answers to checks wait.
  void hold() {
    holding = true;
  }

  int waiting() {
    return held.size();
  }

  /// The oldest that waits comes, and says nothing is wrong.
  void release() {
    held.removeFirst().complete(new Reply.Done<>(new SettingFaults(List.of())));
  }

  /// The server reads its file.
  void restarted() {
    settings.replaceAll(one -> with(one, one.value(), one.origin(), Optional.of(one.value())));
  }

  private SettingsSheet sheet() {
    return new SettingsSheet(FILE, writable, "tag" + state, settings, List.of(), certificates);
  }

  private List<SettingFault> faults(Map<String, String> valuesByName) {
    return settings.stream()
        .filter(one -> one.most().isPresent())
        .filter(one -> !valuesByName.getOrDefault(one.name(), "0").matches("\\d*"))
        .map(one -> new SettingFault(one.name(), "value", "is not right; it must be a number"))
        .toList();
  }

  private static Setting written(Setting one, Map<String, String> valuesByName) {
    var value = valuesByName.get(one.name());
    if (value == null) {
      return one;
    }
    return value.isEmpty()
        ? with(one, one.fallback(), Origin.DEFAULT, one.running())
        : with(one, one.secret() ? "" : value, Origin.FILE, one.running());
  }

  private static Setting with(Setting one, String value, Origin origin, Optional<String> running) {
    return new Setting(
        one.section(),
        one.key(),
        value,
        one.fallback(),
        one.kind(),
        one.least(),
        one.most(),
        one.choices(),
        one.secret(),
        origin != Origin.DEFAULT,
        origin,
        one.place(),
        origin == Origin.FILE ? Math.max(9, one.line()) : 0,
        running,
        true);
  }

  private static List<Setting> all() {
    return List.of(
        text("api", "public_host", "192.168.1.23", "", Kind.HOST, Origin.FILE, 9),
        number("api", "port", "6969", Kind.WHOLE, 0, 65535),
        number("websocket", "port", "6996", Kind.WHOLE, 0, 65535),
        text("api_ssl", "crt", "", "", Kind.PATH, Origin.DEFAULT, 0),
        text("api_ssl", "key", "", "", Kind.PATH, Origin.DEFAULT, 0),
        number("sync", "session_sleep_timeout", "15", Kind.SECONDS, 1, 3600),
        number("sync", "session_change_limit", "3", Kind.WHOLE, 1, 1000),
        with(
            number("sync", "session_paused_timeout", "120", Kind.SECONDS, 1, 3600),
            "180",
            Origin.FILE,
            Optional.of("180")),
        number("sync", "session_grace_timeout", "10", Kind.SECONDS, 0, 3600),
        locked(),
        choice("seeds", "enrolment", "open", List.of("open", "approve")),
        number("messages", "patience_days", "5", Kind.DAYS, 1, 3650),
        new Setting(
            "messages",
            "keep_texts",
            "no",
            "no",
            Kind.SWITCH,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            false,
            false,
            Origin.DEFAULT,
            "",
            0,
            Optional.of("no"),
            true),
        text("publisher", "url", "", "", Kind.URL, Origin.DEFAULT, 0),
        secret(),
        choice("users", "directory", "local", List.of("local", "remote")),
        text("user_management_api", "verification_url", "", "", Kind.URL, Origin.DEFAULT, 0),
        number("limits", "gateways", "100000", Kind.WHOLE, 0, 999_999_999),
        text(
            "security",
            "private_key_filepath",
            "keys/private.pem",
            "keys/private.pem",
            Kind.PATH,
            Origin.DEFAULT,
            0));
  }

  private static Setting locked() {
    return new Setting(
        "seeds",
        "lifetime",
        "60",
        "90",
        Kind.SECONDS,
        Optional.of(1L),
        Optional.of(86_400L),
        List.of(),
        false,
        true,
        Origin.ENVIRONMENT,
        "GATEWAY_SEEDS_LIFETIME",
        0,
        Optional.of("60"),
        true);
  }

  private static Setting secret() {
    return new Setting(
        "publisher",
        "secret",
        "",
        "",
        Kind.TEXT,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        true,
        true,
        Origin.FILE,
        FILE + ":40",
        40,
        Optional.empty(),
        true);
  }

  private static Setting number(
      String section, String key, String value, Kind kind, long least, long most) {
    return new Setting(
        section,
        key,
        value,
        value,
        kind,
        Optional.of(least),
        Optional.of(most),
        List.of(),
        false,
        false,
        Origin.DEFAULT,
        "",
        0,
        Optional.of(value),
        true);
  }

  private static Setting choice(String section, String key, String value, List<String> choices) {
    return new Setting(
        section,
        key,
        value,
        value,
        Kind.CHOICE,
        Optional.empty(),
        Optional.empty(),
        choices,
        false,
        false,
        Origin.DEFAULT,
        "",
        0,
        Optional.of(value),
        true);
  }

  private static Setting text(
      String section,
      String key,
      String value,
      String fallback,
      Kind kind,
      Origin origin,
      int line) {
    return new Setting(
        section,
        key,
        value,
        fallback,
        kind,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false,
        origin != Origin.DEFAULT,
        origin,
        "",
        line,
        Optional.of(value),
        true);
  }
}
