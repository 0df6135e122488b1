package org.relaysms.gateway.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.config.SeedsConfig.Enrolment;
import org.relaysms.gateway.server.kernel.SteppedTime;

class SeedBoardTest {
  private static final NumberLookUp NUMBERS = new NumberLookUp(OperatorTable.shipped());
  private static final GatewayRules RULES =
      new GatewayRules(Duration.ofSeconds(90), Enrolment.OPEN, 0, false);

  private final SteppedTime time = new SteppedTime();
  private final Queue<Runnable> later = new ArrayDeque<>();
  private final GatewayRegistry registry =
      new GatewayRegistry(RULES, NUMBERS, new MemoryJournal(), address -> Optional.empty(), time);
  private final SeedBoard direct = new SeedBoard(registry, RULES, time, Runnable::run);

  @Test
  void isAnEmptyArrayWithoutGateways() {
    assertThat(seeds()).isEqualTo("[]");
  }

  /// The golden file of the list.
  @Test
  void writesAllSevenMembersOrderedByNumber() {
    ping("624022222222222", "+237690000001", "seeder");
    ping("sample", "+237222123456", "seed\"\\é");

    assertThat(seeds())
        .isEqualTo(
            """
            [{"IMSI":"sample","MSISDN":"+237222123456","seed_type":"seed\\"\\\\é",\
            "country":"Cameroon","operator_name":"","operator_id":null,"LPS":1772366400.000000},\
            {"IMSI":"624022222222222","MSISDN":"+237690000001","seed_type":"seeder",\
            "country":"Cameroon","operator_name":"Orange","operator_id":"62402",\
            "LPS":1772366400.000000}]""");
    assertThat(text(direct.lists().seeders().plain()))
        .isEqualTo(
            """
            [{"IMSI":"624022222222222","MSISDN":"+237690000001","seed_type":"seeder",\
            "country":"Cameroon","operator_name":"Orange","operator_id":"62402",\
            "LPS":1772366400.000000}]""");
  }

  @Test
  void leavesOutWhatNobodyCanDial() {
    ping("624022222222222", "690000001", "seeder");

    assertThat(seeds()).isEqualTo("[]");
  }

  @Test
  void isTheSameUntilSomethingChanges() {
    ping("1", "+237690000001", "seed");
    var before = direct.lists();
    time.advance(Duration.ofSeconds(30));

    assertThat(direct.lists()).isSameAs(before);
  }

  @Test
  void dropsAGatewayTheMomentItsLeaseEndsWithoutASweep() {
    ping("1", "+237690000001", "seed");
    assertThat(seeds()).isNotEqualTo("[]");

    time.advance(Duration.ofSeconds(90));
    assertThat(seeds()).isNotEqualTo("[]");
    time.advance(Duration.ofMillis(1));

    assertThat(seeds()).isEqualTo("[]");
  }

  @Test
  void showsFewGatewaysAsTheyAre() {
    ping("1", "+237690000001", "seed");
    assertThat(seeds()).doesNotContain("+237690000002");
    time.advance(Duration.ofMillis(1));

    ping("2", "+237690000002", "seed");

    assertThat(seeds()).contains("+237690000002");
  }

  @Test
  void showsManyGatewaysForHalfASecondThenMakesTheNextListAside() {
    IntStream.range(0, 10_000).forEach(i -> ping("g" + i, "+2376900" + (10_000 + i), "seed"));
    var aside = new SeedBoard(registry, RULES, time, later::add);
    var first = aside.lists();

    ping("g1", "+237690010001", "seed");
    time.advance(Duration.ofMillis(400));
    assertThat(aside.lists()).isSameAs(first);
    assertThat(later).isEmpty();

    time.advance(Duration.ofMillis(200));
    assertThat(aside.lists()).isSameAs(first);
    assertThat(aside.lists()).isSameAs(first);
    assertThat(later).hasSize(1);

    later.remove().run();
    assertThat(aside.lists()).isNotSameAs(first);
  }

  @Test
  void showsNothingOlderThanASecondThoughMadeByAnotherClock() {
    ping("1", "+237690000001", "seed");
    var ahead = direct.lists();
    time.jumpTo(SteppedTime.START.minusSeconds(3_600));

    assertThat(direct.lists()).isNotSameAs(ahead);
  }

  @Test
  void compressesToTheSameBytesAndTagsByContent() throws Exception {
    ping("1", "+237690000001", "seed");
    var list = direct.lists().seeds();

    try (var in = new GZIPInputStream(new ByteArrayInputStream(list.gzip()))) {
      assertThat(in.readAllBytes()).isEqualTo(list.plain());
    }
    assertThat(new SeedList(list.plain()).tag()).isEqualTo(list.tag());
    assertThat(new SeedList(new byte[] {'[', ']'}).tag()).isNotEqualTo(list.tag());
  }

  private void ping(String imsi, String msisdn, String type) {
    registry.pinged(new Ping(new Imsi(imsi), msisdn, type), new Sender("192.0.2.1", "192.0.2.1"));
  }

  private String seeds() {
    return text(direct.lists().seeds().plain());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
