package org.relaysms.gateway.adminui.overview;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relaysms.gateway.adminui.remote.PortHolder;
import org.relaysms.gateway.adminui.remote.ServerState;
import org.relaysms.gateway.adminui.remote.ServerState.Reason;
import org.relaysms.gateway.adminui.text.Texts;

/// A failed start in words: what is known about the cause, what it endangers, and the ways out.
/// `other` is the second way out, where there is one; `wanted` where the first begins with a
/// question for the passphrase of the master key.
public record Failure(
    String heading,
    List<Fact> facts,
    Optional<Danger> danger,
    Way again,
    Optional<OtherPort> other,
    Optional<Reason.PassphraseWanted> wanted) {

  /// The name of a program that the system does not tell.
  private static final String HIDDEN = "?";

  /// A line of what is known. `code` is shown in the typeface of machines.
  public record Fact(String name, String value, String code) {}

  public record Danger(String bold, String plain) {}

  /// A way out and its price.
  public record Way(String heading, String price, String deed) {}

  /// The way out that moves a listener.
  public record OtherPort(Way way, String listener, int port) {}

  static Failure of(ServerState.Failed failed, Texts texts) {
    return switch (failed.reason()) {
      case Reason.PortInUse taken -> portInUse(taken, texts);
      case Reason.FolderHeld held -> plain("folder", held.words(), texts);
      case Reason.BadSettings bad -> plain("settings", bad.words(), texts);
      case Reason.PassphraseWanted wanted -> passphrase(wanted, texts);
      case Reason.NoProgram none -> plain("program", none.place(), texts);
      case Reason.TookTooLong slow ->
          plain("slow", texts.get("overview.failed.slow.words", slow.seconds()), texts);
      case Reason.Ended ended ->
          plain(
              "ended",
              ended.words().isEmpty()
                  ? texts.get("overview.failed.ended.code", Integer.toString(ended.exitCode()))
                  : ended.words(),
              texts);
    };
  }

  private static Failure plain(String name, String words, Texts texts) {
    var key = "overview.failed." + name;
    return new Failure(
        texts.get(key),
        List.of(new Fact(texts.get("overview.failed.server-says"), "", words)),
        Optional.empty(),
        new Way(
            texts.get("overview.failed.mend"),
            texts.get(key + ".then"),
            texts.get("overview.start-again")),
        Optional.empty(),
        Optional.empty());
  }

  private static Failure passphrase(Reason.PassphraseWanted wanted, Texts texts) {
    return new Failure(
        texts.get(
            wanted.wrong() ? "overview.failed.passphrase-wrong" : "overview.failed.passphrase"),
        List.of(new Fact(texts.get("overview.failed.server-says"), "", wanted.words())),
        Optional.empty(),
        new Way(
            texts.get("overview.failed.passphrase.mend"),
            texts.get("overview.failed.passphrase.then"),
            texts.get("shell.passphrase.ask")),
        Optional.empty(),
        Optional.of(wanted));
  }

  private static Failure portInUse(Reason.PortInUse taken, Texts texts) {
    var port = Integer.toString(taken.port());
    var next = Integer.toString(taken.nextFree());
    var name = taken.holder().map(PortHolder::program).filter(program -> !program.equals(HIDDEN));
    var known = name.orElse(texts.get("overview.port.other-program"));
    return new Failure(
        texts.get("overview.port.who", port),
        taken
            .holder()
            .map(holder -> facts(holder, texts))
            .orElseGet(
                () ->
                    List.of(
                        new Fact(
                            texts.get("overview.port.program"),
                            texts.get("overview.port.hidden"),
                            ""))),
        Optional.of(
            new Danger(
                texts.get("overview.port.danger", known), texts.get("overview.port.danger.why"))),
        new Way(
            texts.get("overview.port.free", port),
            texts.get("overview.port.free.price", known),
            texts.get("overview.start-again")),
        Optional.of(
            new OtherPort(
                new Way(
                    texts.get("overview.port.next", next),
                    texts.get("overview.port.next.price"),
                    texts.get("overview.port.next.deed", next)),
                taken.listener(),
                taken.nextFree())),
        Optional.empty());
  }

  private static List<Fact> facts(PortHolder holder, Texts texts) {
    var program =
        holder.program().equals(HIDDEN) ? texts.get("overview.port.hidden") : holder.program();
    return List.of(
        new Fact(texts.get("overview.port.program"), program, holder.path().orElse("")),
        new Fact(texts.get("overview.port.process"), process(holder, texts), ""));
  }

  /// Only what the system tells.
  private static String process(PortHolder holder, Texts texts) {
    return Stream.of(
            Optional.of(Long.toString(holder.pid())),
            holder.user().map(user -> texts.get("overview.port.process.user", user)),
            holder
                .since()
                .map(at -> texts.get("overview.port.process.since", texts.clockMinutes(at))))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }
}
