package org.relaysms.gateway.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.http.ApiDocument;

@Tag("slice")
class AdminSettingsRoutesTest extends ServedAdminApi {
  @Test
  void tellsEverySettingAsTheDocumentSays() throws IOException {
    write("[api]\nport = 7171\n");

    var answer = call("GET", "/settings", "");

    var port = setting(json(answer), "api", "port");
    assertThat(port.path("value").asText()).isEqualTo("7171");
    assertThat(port.path("running").asText()).isEqualTo("7070");
    assertThat(port.path("fallback").asText()).isEqualTo("6969");
    assertThat(port.path("line").asInt()).isEqualTo(2);
    assertThat(port.path("most").asInt()).isEqualTo(65535);
    assertThat(
            ApiDocument.read("/openapi/admin.json")
                .complaints("GET /admin/v1/settings", 200, "application/json", json(answer)))
        .isEmpty();
  }

  @Test
  void neverTellsASecret() throws IOException {
    write("[publisher]\nsecret = hunter2\n[database]\nurl = postgresql://u:hunter2@h:1/n\n");

    var read = call("GET", "/settings", "");
    var saved =
        save("{\"publisher.secret\":\"hunter2too\",\"database.url\":\"hunter2\"}", tag(read));

    assertThat(read.body()).doesNotContain("hunter2");
    assertThat(setting(json(read), "publisher", "secret").path("set").asBoolean()).isTrue();
    assertThat(saved.statusCode()).isEqualTo(400);
    assertThat(saved.body()).doesNotContain("hunter2");
  }

  @Test
  void savesAndPutsTheNamesOnRecordOnly() throws IOException {
    write("; mine\n[publisher]\nsecret = old\n");

    var saved = save("{\"publisher.secret\":\"hunter2\",\"api.port\":\"7172\"}", tag());

    assertThat(saved.statusCode()).isEqualTo(200);
    assertThat(tag(saved)).isEqualTo(tag());
    assertThat(folder.resolve("conf.ini"))
        .hasContent("; mine\n[publisher]\nsecret = hunter2\n\n[api]\nport = 7172\n");
    assertThat(call("GET", "/audit?action=settings.changed", "").body())
        .contains("api.port, publisher.secret")
        .doesNotContain("hunter2");
  }

  @Test
  void refusesWhatIsStaleOrSaysNoTag() throws IOException {
    write("[api]\nport = 1\n");
    var tag = tag();
    write("[api]\nport = 2\n");

    assertThat(save("{\"api.port\":\"3\"}", tag).statusCode()).isEqualTo(412);
    assertThat(call("PUT", "/settings", "{\"changes\":{}}").statusCode()).isEqualTo(428);
    assertThat(folder.resolve("conf.ini")).hasContent("[api]\nport = 2\n");
  }

  @Test
  void judgesWithoutWriting() {
    var faults =
        json(call("POST", "/settings/check", "{\"changes\":{\"api.port\":\"x\"}}")).path("faults");

    assertThat(faults.findValuesAsText("name")).containsExactly("api.port");
    assertThat(faults.findValuesAsText("code")).containsExactly("value");
    assertThat(folder.resolve("conf.ini")).doesNotExist();
  }

  @Test
  void namesTheWrongMember() {
    assertField("POST", "/settings/check", "{\"changes\":[]}", "changes");
    assertField("POST", "/settings/check", "{\"changes\":{\"api.port\":7}}", "changes");
    var wrong = save("{\"api.port\":\"x\"}", tag());
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(json(wrong).path("field").asText()).isEqualTo("api.port");
  }

  @Test
  void makesACertificateAndNamesItInTheFile() throws IOException {
    write("; mine\n[api_ssl]\n; the certificate\ncrt =\n");

    var made =
        send(
            request("POST", "/settings/self-signed", "{\"key\":\"rsa\"}")
                .header("If-Match", tag()));

    assertThat(made.statusCode()).isEqualTo(200);
    assertThat(json(made).path("certificates").findValuesAsText("sha256")).containsExactly("AB");
    assertThat(folder.resolve("own.key")).hasContent("rsa");
    assertThat(Files.readString(folder.resolve("conf.ini")))
        .contains("; mine\n", "crt = " + folder.resolve("own.pem"), "[websocket_ssl]\n");
    assertThat(actions("")).contains("certificate.made");
  }

  @Test
  void makesNoCertificateForSettingsThatChanged() throws IOException {
    write("[api]\nport = 1\n");
    var tag = tag();
    write("[api]\nport = 2\n");
    Files.writeString(folder.resolve("own.key"), "the live one");

    assertThat(selfSigned("rsa", tag).statusCode()).isEqualTo(412);

    assertThat(folder.resolve("own.key")).hasContent("the live one");
  }

  @Test
  void deletesACertificateThatCouldNotBeNamedInTheFile() throws IOException {
    var conf = folder.resolve("conf.ini");
    write("[api]\nport = 1\n");
    var tag = tag();
    Files.setPosixFilePermissions(conf, PosixFilePermissions.fromString("r--r--r--"));

    assertThat(selfSigned("rsa", tag).statusCode()).isEqualTo(409);

    assertThat(folder.resolve("own.pem")).doesNotExist();
    assertThat(folder.resolve("own.key")).doesNotExist();
  }

  private HttpResponse<String> selfSigned(String key, String tag) {
    return send(
        request("POST", "/settings/self-signed", "{\"key\":\"" + key + "\"}")
            .header("If-Match", tag));
  }

  @Test
  void makesNoOtherCertificate() {
    var answer =
        send(
            request("POST", "/settings/self-signed", "{\"key\":\"dsa\"}")
                .header("If-Match", tag()));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).path("field").asText()).isEqualTo("key");
  }

  private HttpResponse<String> save(String changes, String tag) {
    return send(
        request("PUT", "/settings", "{\"changes\":" + changes + "}").header("If-Match", tag));
  }

  private String tag() {
    return tag(call("GET", "/settings", ""));
  }

  private static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  private static JsonNode setting(JsonNode sheet, String section, String key) {
    return sheet
        .path("settings")
        .valueStream()
        .filter(one -> one.path("section").asText().equals(section))
        .filter(one -> one.path("key").asText().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve("conf.ini"), text);
  }
}
