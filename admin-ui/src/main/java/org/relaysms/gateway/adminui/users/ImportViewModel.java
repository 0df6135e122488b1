package org.relaysms.gateway.adminui.users;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.relaysms.gateway.adminui.account.MadePassword;
import org.relaysms.gateway.adminui.account.Problem;
import org.relaysms.gateway.adminui.fx.UiThread;
import org.relaysms.gateway.adminui.remote.NewUser;
import org.relaysms.gateway.adminui.remote.Nothing;
import org.relaysms.gateway.adminui.remote.Reply;
import org.relaysms.gateway.adminui.remote.UsersPort;

/// A file of users on its way into the directory: chosen, shown line by line, imported, told. Each
/// new user is one request, as if typed, so that each is on record; two are under way at a time,
/// since the server hashes each password for a tenth of a second. Where the server falls silent the
/// rest is not tried.
///
/// FX thread only; the file is read on the background's.
public final class ImportViewModel {
  private static final int AT_ONCE = 2;

  private final UsersPort port;
  private final UsersViewModel users;
  private final RandomGenerator random;
  private final Executor background;
  private final UiThread ui;
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Stage.Shut());
  private final Queue<ImportRow> waiting = new ArrayDeque<>();
  private int underWay;
  private long attempt;

  /// How far it is.
  sealed interface Stage {
    record Shut() implements Stage {}

    /// A file is asked for.
    ///
    /// @param why what was wrong with the last choice
    record Choosing(Optional<UsersFile.Fault> why) implements Stage {}

    record Reading() implements Stage {}

    record Preview(List<ImportRow> rows) implements Stage {}

    record Running(List<ImportRow> rows, int done, int all) implements Stage {}

    record Finished(List<ImportRow> rows) implements Stage {}
  }

  /// Nothing is chosen yet.
  ///
  /// @param random makes passwords: a secure one, outside of tests
  public ImportViewModel(
      UsersPort port,
      UsersViewModel users,
      RandomGenerator random,
      Executor background,
      UiThread ui) {
    this.port = port;
    this.users = users;
    this.random = random;
    this.background = background;
    this.ui = ui;
  }

  ReadOnlyObjectProperty<Stage> stage() {
    return stage.getReadOnlyProperty();
  }

  void begin() {
    if (stage.get() instanceof Stage.Shut) {
      stage.set(new Stage.Choosing(Optional.empty()));
    }
  }

  /// Back to the choice of a file; nothing was done yet.
  void chooseAgain() {
    attempt++;
    stage.set(new Stage.Choosing(Optional.empty()));
  }

  /// Puts it all away, the passwords that were made with it. While it runs it stays.
  void shut() {
    if (!(stage.get() instanceof Stage.Running)) {
      attempt++;
      rows().forEach(ImportRow::forgetPassword);
      stage.set(new Stage.Shut());
    }
  }

  void read(Path file) {
    read(() -> UsersFile.read(file));
  }

  void paste(String text) {
    read(() -> UsersFile.parse(text));
  }

  private void read(Supplier<UsersFile.Content> content) {
    var mine = ++attempt;
    stage.set(new Stage.Reading());
    var _ =
        CompletableFuture.supplyAsync(content, background)
            .thenAcceptAsync(read -> show(mine, read), ui);
  }

  private void show(long mine, UsersFile.Content content) {
    if (mine == attempt) {
      stage.set(
          switch (content) {
            case UsersFile.Content.Read(var entries) -> new Stage.Preview(judged(entries));
            case UsersFile.Content.Unusable(var fault) -> new Stage.Choosing(Optional.of(fault));
          });
    }
  }

  private List<ImportRow> judged(List<Entry> entries) {
    var judge = new Judge(users.users().get());
    return entries.stream().map(entry -> new ImportRow(entry, judge.of(entry))).toList();
  }

  /// Adds everybody who is new. Who has come since the preview is skipped by the server's word.
  void run() {
    if (stage.get() instanceof Stage.Preview(var rows) && users.live()) {
      rows.stream().filter(row -> row.verdict() instanceof Verdict.New).forEach(waiting::add);
      stage.set(new Stage.Running(rows, 0, waiting.size()));
      next();
    }
  }

  /// Begins no further one; those under way are waited for.
  void stop() {
    waiting.forEach(row -> row.became(new Outcome.NotTried()));
    waiting.clear();
    finishIfDone();
  }

  private void next() {
    while (underWay < AT_ONCE && !waiting.isEmpty()) {
      send(waiting.remove());
    }
    finishIfDone();
  }

  private void send(ImportRow row) {
    underWay++;
    port.add(user(row)).thenAccept(reply -> answered(row, reply));
  }

  private NewUser user(ImportRow row) {
    var entry = row.entry();
    var letters = row.verdict() instanceof Verdict.New(var chosen) ? chosen : List.<String>of();
    return new NewUser(entry.id(), entry.phoneNumber(), password(row), letters);
  }

  private String password(ImportRow row) {
    return row.entry().password().orElseGet(() -> made(row));
  }

  private String made(ImportRow row) {
    var made = MadePassword.from(random);
    row.give(made);
    return made.value();
  }

  private void answered(ImportRow row, Reply<Nothing> reply) {
    underWay--;
    row.became(
        switch (reply) {
          case Reply.Done<Nothing> _ -> new Outcome.Added();
          case Reply.Refused<Nothing> refused -> refused(refused);
          case Reply.Unreachable<Nothing> _ -> new Outcome.Unanswered();
        });
    if (stage.get() instanceof Stage.Running(var rows, int done, int all)) {
      stage.set(new Stage.Running(rows, done + 1, all));
    }
    if (reply instanceof Reply.Unreachable) {
      stop();
    }
    next();
  }

  private static Outcome refused(Reply.Refused<Nothing> refused) {
    return switch (refused.status() + " " + refused.field().orElse("")) {
      case "409 id" -> new Outcome.Skipped();
      case "409 phoneNumber" -> new Outcome.Failed(Problem.of("account.number.taken"));
      default -> new Outcome.Failed(Problem.of("account.refused", refused.detail()));
    };
  }

  private void finishIfDone() {
    if (underWay == 0 && waiting.isEmpty() && stage.get() instanceof Stage.Running running) {
      stage.set(new Stage.Finished(running.rows()));
    }
  }

  /// The lines on screen.
  List<ImportRow> rows() {
    return switch (stage.get()) {
      case Stage.Shut _, Stage.Choosing _, Stage.Reading _ -> List.of();
      case Stage.Preview(var rows) -> rows;
      case Stage.Running(var rows, _, _) -> rows;
      case Stage.Finished(var rows) -> rows;
    };
  }

  int count(Predicate<ImportRow> which) {
    return (int) rows().stream().filter(which).count();
  }

  /// Whether there are passwords that nobody but this page knows.
  boolean hasPasswords() {
    return rows().stream().anyMatch(row -> row.made().isPresent());
  }

  /// What became of every line, as a file.
  String report(Function<ImportRow, String> word, Function<ImportRow, String> reason) {
    var lines = new ArrayList<List<String>>();
    lines.add(List.of("line", "id", "result", "reason"));
    rows()
        .forEach(
            row ->
                lines.add(
                    List.of(
                        Long.toString(row.entry().line()),
                        row.entry().id(),
                        word.apply(row),
                        reason.apply(row))));
    return UsersCsv.of(lines);
  }

  /// The passwords that were made, as a file; for those whose users are, or may be, there.
  String passwords() {
    var lines = new ArrayList<List<String>>();
    lines.add(List.of("id", "password"));
    rows()
        .forEach(
            row ->
                row.made().ifPresent(made -> lines.add(List.of(row.entry().id(), made.value()))));
    return UsersCsv.of(lines);
  }
}
