package org.relaysms.gateway.server.config;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.relaysms.gateway.server.config.SettingKind.Sort;
import org.relaysms.gateway.server.kernel.Secret;

/// The kinds of values there are.
final class Forms {
  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,7}(\\.\\d{1,3})?");
  private static final Pattern LOOPBACK =
      Pattern.compile("127(\\.\\d{1,3}){3}|localhost|\\[?::1]?");
  private static final Pattern ADMIN = Pattern.compile("127\\.0\\.0\\.1|localhost|::1|\\[::1]");
  private static final Pattern ENDPOINT_PATH = Pattern.compile("/?[A-Za-z0-9._~/-]{1,200}");
  private static final Pattern ORIGIN = Pattern.compile("https?://[^/\\s,]+");

  static final Form<String> TEXT = new Form<>("text", Optional::of);
  static final Form<Secret> SECRET = new Form<>("text", text -> Optional.of(Secret.of(text)));
  static final Form<Integer> PORT = whole(0, 65535);
  static final Form<String> HOST_NAME =
      host("a host name or address, without http:// and port", HostName::wellFormed);
  static final Form<String> LOOPBACK_HOST =
      host("an address of this machine alone, such as 127.0.0.1", LOOPBACK.asMatchPredicate());

  /// Those that the admin API answers under: a `Host` header may say no other.
  static final Form<String> ADMIN_HOST =
      host(
          "127.0.0.1, ::1 or localhost, which this machine alone reaches",
          ADMIN.asMatchPredicate());

  static final Form<URI> WEB_ADDRESS =
      new Form<>(
          "an address that begins with http:// or https://",
          SettingKind.of(Sort.URL),
          Forms::webAddress);

  /// As [#WEB_ADDRESS], for one that may hold a token.
  static final Form<Secret> SECRET_WEB_ADDRESS =
      new Form<>(
          "an address that begins with http:// or https://",
          SettingKind.of(Sort.URL),
          text -> webAddress(text).map(_ -> Secret.of(text)));

  static final Form<LocalTime> TIME_OF_DAY =
      new Form<>(
          "a time of day such as 22:00, from 00:00 to 23:59",
          text -> matched(TIME, text).map(LocalTime::parse));
  static final Form<String> USER_ADDRESS =
      new Form<>(
          "an address that begins with http:// or https:// and has one %s for the user's id",
          SettingKind.of(Sort.URL), Forms::userAddress);
  static final Form<String> ENDPOINT =
      text("the path of an address, such as /publish", ENDPOINT_PATH.asMatchPredicate());
  static final Form<Boolean> YES_OR_NO =
      new Form<>("yes or no", SettingKind.of(Sort.SWITCH), Forms::yes);
  static final Form<CorsConfig> ORIGINS =
      new Form<>(
          "*, or none, or origins such as https://example.org with commas between", Forms::origins);

  private Forms() {}

  static Form<Integer> whole(int least, int most) {
    return new Form<>(
        "a whole number from %d to %d".formatted(least, most),
        SettingKind.number(Sort.WHOLE, least, most),
        text ->
            matched(WHOLE, text)
                .map(Integer::valueOf)
                .filter(number -> number >= least && number <= most));
  }

  static Form<Duration> seconds(long least, long most) {
    return new Form<>(
        "a number of seconds from %d to %d".formatted(least, most),
        SettingKind.number(Sort.SECONDS, least, most),
        text ->
            matched(SECONDS, text)
                .map(
                    digits ->
                        Duration.ofMillis(new BigDecimal(digits).movePointRight(3).longValue()))
                .filter(time -> time.compareTo(Duration.ofSeconds(least)) >= 0)
                .filter(time -> time.compareTo(Duration.ofSeconds(most)) <= 0));
  }

  static Form<Duration> days(int least, int most) {
    var whole = whole(least, most);
    return new Form<>(
        "a number of days from %d to %d".formatted(least, most),
        SettingKind.number(Sort.DAYS, least, most),
        text -> whole.parse().apply(text).map(Duration::ofDays));
  }

  /// A path; a relative one counts from the folder.
  static Form<Path> path(Path folder) {
    return new Form<>("a path", SettingKind.of(Sort.PATH), text -> resolved(folder, text));
  }

  /// One of an enum's names in lower case.
  static <E extends Enum<E>> Form<E> oneOf(Class<E> type) {
    var choices = EnumSet.allOf(type);
    return new Form<>(
        choices.stream().map(Forms::word).collect(Collectors.joining(" or ")),
        SettingKind.choice(choices.stream().map(Forms::word).toList()),
        text -> choices.stream().filter(choice -> word(choice).equals(lower(text))).findFirst());
  }

  private static Form<String> text(String expected, Predicate<String> right) {
    return new Form<>(expected, text -> Optional.of(text).filter(right));
  }

  private static Form<String> host(String expected, Predicate<String> right) {
    return new Form<>(expected, SettingKind.of(Sort.HOST), text -> Optional.of(text).filter(right));
  }

  private static Optional<String> userAddress(String text) {
    return text.split("%s", -1).length == 2 && webAddress(withUser(text)).isPresent()
        ? Optional.of(text)
        : Optional.empty();
  }

  private static Optional<Boolean> yes(String text) {
    return switch (lower(text)) {
      case "yes" -> Optional.of(true);
      case "no" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<String> matched(Pattern pattern, String text) {
    return Optional.of(text).filter(pattern.asMatchPredicate());
  }

  private static Optional<Path> resolved(Path folder, String text) {
    try {
      return Optional.of(folder.resolve(text).normalize());
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  private static Optional<URI> webAddress(String text) {
    try {
      var address = new URI(text);
      return Set.of("http", "https").contains(String.valueOf(address.getScheme()))
              && address.getHost() != null
          ? Optional.of(address)
          : Optional.empty();
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private static String withUser(String address) {
    return address.replace("%s", "user");
  }

  private static Optional<CorsConfig> origins(String text) {
    return switch (text) {
      case "*" -> Optional.of(new CorsConfig(true, Set.of()));
      case "none" -> Optional.of(new CorsConfig(false, Set.of()));
      default -> listed(List.of(text.split("[,\\s]+", -1)));
    };
  }

  private static Optional<CorsConfig> listed(List<String> origins) {
    return origins.stream().allMatch(ORIGIN.asMatchPredicate())
        ? Optional.of(new CorsConfig(false, new LinkedHashSet<>(origins)))
        : Optional.empty();
  }

  private static String word(Enum<?> choice) {
    return lower(choice.name());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
