package org.relaysms.gateway.adminui.firstrun;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.remote.SelfTestNews;
import org.relaysms.gateway.adminui.remote.SelfTestPort;

/// Self-tests whose course the test tells. On the thread of whoever asks.
public final class FakeSelfTests implements SelfTestPort {
  static final List<String> STEPS =
      List.of(
          "server", "gateway", "code", "rotation", "phone", "key", "sms", "publisher", "removal");

  final List<Path> folders = new ArrayList<>();
  final List<Optional<String>> settings = new ArrayList<>();
  int ended;
  private Consumer<? super SelfTestNews> told = _ -> {};

  @Override
  public Subscription run(
      Path dataFolder, Optional<String> conf, Consumer<? super SelfTestNews> listener) {
    folders.add(dataFolder);
    settings.add(conf);
    told = listener;
    return () -> ended++;
  }

  void tell(SelfTestNews news) {
    told.accept(news);
  }

  /// So many steps pass, and the next is under way where there is one.
  void pass(int count) {
    for (var step : STEPS.subList(0, count)) {
      tell(new SelfTestNews.Running(step));
      var fact = step.equals("server") ? "127.0.0.1:41237" : "";
      tell(new SelfTestNews.Passed(step, Duration.ofMillis(100 + 300L * step.length()), fact));
    }
    STEPS.stream().skip(count).limit(1).forEach(next -> tell(new SelfTestNews.Running(next)));
  }

  void passAll() {
    pass(STEPS.size());
    tell(new SelfTestNews.Ended(true));
  }

  /// Passes three steps; the fourth fails.
  void fail() {
    pass(3);
    tell(
        new SelfTestNews.Failed(
            "rotation",
            Duration.ofSeconds(30),
            "too-slow",
            List.of("30"),
            "This took longer than 30 s.",
            "Close programs."));
    STEPS.subList(4, 8).forEach(step -> tell(new SelfTestNews.NotRun(step)));
    tell(new SelfTestNews.Passed("removal", Duration.ofMillis(400), ""));
    tell(new SelfTestNews.Ended(false));
  }
}
