package org.relaysms.gateway.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaysms.gateway.server.http.Json;

class PingFormTest {
  @Test
  void takesAWholePing() {
    var form =
        PingForm.ping(
            json("{'IMSI':'624011','MSISDN':'+237670000001','seed_type':'seeder','more':1}"));

    assertThat(form)
        .isEqualTo(new PingForm.Filled(new Ping(new Imsi("624011"), "+237670000001", "seeder")));
  }

  @Test
  void readsNoTypeInARegistration() {
    assertThat(PingForm.registration(json("{'IMSI':'a','MSISDN':'b','seed_type':'\\u0000'}")))
        .isEqualTo(new PingForm.Filled(new Ping(new Imsi("a"), "b", Optional.empty())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | missing IMSI",
        "[] | missing IMSI",
        "'text' | missing IMSI",
        "7 | missing IMSI",
        "null | missing IMSI",
        "{'MSISDN':'+1','seed_type':''} | missing IMSI",
        "{'IMSI':'1','seed_type':''} | missing MSISDN",
        "{'IMSI':'1','MSISDN':'+1'} | missing seeder state",
        "{'IMSI':'','MSISDN':'+1'} | missing seeder state",
        "{'IMSI':7,'MSISDN':'+1','seed_type':''} | invalid IMSI",
        "{'IMSI':null,'MSISDN':'+1','seed_type':''} | invalid IMSI",
        "{'IMSI':'','MSISDN':'+1','seed_type':''} | invalid IMSI",
        "{'IMSI':'../x','MSISDN':'+1','seed_type':''} | invalid IMSI",
        "{'IMSI':'123456789012345678901234567890123','MSISDN':'+1','seed_type':''} | invalid IMSI",
        "{'IMSI':'1','MSISDN':['+1'],'seed_type':''} | invalid MSISDN",
        "{'IMSI':'1','MSISDN':'\\u0000','seed_type':''} | invalid MSISDN",
        "{'IMSI':'1','MSISDN':'\\ud800','seed_type':''} | invalid MSISDN",
        "{'IMSI':'1','MSISDN':'+1','seed_type':{}} | invalid seeder state",
        "{'IMSI':'1','MSISDN':'+1','seed_type':'a\\nb'} | invalid seeder state",
      })
  void refusesInTheContractsOrder(String body, String words) {
    assertThat(PingForm.ping(json(body))).isEqualTo(new PingForm.Refused(words));
  }

  private static JsonNode json(String text) {
    try {
      return Json.mapper().readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
