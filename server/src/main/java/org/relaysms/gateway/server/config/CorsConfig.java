package org.relaysms.gateway.server.config;

import java.util.Set;

/// `[cors]`: which web origins may use the public routes.
///
/// @param any whether every origin may; `origins` is empty then
/// @param origins the allowed ones, as a browser writes them: `https://example.org`
public record CorsConfig(boolean any, Set<String> origins) {
  public CorsConfig {
    origins = Set.copyOf(origins);
  }

  public boolean allows(String origin) {
    return any || origins.contains(origin);
  }

  static CorsConfig read(SectionReader section) {
    return section.value("origins", "*", Forms.ORIGINS);
  }
}
