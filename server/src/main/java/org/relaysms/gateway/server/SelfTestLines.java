package org.relaysms.gateway.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.relaysms.gateway.server.selftest.Progress;
import org.relaysms.gateway.server.selftest.Step;
import org.relaysms.gateway.server.selftest.Trouble;

/// What `selftest` prints: English for people, or an object a line for the admin app and scripts
/// (docs/operations.md). For one thread.
final class SelfTestLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintWriter out;
  private final boolean json;
  private int passed;

  SelfTestLines(PrintWriter out, boolean json) {
    this.out = out;
    this.json = json;
  }

  void step(Progress progress) {
    if (progress instanceof Progress.Passed) {
      passed++;
    }
    if (json) {
      line(object(progress));
    } else {
      text(progress);
    }
  }

  /// The server that runs on the data folder.
  void running(ServerFile file, boolean answers) {
    if (json) {
      line(
          JSON.createObjectNode()
              .put("running", file.pid())
              .put("api", file.api())
              .put("answers", answers));
    } else {
      line(
          "The server on this data folder (process %d, %s) %s."
              .formatted(
                  file.pid(), file.api(), answers ? "answers" : "does not answer: restart it"));
    }
  }

  void invalid(List<String> errors) {
    var trouble = new Trouble(Trouble.Kind.SETTINGS, List.of(String.join("\n", errors)));
    step(new Progress.Failed(Step.SERVER, Duration.ZERO, trouble));
  }

  void end(boolean good) {
    var of = Step.values().length;
    if (json) {
      line(JSON.createObjectNode().put("passed", passed).put("of", of).put("good", good));
    } else {
      line("%d of %d passed.".formatted(passed, of));
    }
  }

  private void text(Progress progress) {
    switch (progress) {
      case Progress.Running _ -> {}
      case Progress.Passed(var step, var took, var fact) ->
          line(
              "%s: ok (%s)%s"
                  .formatted(head(step), seconds(took), fact.isEmpty() ? "" : " " + fact));
      case Progress.Failed(var step, _, var trouble) ->
          line("%s: failed: %s %s".formatted(head(step), trouble.why(), trouble.mend()));
      case Progress.NotRun(var step) -> line(head(step) + ": not run");
    }
  }

  private static String head(Step step) {
    return "%d. %s".formatted(List.of(Step.values()).indexOf(step) + 1, step.title());
  }

  private static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
  }

  private static ObjectNode object(Progress progress) {
    var object = JSON.createObjectNode().put("step", progress.step().id());
    return switch (progress) {
      case Progress.Running _ -> object.put("state", "running");
      case Progress.Passed(_, var took, var fact) ->
          object.put("state", "passed").put("millis", took.toMillis()).put("fact", fact);
      case Progress.Failed(_, var took, var trouble) ->
          failed(object.put("state", "failed").put("millis", took.toMillis()), trouble);
      case Progress.NotRun _ -> object.put("state", "not-run");
    };
  }

  private static ObjectNode failed(ObjectNode object, Trouble trouble) {
    object.put("trouble", trouble.kind().id());
    var details = object.putArray("details");
    trouble.details().forEach(details::add);
    return object.put("why", trouble.why()).put("mend", trouble.mend());
  }

  private void line(Object text) {
    out.println(text);
    out.flush();
  }
}
