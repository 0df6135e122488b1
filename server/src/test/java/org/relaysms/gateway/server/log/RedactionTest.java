package org.relaysms.gateway.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "from +237670000001 came | from [phone 1] came",
        "(+237 6 70 00 00 01) | ([phone 1])",
        "+33 6-12-34-56-78, | [phone 1],",
        "number 00237670000001. | number [imsi 1].",
        "tel 670000001 | tel [phone 1]",
        "IMSI 624010050000118 is live | IMSI [imsi 1] is live",
        "/gateways/624010050000118/history | /gateways/[imsi 1]/history",
        "GET /v2/sync/users/ama.b-c_1/x | GET /v2/sync/users/[user 1]/x",
        "user ama has no key | user [user 1] has no key",
        "the user “ama” | the user “[user 1]”",
        "user=kofi, | user=[user 1],",
        "user_id: kofi | user_id: [user 1]",
        "users/1 has 0199b2c4-7d1e-7a40-8123-000000000001 | users/1 has [id 1]",
        "client 192.168.1.57:51234 left | client [address 1]:51234 left",
        "by /10.0.0.7 | by /[address 1]",
        "[2001:db8::7]:443 | [[address 1]]:443",
        "fe80::1%eth0 left | [address 1] left",
        "::ffff:192.168.1.57 left | [address 1] left",
        "Authorization: Bearer abc.DEF-123 | Authorization: Bearer [token 1]",
        "basic YWRtaW46c2VjcmV0 | basic [token 1]",
        "token rsgw_0123456789abcdef_Zm9v is | token [token 1] is",
        "password=hunter2 and | password=[secret 1] and",
        "{\"passphrase\": \"open sesame\"} | {\"passphrase\": \"[secret 1] sesame\"}",
        "jdbc:postgresql://rose:pw@db/x | jdbc:postgresql://[secret 1]@db/x",
        "mail ama@example.org now | mail [mail 1] now",
        "key 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b | key [token 1]",
        "digest n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg= | digest [token 1]",
      })
  void takesOutWhatTellsOfPeople(String text, String redacted) {
    assertThat(new Redaction().of(text)).isEqualTo(redacted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-25T02:45:36.123+01:00 INFO  ServerRun - start-up: api port 6969",
        "2026-11-25T02:45:36.123Z ERROR Store - 10485760 bytes in 12:31:07.250",
        "0.0.0.0:6969 127.0.0.1:6970 [::1]:6970 localhost",
        "org.relaysms.gateway.server.message.MessageDispatcherFeature$Lambda/0x7f.run",
        "\tat org.relaysms.gateway.server.http.HttpBorder.unexpected(HttpBorder.java:116)",
        "api.port = 7070  (conf.ini:3)",
        "twilio.auth_token = ***  (environment GATEWAY_TWILIO_AUTH_TOKEN)",
        "no user has this number; the user directory is remote; user ids are letters",
        "/usr/lib/jvm/temurin-25-jdk-amd64/lib/security/cacerts",
        "Java: 25.0.1+8-LTS, OpenJDK 64-Bit Server VM Temurin-25.0.1+8",
        "java.util.concurrent.CompletableFuture::join and Map.Entry::getValue",
        "basic authentication is off; a token is told once",
        "limits.refused_tokens_per_minute_per_client = 60",
        "messages of 1264 gateways, 99.5 %, pid 4127, version 1.2.3",
        "incident 3f9a2c: a request failed unexpectedly",
      })
  void leavesWhatTellsOfNobody(String text) {
    assertThat(new Redaction().of(text)).isEqualTo(text);
  }

  @Test
  void givesTheSameThingTheSameWord() {
    assertThat(new Redaction().of("+237670000001 +237670000002 +237670000001"))
        .isEqualTo("[phone 1] [phone 2] [phone 1]");
  }

  @Test
  void takesOutAKeyOverSeveralLines() {
    var pem = "-----BEGIN PRIVATE KEY-----\nMIIEvQ\n-----END PRIVATE KEY-----";

    assertThat(new Redaction().of("read " + pem + " twice")).isEqualTo("read [key 1] twice");
  }

  @Test
  void isDoneSoonWhateverTheText() {
    var hard =
        "+1 ".repeat(50_000) + "a@".repeat(50_000) + "1.".repeat(50_000) + "a".repeat(50_000);

    var done = new Redaction().of(hard);

    assertThat(done).isNotEmpty();
  }
}
