package org.relaysms.gateway.adminui.gateways;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.relaysms.gateway.adminui.remote.Gateway;
import org.relaysms.gateway.adminui.remote.GatewayEvent;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Icons;

/// Words and icons for what a gateway is and what happened to it. Immutable.
final class GatewayWords {
  private final Texts texts;

  GatewayWords(Texts texts) {
    this.texts = texts;
  }

  Texts texts() {
    return texts;
  }

  String standing(Standing standing) {
    return switch (standing) {
      case LIVE -> texts.get("gateways.state.live");
      case LATE -> texts.get("gateways.state.late");
      case SILENT -> texts.get("gateways.state.silent");
      case INVALID_NUMBER -> texts.get("gateways.state.invalid-number");
      case WAITING_FOR_APPROVAL -> texts.get("gateways.state.waiting.short");
    };
  }

  static FontIcon icon(Standing standing, String... more) {
    var icon =
        switch (standing) {
          case LIVE -> Icons.of(Feather.CHECK_CIRCLE, "icon-success");
          case LATE -> Icons.of(Feather.CLOCK, "icon-warning");
          case SILENT -> Icons.of(Feather.ALERT_CIRCLE, "icon-danger");
          case INVALID_NUMBER -> Icons.of(Feather.SLASH, "icon-warning");
          case WAITING_FOR_APPROVAL -> Icons.of(Feather.USER_CHECK, "icon-accent");
        };
    icon.getStyleClass().addAll(more);
    return icon;
  }

  String segment(Segment segment) {
    return switch (segment) {
      case ALL -> texts.get("gateways.segment.all");
      case LIVE -> texts.get("gateways.state.live");
      case LATE -> texts.get("gateways.state.late");
      case SILENT -> texts.get("gateways.state.silent");
      case INVALID_NUMBER -> texts.get("gateways.state.invalid-number");
      case WAITING_FOR_APPROVAL -> texts.get("gateways.state.waiting");
    };
  }

  String column(GatewayColumn column) {
    return switch (column) {
      case STATE -> texts.get("gateways.column.state");
      case NUMBER -> texts.get("gateways.column.number");
      case OPERATOR -> texts.get("gateways.column.operator");
      case COUNTRY -> texts.get("gateways.column.country");
      case IMSI -> texts.get("gateways.column.imsi");
      case TYPE -> texts.get("gateways.column.type");
      case LAST_PING -> texts.get("gateways.column.last-ping");
      case LIVE_SHARE -> texts.get("gateways.column.live-share");
    };
  }

  static FontIcon icon(GatewayEvent.Kind kind) {
    return switch (kind) {
      case FIRST, LIVE, APPROVED -> Icons.of(Feather.CHECK_CIRCLE, "icon-success");
      case LATE -> Icons.of(Feather.CLOCK, "icon-warning");
      case SILENT -> Icons.of(Feather.ALERT_CIRCLE, "icon-danger");
      case NUMBER_CHANGED -> Icons.of(Feather.EDIT_2, "icon-muted");
    };
  }

  String event(GatewayEvent event) {
    return switch (event.kind()) {
      case FIRST -> texts.get("gateways.event.first");
      case LIVE ->
          timed(
              event,
              span -> texts.get("gateways.event.back", span),
              texts.get("gateways.event.live"));
      case LATE ->
          timed(
              event,
              span -> texts.get("gateways.event.late-after", span),
              texts.get("gateways.event.late"));
      case SILENT ->
          timed(
              event,
              span -> texts.get("gateways.event.silent-after", span),
              texts.get("gateways.event.silent"));
      case NUMBER_CHANGED -> texts.get("gateways.event.number-changed");
      case APPROVED -> texts.get("gateways.event.approved");
    };
  }

  private String timed(GatewayEvent event, Function<String, String> words, String without) {
    return event.seconds().map(Duration::ofSeconds).map(texts::span).map(words).orElse(without);
  }

  /// What an operator can do about the gateway, in steps.
  List<String> toDo(Standing standing, String seedsUrl) {
    return switch (standing) {
      case SILENT, LATE ->
          List.of(
              texts.get("gateways.todo.phone"),
              texts.get("gateways.todo.ping"),
              texts.get("gateways.todo.browser", seedsUrl));
      case INVALID_NUMBER ->
          List.of(texts.get("gateways.todo.number"), texts.get("gateways.todo.number.why"));
      case WAITING_FOR_APPROVAL ->
          List.of(texts.get("gateways.todo.approve"), texts.get("gateways.todo.approve.why"));
      case LIVE -> List.of(texts.get("gateways.todo.nothing"));
    };
  }

  static String orDash(String text) {
    return text.isBlank() ? "–" : text;
  }

  static String place(Gateway gateway) {
    var parts =
        Stream.of(gateway.operatorName(), gateway.country())
            .filter(part -> !part.isBlank())
            .toList();
    return orDash(String.join(", ", parts));
  }
}
