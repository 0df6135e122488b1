package org.relaysms.gateway.adminui.users;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.relaysms.gateway.adminui.account.MadePassword;

/// One line of a file, its verdict before the import and its outcome after. FX thread only.
final class ImportRow {
  private final Entry entry;
  private final Verdict verdict;
  private final ReadOnlyObjectWrapper<Outcome> outcome;
  private Optional<MadePassword> made = Optional.empty();

  ImportRow(Entry entry, Verdict verdict) {
    this.entry = entry;
    this.verdict = verdict;
    outcome = new ReadOnlyObjectWrapper<>(before(verdict));
  }

  private static Outcome before(Verdict verdict) {
    return switch (verdict) {
      case Verdict.New _ -> new Outcome.Waiting();
      case Verdict.Exists _ -> new Outcome.Skipped();
      case Verdict.Wrong(var why) -> new Outcome.Failed(why);
    };
  }

  Entry entry() {
    return entry;
  }

  Verdict verdict() {
    return verdict;
  }

  ReadOnlyObjectProperty<Outcome> outcome() {
    return outcome.getReadOnlyProperty();
  }

  /// The password that was made for this user, where the file has none and he is, or may be, there.
  Optional<MadePassword> made() {
    return made.filter(_ -> maybeThere());
  }

  private boolean maybeThere() {
    return switch (outcome.get()) {
      case Outcome.Added _, Outcome.Unanswered _ -> true;
      case Outcome.Waiting _, Outcome.Skipped _, Outcome.Failed _, Outcome.NotTried _ -> false;
    };
  }

  void give(MadePassword password) {
    made = Optional.of(password);
  }

  void became(Outcome now) {
    outcome.set(now);
  }

  void forgetPassword() {
    made = Optional.empty();
  }
}
