package org.relaysms.gateway.server.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.sync.SyncSessionView;

/// A sync session as the admin API writes it; times in epoch milliseconds.
record SessionJson(
    String id,
    String firstSessionHash,
    String user,
    String phase,
    int code,
    int codes,
    @Nullable Long until,
    @Nullable String phoneAddress,
    @Nullable String keyFingerprint,
    int triesLeft,
    @Nullable String refusal,
    @Nullable String deviceId,
    @Nullable AskedJson asked,
    long at) {

  /// The phone that waits for the operator's word, or had it.
  record AskedJson(long since, String address, String userAgent) {
    static AskedJson of(SyncSessionView.Asked asked) {
      return new AskedJson(asked.since().toEpochMilli(), asked.address(), asked.userAgent());
    }
  }

  static SessionJson of(SyncSessionView view) {
    return new SessionJson(
        view.id(),
        view.firstSessionHash(),
        view.user().value(),
        view.phase().word(),
        view.code(),
        view.codes(),
        view.until().map(Instant::toEpochMilli).orElse(null),
        view.phoneAddress().orElse(null),
        view.keyFingerprint().orElse(null),
        view.triesLeft(),
        view.refusal().orElse(null),
        view.deviceId().orElse(null),
        view.asked().map(AskedJson::of).orElse(null),
        view.at().toEpochMilli());
  }
}
