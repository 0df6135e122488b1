package org.relaysms.gateway.server.config;

import java.net.Inet6Address;
import java.util.regex.Pattern;

/// What may stand for a host in a URL: a name, an IPv4 address, or an IPv6 address with or without
/// brackets. Never a port behind it.
public final class HostName {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,253}");
  private static final Pattern BRACKETED = Pattern.compile("\\[[^\\[\\]]+]");

  private HostName() {}

  public static boolean wellFormed(String text) {
    return NAME.matcher(text).matches() || ipv6(text);
  }

  private static boolean ipv6(String text) {
    var bare = BRACKETED.matcher(text).matches() ? text.substring(1, text.length() - 1) : text;
    try {
      Inet6Address.ofLiteral(bare);
      return bare.contains(":") && !bare.contains("%");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
