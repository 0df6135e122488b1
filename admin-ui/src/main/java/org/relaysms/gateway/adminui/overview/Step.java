package org.relaysms.gateway.adminui.overview;

import java.util.List;
import org.relaysms.gateway.adminui.remote.StartUpStep;
import org.relaysms.gateway.adminui.remote.StartUpStep.Progress;
import org.relaysms.gateway.adminui.text.Texts;

/// One line of "Start-up, step by step".
public record Step(Progress progress, String words) {

  static List<Step> of(List<StartUpStep> steps, Texts texts) {
    return steps.stream().map(step -> new Step(step.progress(), words(step, texts))).toList();
  }

  private static String words(StartUpStep step, Texts texts) {
    var port = step.port().map(number -> " " + number).orElse("");
    return switch (step.kind()) {
      case SETTINGS -> texts.get(key("settings", step.progress()));
      case STORE -> texts.get(key("store", step.progress()));
      case KEYS -> texts.get(key("keys", step.progress()));
      case WEBSOCKET_PORT -> texts.get(key("websocket", step.progress()), port);
      case API_PORT -> texts.get(key("api", step.progress()), port);
      case READY -> texts.get(key("ready", step.progress()));
    };
  }

  private static String key(String step, Progress progress) {
    var key = "overview.step." + step;
    return switch (progress) {
      case DONE -> key + ".done";
      case FAILED -> key + ".failed";
      case TO_DO -> key + ".todo";
    };
  }
}
