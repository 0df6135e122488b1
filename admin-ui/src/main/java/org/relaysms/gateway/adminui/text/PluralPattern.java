package org.relaysms.gateway.adminui.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// The one thing that `MessageFormat` lacks: `{0,plural,0#none|one#one gateway|other#{0} gateways}`
/// with the forms of [Plural], where a number goes before a form, and `other` before a form that is
/// not there. What is chosen stays a pattern.
final class PluralPattern {
  private static final Pattern BEGINNING = Pattern.compile("\\{(\\d),plural,");

  private PluralPattern() {}

  /// `pattern` with the right form in the place of each plural.
  static String resolve(String pattern, Language language, Object... values) {
    var rest = pattern;
    var found = BEGINNING.matcher(rest);
    while (found.find()) {
      var end = end(rest, found.start());
      var count = ((Number) values[Integer.parseInt(found.group(1))]).longValue();
      var form = chosen(forms(rest.substring(found.end(), end)), language, count);
      rest = rest.substring(0, found.start()) + form + rest.substring(end + 1);
      found = BEGINNING.matcher(rest);
    }
    return rest;
  }

  /// Each form by its number or name, in the order of the pattern between its outer braces.
  static Map<String, String> forms(String inner) {
    var forms = new LinkedHashMap<String, String>();
    for (var form : inner.split("\\|", -1)) {
      var mark = form.indexOf('#');
      forms.put(form.substring(0, mark), form.substring(mark + 1));
    }
    return forms;
  }

  /// Where the brace that opens at `start` is closed.
  static int end(String pattern, int start) {
    var depth = 0;
    for (var at = start; at < pattern.length(); at++) {
      depth += pattern.charAt(at) == '{' ? 1 : pattern.charAt(at) == '}' ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    throw new IllegalArgumentException("not closed: " + pattern);
  }

  private static String chosen(Map<String, String> forms, Language language, long count) {
    var other = Objects.requireNonNull(forms.get("other"), "no form for other numbers");
    var form = forms.getOrDefault(Plural.of(language, count).word(), other);
    return forms.getOrDefault(Long.toString(count), form);
  }
}
