package org.relaysms.gateway.adminui.firstrun;

import java.util.List;
import org.relaysms.gateway.adminui.text.Texts;

/// What is said of a step in the list of steps. UI thread only.
final class SetupWords {
  private final FirstRunModel model;
  private final Texts texts;

  SetupWords(FirstRunModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  /// The line below its title: what was chosen, or which step it is; empty for one to come.
  String below(SetupStep step) {
    if (step == model.step().get()) {
      var all = List.of(SetupStep.values());
      return texts.get("firstrun.step", all.indexOf(step) + 1, all.size());
    } else if (!model.done(step)) {
      return "";
    }
    return model.skipped(step) ? texts.get("firstrun.skipped") : value(step);
  }

  /// For a screen reader.
  String spoken(SetupStep step) {
    var title = texts.get(step.titleKey());
    var below = below(step);
    return below.isEmpty() ? title : title + ", " + below;
  }

  private String value(SetupStep step) {
    return switch (step) {
      case FOLDER -> model.folder().chosen().toString();
      case ADDRESS -> model.address().now().orElseGet(() -> texts.get("firstrun.address.none-yet"));
      case PORTS ->
          texts.get(
              "firstrun.ports.value",
              model.ports().all().get(0).number().text().get(),
              model.ports().all().get(1).number().text().get());
      case PUBLISHER -> model.publisher().address().text().get();
      case USER -> model.user().form().id().get();
      case SELF_TEST -> "";
    };
  }
}
