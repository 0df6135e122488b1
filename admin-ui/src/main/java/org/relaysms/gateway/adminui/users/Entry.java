package org.relaysms.gateway.adminui.users;

import java.util.List;
import java.util.Optional;

/// One user as a file has him. Prints no number and no password.
///
/// @param line where it begins in the file, from 1
/// @param platforms letters or names, as they stand there; none means all
/// @param cellsTooMany more cells than the first line has names: a comma too many, most likely
record Entry(
    long line,
    String id,
    Optional<String> phoneNumber,
    Optional<String> password,
    List<String> platforms,
    boolean cellsTooMany) {
  @Override
  public String toString() {
    return "Entry[line " + line + "]";
  }
}
