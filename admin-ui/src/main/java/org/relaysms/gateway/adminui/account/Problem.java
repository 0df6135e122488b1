package org.relaysms.gateway.adminui.account;

import java.util.List;
import org.relaysms.gateway.adminui.text.Texts;

/// Words for what is wrong: a key of the messages and what to fill in.
public record Problem(String key, List<Object> values) {
  public static Problem of(String key) {
    return new Problem(key, List.of());
  }

  public static Problem of(String key, Object value) {
    return new Problem(key, List.of(value));
  }

  public String words(Texts texts) {
    return texts.get(key, values.toArray());
  }
}
