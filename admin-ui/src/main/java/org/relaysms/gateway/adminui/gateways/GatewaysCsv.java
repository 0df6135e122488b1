package org.relaysms.gateway.adminui.gateways;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relaysms.gateway.adminui.remote.Gateway;

/// The table as a file (RFC 4180), with names of columns and times that machines read. A cell that
/// a spreadsheet would take for a formula gets an apostrophe; numbers in international form stay.
final class GatewaysCsv {
  private static final Pattern PLAIN_NUMBER = Pattern.compile("\\+\\d+");

  private GatewaysCsv() {}

  static String of(List<Gateway> gateways) {
    var head =
        Stream.of(
            "state",
            "number",
            "operator",
            "country",
            "imsi",
            "type",
            "last_ping",
            "live_share_24h",
            "note");
    return Stream.concat(Stream.of(head), gateways.stream().map(GatewaysCsv::cells))
        .map(cells -> cells.map(GatewaysCsv::cell).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static Stream<String> cells(Gateway gateway) {
    return Stream.of(
        Standing.of(gateway).name().toLowerCase(Locale.ROOT).replace('_', '-'),
        gateway.msisdn(),
        gateway.operatorName(),
        gateway.country(),
        gateway.imsi(),
        gateway.seedType(),
        gateway.lastPing().toString(),
        String.format(Locale.ROOT, "%.3f", gateway.liveShare()),
        gateway.note());
  }

  private static String cell(String text) {
    var formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    var safe = formula && !PLAIN_NUMBER.matcher(text).matches() ? "'" + text : text;
    return safe.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0)
        ? "\"" + safe.replace("\"", "\"\"") + "\""
        : safe;
  }
}
