package org.relaysms.gateway.server.log;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Takes out of a text what tells of people: phone numbers, IMSI, user ids, addresses of clients,
/// tokens and the like, by their form. In their place stand words such as `[phone 1]`, the same for
/// the same thing within one report, so that a reader can still follow one story. Where in doubt it
/// takes out too much.
///
/// Not thread-safe: one for each report.
public final class Redaction {
  private static final String ID = "([A-Za-z0-9_-]{1,64}(?:\\.[A-Za-z0-9_-]{1,64}){0,32})";

  /// After "user", no id but the language of the server.
  private static final String PROSE =
      "(?!(?:a|an|and|at|by|can|cannot|did|directory|does|for|from|has|have|id|ids|in|is|it|may|must"
          + "|name|names|not|of|on|or|the|to|was|were|who|whose|with|without)\\b)";

  /// In this order: what is longer, and would be broken up by those after it, comes first.
  private static final List<Rule> RULES =
      List.of(
          rule("key", "(-----BEGIN [A-Z ]+-----(?s:.{0,20000}?)-----END [A-Z ]+-----)"),
          rule("token", "\\b(?i:bearer|basic)[ ]+(?=\\S*[0-9A-Z=])([A-Za-z0-9._~+/=-]{8,4096})"),
          rule("token", "\\b(rsgw_[A-Za-z0-9_-]{1,4096})"),
          rule(
              "secret",
              "(?i)\\b(?:password|passwd|passphrase|secret|token|auth_token|ticket|api_?key)"
                  + "[\"']?[ ]{0,4}[=:][ ]{0,4}[\"']?(?!\\*\\*\\*)([^\\s\"',;\\[]{1,4096})"),
          rule("secret", "(?<=://)([^/\\s@\\[]{1,1024})(?=@)"),
          rule(
              "mail",
              "\\b([A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8})"),
          rule(
              "id",
              "\\b([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})\\b"),
          rule("token", "(?<![\\w+/=~.-])([A-Za-z0-9+/_-]{32,4096}={0,2})", Redaction::mixed),
          rule("user", "/users/" + ID),
          rule("user", "(?i)(?<!\\[)\\buser(?:[_ ]?id)?[ ]?[=:][ ]?[\"'“‘]?" + ID),
          rule("user", "(?i)(?<!\\[)\\buser(?: id)? [\"'“‘]?" + PROSE + ID),
          rule(
              "address",
              "(?<![\\w:.])([0-9a-fA-F:]{2,39}(?:[0-9.]{7,15})?(?:%\\w{1,16})?)",
              Redaction::foreign6),
          rule(
              "address",
              "(?<![\\w.])([0-9]{1,3}(?:\\.[0-9]{1,3}){3})(?![\\w]|\\.[0-9])",
              Redaction::foreign),
          rule("phone", "(?<![\\w+])(\\+[0-9](?:[ ().-]{0,2}[0-9]){6,14})(?![0-9])"),
          rule("imsi", "(?<![\\w.])([0-9]{14,16})(?!\\w)"),
          rule("phone", "(?<![\\w.])([0-9]{9,13})(?!\\w)"));

  private final Map<String, String> wordsByThing = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /// The text without what tells of people.
  public String of(String text) {
    var left = text;
    for (var rule : RULES) {
      left =
          rule.form
              .matcher(left)
              .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(replaced(found, rule)));
    }
    return left;
  }

  private String replaced(MatchResult found, Rule rule) {
    var thing = found.group(1);
    if (!rule.really.test(thing)) {
      return found.group();
    }
    var whole = found.group();
    var from = found.start(1) - found.start();
    return whole.substring(0, from)
        + word(rule.word, thing)
        + whole.substring(from + thing.length());
  }

  private String word(String kind, String thing) {
    return wordsByThing.computeIfAbsent(
        kind + " " + thing, _ -> "[" + kind + " " + counts.merge(kind, 1, Integer::sum) + "]");
  }

  /// Letters and digits together: no word of a language, and no path.
  private static boolean mixed(String text) {
    var digit = text.chars().anyMatch(Character::isDigit);
    var lower = text.chars().anyMatch(Character::isLowerCase);
    var upper = text.chars().anyMatch(Character::isUpperCase);
    var hex = text.chars().allMatch(one -> Character.digit(one, 16) >= 0);
    return digit && lower && (upper || hex) && !text.startsWith("/");
  }

  private static boolean foreign6(String text) {
    return text.indexOf(':') != text.lastIndexOf(':') && foreign(text);
  }

  /// An address, and not one by which every machine calls itself.
  private static boolean foreign(String text) {
    try {
      var address = InetAddress.ofLiteral(text);
      return !address.isLoopbackAddress() && !address.isAnyLocalAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Rule rule(String word, String form) {
    return rule(word, form, _ -> true);
  }

  private static Rule rule(String word, String form, Predicate<String> really) {
    return new Rule(word, Pattern.compile(form), really);
  }

  /// @param form its first group is what is taken out
  /// @param really what the form alone cannot tell
  private record Rule(String word, Pattern form, Predicate<String> really) {}
}
