package org.relaysms.gateway.server.gateway;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.relaysms.gateway.server.http.Answers;

/// Sends a public list: compressed for who takes that, and only its tag to who has it already (RFC
/// 9110 sections 12.5.3 and 13.1.2). Thread-safe.
final class SeedListRoute implements Handler {
  private static final Header GZIP =
      HeaderValues.createCached(HeaderNames.CONTENT_ENCODING, "gzip");
  private static final Header REVALIDATE =
      HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-cache");
  private static final Header VARY = HeaderValues.createCached(HeaderNames.VARY, "Accept-Encoding");

  private static final Pattern GZIP_CODING =
      Pattern.compile("(x-)?gzip(;q=(1(\\.0*)?|0?\\.0*[1-9][0-9]*))?");

  private final Supplier<SeedList> current;

  SeedListRoute(Supplier<SeedList> current) {
    this.current = current;
  }

  @Override
  public void handle(ServerRequest request, ServerResponse response) {
    var list = current.get();
    var gzip = takesGzip(list(request, HeaderNames.ACCEPT_ENCODING));
    response.headers().add(VARY);
    response.header(REVALIDATE);
    response.header(HeaderNames.ETAG, gzip ? quoted(list.tag() + "-gzip") : quoted(list.tag()));
    if (known(list(request, HeaderNames.IF_NONE_MATCH), list.tag())) {
      Answers.empty(response, Status.NOT_MODIFIED_304);
      return;
    }
    if (gzip) {
      response.header(GZIP);
    }
    Answers.bytes(response, Status.OK_200, Answers.JSON, gzip ? list.gzip() : list.plain());
  }

  /// Whether `Accept-Encoding` names gzip, and not with the weight 0.
  static boolean takesGzip(String accepted) {
    return Arrays.stream(accepted.toLowerCase(Locale.ROOT).replace(" ", "").split(",", -1))
        .anyMatch(coding -> GZIP_CODING.matcher(coding).matches());
  }

  /// Whether `If-None-Match` has the tag of the list in either form, weak or strong.
  static boolean known(String held, String tag) {
    return Arrays.stream(held.split(",", -1))
        .map(String::strip)
        .map(one -> one.startsWith("W/") ? one.substring(2) : one)
        .anyMatch(
            one -> one.equals("*") || one.equals(quoted(tag)) || one.equals(quoted(tag + "-gzip")));
  }

  private static String list(ServerRequest request, HeaderName name) {
    return request.headers().contains(name) ? String.join(",", request.headers().values(name)) : "";
  }

  private static String quoted(String tag) {
    return '"' + tag + '"';
  }
}
