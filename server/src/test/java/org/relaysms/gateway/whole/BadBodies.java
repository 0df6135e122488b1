package org.relaysms.gateway.whole;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// Request bodies that no route may take, by what is wrong with them.
final class BadBodies {
  private static final String[] MEMBERS = {
    "public_key", "password", "IMSI", "MSISDN", "seed_type", "reason", "retry", "lease_until"
  };

  private BadBodies() {}

  static Map<String, byte[]> all() {
    var bodies = new LinkedHashMap<String, byte[]>();
    malformed().forEach((name, text) -> bodies.put(name, text.getBytes(StandardCharsets.UTF_8)));
    wrongTypes().forEach((name, text) -> bodies.put(name, text.getBytes(StandardCharsets.UTF_8)));
    bodies.put("invalid UTF-8", new byte[] {'{', '"', (byte) 0xC3, '(', '"', ':', '1', '}'});
    bodies.put("a lone continuation byte", withValue(new byte[] {(byte) 0x80}));
    bodies.put("an overlong slash", withValue(new byte[] {(byte) 0xC0, (byte) 0xAF}));
    bodies.put("UTF-16", "{\"IMSI\":\"1\"}".getBytes(StandardCharsets.UTF_16));
    return bodies;
  }

  private static Map<String, String> malformed() {
    var bodies = new LinkedHashMap<String, String>();
    bodies.put("nothing", "");
    bodies.put("white space", "  \n ");
    bodies.put("no JSON", "IMSI=1&MSISDN=2");
    bodies.put("a cut object", "{\"IMSI\":");
    bodies.put("two values", "{}{}");
    bodies.put("garbage behind", "{} x");
    bodies.put("a text that never ends", "{\"IMSI\": \"1");
    bodies.put("a NUL", "\0");
    bodies.put("deep arrays", "[".repeat(50_000));
    bodies.put("deep objects", "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000));
    bodies.put("deep member", "{\"IMSI\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}");
    bodies.put("a huge number", "{\"IMSI\":1" + "0".repeat(50_000) + "}");
    return bodies;
  }

  private static Map<String, String> wrongTypes() {
    var bodies = new LinkedHashMap<String, String>();
    for (var root : new String[] {"null", "true", "17", "1e999", "\"text\"", "[]", "[{}]", "{}"}) {
      bodies.put("root " + root, root);
    }
    for (var value :
        new String[] {
          "null", "true", "17", "-1.5e300", "[]", "[\"a\"]", "{}", "\"\"", "\"\\ud800\""
        }) {
      bodies.put("members " + value, members(value));
    }
    return bodies;
  }

  private static String members(String value) {
    var text = new StringBuilder("{\"extra\": 1");
    for (var member : MEMBERS) {
      text.append(", \"").append(member).append("\": ").append(value);
    }
    return text.append("}").toString();
  }

  private static byte[] withValue(byte[] raw) {
    var head = "{\"IMSI\": \"".getBytes(StandardCharsets.UTF_8);
    var tail = "\"}".getBytes(StandardCharsets.UTF_8);
    var all = new byte[head.length + raw.length + tail.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(raw, 0, all, head.length, raw.length);
    System.arraycopy(tail, 0, all, head.length + raw.length, tail.length);
    return all;
  }
}
