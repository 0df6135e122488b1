package org.relaysms.gateway.adminui.overview;

import org.relaysms.gateway.adminui.text.Texts;

/// The words of the charts, by their span.
record ChartWords(ChartSpan span, Texts texts) {
  String title() {
    return switch (span) {
      case HOUR -> texts.get("overview.chart.hour");
      case DAY -> texts.get("overview.chart.day");
    };
  }

  /// On the button that chooses the span.
  String choice() {
    return switch (span) {
      case HOUR -> texts.get("overview.chart.show.hour");
      case DAY -> texts.get("overview.chart.show.day");
    };
  }

  String pings() {
    return switch (span) {
      case HOUR -> texts.get("overview.chart.pings.hour");
      case DAY -> texts.get("overview.chart.pings.day");
    };
  }

  String messages() {
    return switch (span) {
      case HOUR -> texts.get("overview.chart.messages.hour");
      case DAY -> texts.get("overview.chart.messages.day");
    };
  }

  /// What stands beside the name of a chart.
  String numbers(Series series) {
    return switch (span) {
      case HOUR -> texts.get("overview.chart.numbers.hour", series.last(), series.sum());
      case DAY -> texts.get("overview.chart.numbers.day", series.sum());
    };
  }

  /// All that a screen reader says of a chart.
  String spoken(String name, Series series) {
    return texts.get(
        "overview.chart.spoken",
        title(),
        name,
        series.least(),
        series.most(),
        series.last(),
        series.sum());
  }
}
