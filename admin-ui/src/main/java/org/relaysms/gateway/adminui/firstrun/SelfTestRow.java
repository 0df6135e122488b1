package org.relaysms.gateway.adminui.firstrun;

import java.time.Duration;
import java.util.Optional;
import org.relaysms.gateway.adminui.remote.SelfTestNews;

/// One step of a self-test as it stands.
///
/// @param step the server's word for it
record SelfTestRow(String step, Standing standing) {
  /// How far it is.
  sealed interface Standing {
    record ToDo() implements Standing {}

    record Running() implements Standing {}

    record Passed(Duration took, String fact) implements Standing {}

    record Failed(SelfTestNews.Failed why) implements Standing {}

    /// A step before it failed.
    record NotRun() implements Standing {}
  }

  static SelfTestRow toDo(String step) {
    return new SelfTestRow(step, new Standing.ToDo());
  }

  boolean passed() {
    return standing instanceof Standing.Passed;
  }

  /// As the news say, where they are of this step.
  SelfTestRow after(SelfTestNews news) {
    return standing(news).map(now -> new SelfTestRow(step, now)).orElse(this);
  }

  private Optional<Standing> standing(SelfTestNews news) {
    return switch (news) {
      case SelfTestNews.Running(var of) -> mine(of, new Standing.Running());
      case SelfTestNews.Passed(var of, var took, var fact) ->
          mine(of, new Standing.Passed(took, fact));
      case SelfTestNews.Failed failed -> mine(failed.step(), new Standing.Failed(failed));
      case SelfTestNews.NotRun(var of) -> mine(of, new Standing.NotRun());
      case SelfTestNews.RealServer _, SelfTestNews.Ended _, SelfTestNews.Broken _ ->
          Optional.empty();
    };
  }

  private Optional<Standing> mine(String of, Standing now) {
    return of.equals(step) ? Optional.of(now) : Optional.empty();
  }
}
