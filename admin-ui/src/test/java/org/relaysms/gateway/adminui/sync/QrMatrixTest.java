package org.relaysms.gateway.adminui.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QrMatrixTest {
  private static final String URL = FakeServer.url(1);

  @Test
  void saysTheTextInErrorCorrectionM() throws Exception {
    var decoded = new Decoder().decode(bits(QrMatrix.of(URL)));

    assertThat(decoded.getText()).isEqualTo(URL);
    assertThat(decoded.getECLevel()).isEqualTo(ErrorCorrectionLevel.M.toString());
  }

  @Test
  void hasAQuietZoneOfFourModulesOnEachSide() {
    assertThat(QrMatrix.of(URL).size()).isEqualTo(41);
    assertThat(QrMatrix.of(URL).sizeWithQuietZone()).isEqualTo(49);
  }

  @Test
  void refusesWhatFitsIntoNoCode() {
    assertThatThrownBy(() -> QrMatrix.of("x".repeat(3000)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "588, 49, 1, 12",
    "768, 49, 1, 15",
    "588, 49, 1.5, 12",
    "560, 49, 1.5, 11.3333",
    "10, 49, 1, 1"
  })
  void drawsModulesOfWholeDevicePixels(double free, int cells, double scale, double expected) {
    var module = QrCanvas.moduleSize(free, cells, scale);

    assertThat(module).isCloseTo(expected, offset(0.001));
    assertThat(module * scale).isEqualTo(Math.rint(module * scale));
  }

  private static BitMatrix bits(QrMatrix matrix) {
    var bits = new BitMatrix(matrix.size());
    for (var row = 0; row < matrix.size(); row++) {
      for (var column = 0; column < matrix.size(); column++) {
        if (matrix.dark(column, row)) {
          bits.set(column, row);
        }
      }
    }
    return bits;
  }
}
