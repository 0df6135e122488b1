package org.relaysms.gateway.adminui.sync;

import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.relaysms.gateway.adminui.sync.SyncStage.Connecting;
import org.relaysms.gateway.adminui.sync.SyncStage.Done;
import org.relaysms.gateway.adminui.sync.SyncStage.Expired;
import org.relaysms.gateway.adminui.sync.SyncStage.Idle;
import org.relaysms.gateway.adminui.sync.SyncStage.NoAddress;
import org.relaysms.gateway.adminui.sync.SyncStage.Refused;
import org.relaysms.gateway.adminui.sync.SyncStage.ShowingCode;
import org.relaysms.gateway.adminui.sync.SyncStage.WaitingForPassword;

/// What is left of the time of a stage, for words and ring; nothing where nothing runs out. FX
/// thread only.
final class TimeLeft {
  private final ReadOnlyIntegerWrapper seconds = new ReadOnlyIntegerWrapper();
  private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();

  void count(SyncStage stage, Instant now) {
    var countdown = countdown(stage);
    seconds.set(countdown.map(running -> running.secondsLeft(now)).orElse(0));
    share.set(countdown.map(running -> running.shareLeft(now)).orElse(0.0));
  }

  private static Optional<Countdown> countdown(SyncStage stage) {
    return switch (stage) {
      case ShowingCode code -> Optional.of(code.countdown());
      case WaitingForPassword waiting -> Optional.of(waiting.countdown());
      case Idle _, NoAddress _, Connecting _, Done _, Expired _, Refused _ -> Optional.empty();
    };
  }

  ReadOnlyIntegerProperty seconds() {
    return seconds.getReadOnlyProperty();
  }

  ReadOnlyDoubleProperty share() {
    return share.getReadOnlyProperty();
  }
}
