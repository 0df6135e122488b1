package org.relaysms.gateway.adminui.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relaysms.gateway.adminui.remote.Alerts;
import org.relaysms.gateway.adminui.remote.ServerStatus;
import org.relaysms.gateway.adminui.shell.AppVersion;
import org.relaysms.gateway.adminui.text.Texts;

/// One thing an operator should know or mend: the fact, the consequence with the way out, and the
/// deed where the app can do it.
public record Attention(String fact, String consequence, Optional<Deed> deed) {

  /// What the button does.
  public enum Deed {
    CHOOSE_ADDRESS,
    SET_UP_TLS,
    SHOW_GATEWAYS,
    LOOK_AT_PHONES
  }

  /// First what cannot wait: `asking` phones; then the worst.
  static List<Attention> of(
      ServerStatus status, int asking, Optional<Alerts> alerts, AppVersion own, Texts texts) {
    var all = new ArrayList<Attention>();
    if (asking > 0) {
      all.add(
          new Attention(
              texts.get("shell.asks", asking),
              texts.get("shell.asks.then"),
              Optional.of(Deed.LOOK_AT_PHONES)));
    }
    if (!status.address().reachable()) {
      all.add(named("unreachable", texts, Optional.of(Deed.CHOOSE_ADDRESS)));
    }
    alerts
        .map(Alerts::count)
        .filter(count -> count > 0)
        .ifPresent(count -> all.add(counted("silent", count, texts)));
    if (!status.api().tls() || !status.websocket().tls()) {
      all.add(named("tls", texts, Optional.of(Deed.SET_UP_TLS)));
    }
    if (status.testing()) {
      all.add(named("testing", texts, Optional.empty()));
    }
    if (own.differsFrom(status.version())) {
      all.add(
          new Attention(
              texts.get("shell.version.other", status.version(), own.value()),
              texts.get("overview.attention.version.then", own.value()),
              Optional.empty()));
    }
    var gateways = status.gateways();
    if (gateways.waiting() > 0) {
      all.add(counted("waiting", gateways.waiting(), texts));
    }
    if (gateways.invalid() > 0) {
      all.add(counted("invalid", gateways.invalid(), texts));
    }
    return List.copyOf(all);
  }

  private static Attention named(String name, Texts texts, Optional<Deed> deed) {
    var key = "overview.attention." + name;
    return new Attention(texts.get(key), texts.get(key + ".then"), deed);
  }

  private static Attention counted(String name, int count, Texts texts) {
    var key = "overview.attention." + name;
    return new Attention(
        texts.get(key, count), texts.get(key + ".then"), Optional.of(Deed.SHOW_GATEWAYS));
  }
}
