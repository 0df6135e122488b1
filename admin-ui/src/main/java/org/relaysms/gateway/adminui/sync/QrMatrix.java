package org.relaysms.gateway.adminui.sync;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/// The modules of one QR code (ISO/IEC 18004), error correction M, without a logo and without the
/// quiet zone, which whoever draws it adds. Immutable.
public final class QrMatrix {
  /// Modules of white that the standard asks for on each side.
  public static final int QUIET_ZONE = 4;

  private final ByteMatrix modules;

  private QrMatrix(ByteMatrix modules) {
    this.modules = modules;
  }

  /// Throws `IllegalArgumentException` for a text that fits into no code (over 2331 bytes).
  public static QrMatrix of(String text) {
    try {
      return new QrMatrix(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("no code can carry this text", tooLong);
    }
  }

  /// Modules per side.
  public int size() {
    return modules.getWidth();
  }

  /// Modules per side with the quiet zone on both.
  public int sizeWithQuietZone() {
    return size() + 2 * QUIET_ZONE;
  }

  public boolean dark(int column, int row) {
    return modules.get(column, row) == 1;
  }
}
