package org.relaysms.gateway.adminui.overview;

import java.util.List;
import java.util.stream.IntStream;

/// What a chart draws: a count for each step of time, oldest first.
public record Series(List<Integer> points) {

  public Series {
    points = List.copyOf(points);
  }

  /// The newest part of what the server counted by the minute, taken together by the span's step.
  static Series of(List<Integer> perMinute, ChartSpan span) {
    var from = perMinute.size() - Math.min(span.minutes(), perMinute.size());
    var recent = perMinute.subList(from, perMinute.size());
    return new Series(
        IntStream.iterate(0, at -> at < recent.size(), at -> at + span.step())
            .mapToObj(at -> sum(recent.subList(at, Math.min(at + span.step(), recent.size()))))
            .toList());
  }

  int least() {
    return points.stream().mapToInt(Integer::intValue).min().orElse(0);
  }

  int most() {
    return points.stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  int last() {
    return points.isEmpty() ? 0 : points.getLast();
  }

  int sum() {
    return sum(points);
  }

  private static int sum(List<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }
}
