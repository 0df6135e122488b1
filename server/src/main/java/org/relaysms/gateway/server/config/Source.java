package org.relaysms.gateway.server.config;

import java.util.List;
import java.util.Optional;

/// One of the places settings come from.
interface Source {
  Optional<Given> find(String section, String key);

  /// What stands there that no section knows, or that cannot be read at all.
  List<Complaint> complaints(KnownKeys known);
}
