package org.relaysms.gateway.server.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.relaysms.gateway.server.kernel.Secret;

/// Reads `[database] url`: `sqlite:FILE` or `postgresql://USER:PASSWORD@HOST:PORT/NAME`, both also
/// as a JDBC URL.
final class DatabaseUrl {
  private static final Pattern SQLITE = Pattern.compile("(?:jdbc:)?sqlite:(?://)?(.+)");
  private static final Pattern POSTGRES = Pattern.compile("postgres(?:ql)?://.+");
  private static final Pattern JDBC_POSTGRES = Pattern.compile("jdbc:postgresql:.+");

  private DatabaseUrl() {}

  static Form<DatabaseConfig> form(Path dataFolder) {
    return new Form<>(
        "sqlite:FILE or postgresql://USER:PASSWORD@HOST:PORT/NAME", url -> parse(url, dataFolder));
  }

  private static Optional<DatabaseConfig> parse(String url, Path dataFolder) {
    var sqlite = SQLITE.matcher(url);
    if (sqlite.matches()) {
      return sqliteFile(sqlite.group(1), dataFolder);
    }
    if (JDBC_POSTGRES.matcher(url).matches()) {
      return Optional.of(new DatabaseConfig.Postgres(Secret.of(url)));
    }
    return POSTGRES.matcher(url).matches() ? postgres(url) : Optional.empty();
  }

  private static Optional<DatabaseConfig> sqliteFile(String file, Path dataFolder) {
    try {
      return Optional.of(new DatabaseConfig.SqliteFile(dataFolder.resolve(file).normalize()));
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  /// The JDBC driver wants user and password as parameters.
  private static Optional<DatabaseConfig> postgres(String url) {
    try {
      var uri = new URI(url);
      if (uri.getHost() == null || uri.getPath().length() < 2) {
        return Optional.empty();
      }
      var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      var jdbc = "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + parameters(uri);
      return Optional.of(new DatabaseConfig.Postgres(Secret.of(jdbc)));
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private static String parameters(URI uri) {
    var given = Optional.ofNullable(uri.getRawQuery()).map(query -> "&" + query).orElse("");
    var login = Optional.ofNullable(uri.getUserInfo()).map(DatabaseUrl::login).orElse("");
    var all = login + given;
    return all.isEmpty() ? "" : "?" + all.substring(1);
  }

  private static String login(String userInfo) {
    var colon = userInfo.indexOf(':');
    return colon < 0
        ? "&user=" + encoded(userInfo)
        : "&user="
            + encoded(userInfo.substring(0, colon))
            + "&password="
            + encoded(userInfo.substring(colon + 1));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
