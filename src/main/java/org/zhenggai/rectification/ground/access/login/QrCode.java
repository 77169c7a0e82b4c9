package org.zhenggai.rectification.ground.access.login;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A QR code as a drawing that a page holds. */
public final class QrCode {

    private QrCode() {}

    /** @return an {@code svg} element without size: the page's style gives it one */
    public static String svg(String text) {
        try {
            BitMatrix dots = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
                    Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name()));
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < dots.getHeight(); y++) {
                for (int x = 0; x < dots.getWidth(); x++) {
                    if (dots.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return "<svg class=\"qr\" role=\"img\" aria-label=\"QR\" viewBox=\"0 0 " + dots.getWidth() + " " + dots.getHeight()
                    + "\" xmlns=\"http://www.w3.org/2000/svg\"><path d=\"" + path + "\"/></svg>";
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
