package org.relaysms.gateway.server.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TroubleTest {
  @ParameterizedTest
  @EnumSource
  void saysWhyAndWhatMendsIt(Trouble.Kind kind) {
    var trouble = Trouble.of(kind, "one", "two");

    assertThat(trouble.why()).isNotBlank().doesNotContain("{");
    assertThat(trouble.mend()).endsWith(".").doesNotContain("{");
  }

  @Test
  void leavesBracesAndQuotesOfADetailAlone() {
    var trouble = Trouble.of(Trouble.Kind.ENDED, "it's {0}");

    assertThat(trouble.why()).isEqualTo("The server ended before it was ready: it's {0}");
  }
}
