package org.relaysms.gateway.adminui.bench;

/// What stands around the rows.
final class AppNotes {
  static final String HEAD =
      """
      The real app over a real server in another process, to which 10,000 gateways ping every second from a third one, and which holds 1,000,000
      messages; two more come every second. What counts is the ratio to an empty window of the same size in the same process, with the same load beside it.
      All of it shares the cores of one machine, without a display: JavaFX draws by software into its headless platform.

      | Work | Measured | Beside | Ratio | Gate | Passed |
      |---|---|---|---:|---:|---|
      """;
  static final String NOTES =
      """

      - Smoothness: times between pulses for 20 s after 2 s of warm-up; the ratio is that of the p99. Whatever keeps the one thread busy that draws, in a pulse or between two,
        is in them. The layout is the part of a pulse from its beginning to the end of its layout, the deed included.
      - Scrolling: half a notch of the wheel in each pulse, 10 s down and 10 s up. Selecting: the arrow down, held, thirty times a second, with the details and their history
        asked for each time. Filtering gateways: a number typed at seven digits a second, and taken back. Sorting: another column twice a second. Messages are filtered by
        the server: another state twice a second.
      - Opening a page: from the key to the pulse after the one that laid it out, with the rows of its table; the ratio is in pulses of the empty window.
      - Memory: the heap after two full collections, when all of the above was done once (after four minutes), and ten minutes after the window was opened; it goes on in between.
      - The window over a silent server: from the start of the process, median of five. The server takes the connection and never answers.
      """;

  private AppNotes() {}
}
