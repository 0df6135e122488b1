package org.relaysms.gateway.adminui.settings;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.remote.Nothing;
import org.relaysms.gateway.adminui.remote.Reply;
import org.relaysms.gateway.adminui.remote.ServerControl;
import org.relaysms.gateway.adminui.remote.ServerState;
import org.relaysms.gateway.adminui.remote.Setting;
import org.relaysms.gateway.adminui.remote.SettingFault;
import org.relaysms.gateway.adminui.remote.SettingFaults;
import org.relaysms.gateway.adminui.remote.SettingsPort;
import org.relaysms.gateway.adminui.remote.SettingsSheet;
import org.relaysms.gateway.adminui.remote.StatusFeed;

/// The settings, what was typed over them, and what the server says to that. What is typed stays
/// until it is saved, undone or discarded, whatever becomes of the server. FX thread only.
public final class SettingsViewModel {
  private final ReadOnlyObjectWrapper<Standing> standing =
      new ReadOnlyObjectWrapper<>(new Standing.NotRunning());
  private final ReadOnlyObjectWrapper<Notice> notice =
      new ReadOnlyObjectWrapper<>(new Notice.None());
  private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
  private final Map<String, String> typed = new LinkedHashMap<>();
  private final SettingsPort port;
  private final StatusFeed status;
  private final ServerControl server;
  private List<SettingFault> faults = List.of();
  private boolean there;
  private boolean checking;
  private boolean unchecked;
  private int round;

  public SettingsViewModel(SettingsPort port, StatusFeed status, ServerControl server) {
    this.port = port;
    this.status = status;
    this.server = server;
  }

  /// Asks at once, and again whenever a server comes, until the answer is closed.
  public Subscription open() {
    there = false;
    standing.set(new Standing.NotRunning());
    var watching = status.watch(now -> hear(now.isPresent()));
    var ending = server.state().subscribe(this::endRestart);
    return () -> {
      watching.close();
      ending.unsubscribe();
      leave();
    };
  }

  ReadOnlyObjectProperty<Standing> standing() {
    return standing.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Notice> notice() {
    return notice.getReadOnlyProperty();
  }

  /// Moves whenever anything about a row has changed.
  ReadOnlyIntegerProperty revision() {
    return revision.getReadOnlyProperty();
  }

  /// Reads the file anew; what is typed stays.
  public void refresh() {
    if (there) {
      var mine = ++round;
      var _ = port.read().thenAccept(reply -> take(mine, reply));
    }
  }

  /// What is typed now for a setting; its value is no change, nor is nothing where the default
  /// counts.
  void type(Setting setting, String text) {
    var same = text.equals(setting.value()) || (text.isEmpty() && !setting.set());
    if (setting.secret() ? text.isEmpty() : same) {
      undo(setting.name());
    } else if (!text.equals(typed.put(setting.name(), text))) {
      changed();
    }
  }

  /// Takes a secret away.
  void remove(Setting secret) {
    typed.put(secret.name(), "");
    changed();
  }

  void undo(String name) {
    if (typed.remove(name) != null) {
      changed();
    }
  }

  void discard() {
    typed.clear();
    changed();
  }

  Optional<String> typed(String name) {
    return Optional.ofNullable(typed.get(name));
  }

  int changes() {
    return typed.size();
  }

  List<SettingFault> faults() {
    return faults;
  }

  Optional<SettingFault> fault(String name) {
    return faults.stream().filter(fault -> fault.name().equals(name)).findFirst();
  }

  long faults(Category category) {
    return faults.stream()
        .map(SettingFault::name)
        .filter(name -> !name.isEmpty())
        .distinct()
        .filter(name -> Category.of(name) == category)
        .count();
  }

  /// Saved values that the server does not run on yet.
  long waiting() {
    return sheet().map(SettingsSheet::settings).stream()
        .flatMap(Collection::stream)
        .filter(Setting::waiting)
        .count();
  }

  /// Whether there is something to save, and the server found it right.
  boolean savable() {
    return !typed.isEmpty()
        && faults.isEmpty()
        && !checking
        && !unchecked
        && sheet().filter(SettingsSheet::writable).isPresent()
        && !(notice.get() instanceof Notice.Saving);
  }

  void save() {
    if (savable()) {
      say(new Notice.Saving());
      var sent = Map.copyOf(typed);
      var tag = sheet().orElseThrow().tag();
      var _ = port.save(tag, sent).thenAccept(reply -> saved(sent, reply));
    }
  }

  /// Has the server make a certificate that nobody vouches for; what is typed stays.
  void selfSign(String key) {
    sheet()
        .ifPresent(
            sheet -> {
              say(new Notice.Saving());
              var _ = port.selfSign(sheet.tag(), key).thenAccept(reply -> saved(Map.of(), reply));
            });
  }

  void restart() {
    say(new Notice.Restarting());
    var _ = server.restart().thenAccept(this::restarted);
  }

  private void saved(Map<String, String> sent, Reply<SettingsSheet> reply) {
    switch (reply) {
      case Reply.Done<SettingsSheet>(var sheet) -> {
        sent.forEach(typed::remove);
        say(new Notice.Saved());
        if (there) {
          tell(sheet);
        }
      }
      case Reply.Refused<SettingsSheet> refused when refused.status() == 412 ->
          say(new Notice.Stale());
      case Reply.Refused<SettingsSheet> refused -> say(new Notice.Refused(refused.detail()));
      case Reply.Unreachable<SettingsSheet> _ -> say(new Notice.Unreachable());
    }
  }

  private void restarted(Reply<Nothing> reply) {
    switch (reply) {
      case Reply.Done<Nothing> _ -> {}
      case Reply.Refused<Nothing> refused -> say(new Notice.Refused(refused.detail()));
      case Reply.Unreachable<Nothing> _ -> say(new Notice.Unreachable());
    }
  }

  /// A server that does not come back is not waited for.
  private void endRestart(ServerState now) {
    var over = now instanceof ServerState.Failed || now instanceof ServerState.Stopped;
    if (over && notice.get() instanceof Notice.Restarting) {
      say(new Notice.None());
    }
  }

  private void hear(boolean present) {
    if (present && !there) {
      there = true;
      standing.set(new Standing.Asking());
      if (notice.get() instanceof Notice.Restarting) {
        notice.set(new Notice.None());
      }
      refresh();
    } else if (!present && there) {
      leave();
      standing.set(new Standing.NotRunning());
    }
  }

  private void leave() {
    there = false;
    checking = false;
    round++;
  }

  private void take(int mine, Reply<SettingsSheet> reply) {
    if (mine != round) {
      return;
    }
    switch (reply) {
      case Reply.Done<SettingsSheet>(var sheet) -> {
        if (notice.get() instanceof Notice.Stale) {
          notice.set(new Notice.None());
        }
        tell(sheet);
      }
      case Reply.Refused<SettingsSheet> refused ->
          standing.set(new Standing.Refused(refused.status()));
      case Reply.Unreachable<SettingsSheet> _ -> standing.set(new Standing.Unreachable());
    }
  }

  private void tell(SettingsSheet sheet) {
    sheet.settings().stream()
        .filter(one -> !one.secret() && one.value().equals(typed.get(one.name())))
        .forEach(one -> typed.remove(one.name()));
    faults = sheet.faults();
    standing.set(new Standing.Told(sheet));
    check();
  }

  private void changed() {
    notice.set(new Notice.None());
    check();
  }

  /// One question at a time; what was typed meanwhile is asked about next.
  private void check() {
    unchecked = true;
    step();
    if (there && !checking) {
      checking = true;
      unchecked = false;
      var mine = round;
      var _ = port.check(Map.copyOf(typed)).thenAccept(reply -> judged(mine, reply));
    }
  }

  private void judged(int mine, Reply<SettingFaults> reply) {
    if (mine != round) {
      return;
    }
    checking = false;
    switch (reply) {
      case Reply.Done<SettingFaults>(var found) -> faults = found.faults();
      case Reply.Refused<SettingFaults> refused -> notice.set(new Notice.Refused(refused.detail()));
      case Reply.Unreachable<SettingFaults> _ -> notice.set(new Notice.Unreachable());
    }
    if (unchecked) {
      check();
    } else {
      step();
    }
  }

  private void say(Notice now) {
    notice.set(now);
    step();
  }

  private void step() {
    revision.set(revision.get() + 1);
  }

  private Optional<SettingsSheet> sheet() {
    return standing.get() instanceof Standing.Told(var sheet)
        ? Optional.of(sheet)
        : Optional.empty();
  }
}
