package org.relaysms.gateway.adminui.picture;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.Optional;

/// Reads a QR code from pixels, as a phone's camera would.
public final class CodeReader {
  private CodeReader() {}

  /// The text of the code in the picture, empty when there is none.
  public static Optional<String> read(BufferedImage picture) {
    var width = picture.getWidth();
    var height = picture.getHeight();
    var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    var bitmap =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    try {
      return Optional.of(new QRCodeReader().decode(bitmap).getText());
    } catch (ReaderException none) {
      return Optional.empty();
    }
  }
}
