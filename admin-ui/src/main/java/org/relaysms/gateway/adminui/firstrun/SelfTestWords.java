package org.relaysms.gateway.adminui.firstrun;

import java.time.Duration;
import java.util.List;
import org.relaysms.gateway.adminui.firstrun.SelfTestRow.Standing;
import org.relaysms.gateway.adminui.remote.SelfTestNews;
import org.relaysms.gateway.adminui.text.Texts;

/// What is said of a self-test. Immutable.
record SelfTestWords(Texts texts) {
  /// The troubles there are words for; of any other the server's own are said.
  private static final List<String> KNOWN =
      List.of(
          "folder",
          "settings",
          "address",
          "no-port",
          "program",
          "ended",
          "too-slow",
          "silent",
          "answer",
          "not-listed",
          "code-form",
          "same-code",
          "old-code",
          "stayed",
          "not-stored",
          "not-published",
          "other-text",
          "left-over",
          "stopped");

  String title(SelfTestRow row) {
    return switch (row.step()) {
      case "server" -> server(row);
      case "gateway" -> texts.get("firstrun.test.gateway");
      case "code" -> texts.get("firstrun.test.code");
      case "rotation" -> texts.get("firstrun.test.rotation");
      case "phone" -> texts.get("firstrun.test.phone");
      case "key" -> texts.get("firstrun.test.key");
      case "sms" -> texts.get("firstrun.test.sms");
      case "publisher" -> texts.get("firstrun.test.publisher");
      default -> texts.get("firstrun.test.removal");
    };
  }

  private String server(SelfTestRow row) {
    return row.standing() instanceof Standing.Passed(_, var fact) && !fact.isEmpty()
        ? texts.get("firstrun.test.server.on", fact)
        : texts.get("firstrun.test.server");
  }

  String state(Standing standing) {
    return switch (standing) {
      case Standing.ToDo _ -> texts.get("firstrun.test.to-do");
      case Standing.Running _ -> texts.get("firstrun.test.running");
      case Standing.Passed _ -> texts.get("firstrun.test.passed");
      case Standing.Failed _ -> texts.get("firstrun.test.failed");
      case Standing.NotRun _ -> texts.get("firstrun.test.not-run");
    };
  }

  /// At the end of the row.
  String note(SelfTestRow row) {
    return switch (row.standing()) {
      case Standing.Passed(var took, _) -> seconds(took);
      case Standing.Failed(var why) -> seconds(why.took());
      case Standing.Running _ -> running(row.step());
      case Standing.ToDo _, Standing.NotRun _ -> "";
    };
  }

  private String running(String step) {
    return switch (step) {
      case "server" -> texts.get("firstrun.test.waiting.server");
      case "rotation" -> texts.get("firstrun.test.waiting.rotation");
      case "sms" -> texts.get("firstrun.test.waiting.sms");
      default -> "";
    };
  }

  String why(SelfTestNews.Failed failed) {
    return said(failed, "", failed.why());
  }

  String mend(SelfTestNews.Failed failed) {
    return said(failed, ".mend", failed.mend());
  }

  private String said(SelfTestNews.Failed failed, String part, String otherwise) {
    var key = "firstrun.trouble." + failed.trouble() + part;
    return KNOWN.contains(failed.trouble())
        ? texts.get(key, failed.details().toArray())
        : otherwise;
  }

  private String seconds(Duration took) {
    return texts.get("firstrun.test.seconds", took.toMillis() / 1000.0);
  }
}
