package org.zhenggai.rectification.operations.sample.guided;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A paper as a scanner makes it: a PDF of one page that is a picture. No seal, and it says that it is a sample. */
final class ScannedPaper {

    private static final int WIDTH = 827;
    private static final int HEIGHT = 1169;
    private static final int LINE = 26;

    private ScannedPaper() {}

    static byte[] pdf(JsonNode piece) {
        byte[] page = ScenePhoto.encoded(drawn(piece));
        String place = "q 595 0 0 842 0 0 cm /P Do Q";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> at = new ArrayList<>();
        write(out, "%PDF-1.4\n");
        object(out, at, "<</Type/Catalog/Pages 2 0 R>>");
        object(out, at, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
        object(out, at, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>>>>>");
        object(out, at, "<</Length " + place.length() + ">>\nstream\n" + place + "\nendstream");
        at.add(out.size());
        write(out, "5 0 obj\n<</Type/XObject/Subtype/Image/Width " + WIDTH + "/Height " + HEIGHT
                + "/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length " + page.length + ">>\nstream\n");
        out.writeBytes(page);
        write(out, "\nendstream\nendobj\n");
        int table = out.size();
        write(out, "xref\n0 6\n0000000000 65535 f \n");
        at.forEach(position -> write(out, "%010d 00000 n \n".formatted(position)));
        write(out, "trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static void object(ByteArrayOutputStream out, List<Integer> at, String body) {
        at.add(out.size());
        write(out, at.size() + " 0 obj\n" + body + "\nendobj\n");
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static BufferedImage drawn(JsonNode piece) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setColor(new Color(252, 251, 246));
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.setColor(Color.DARK_GRAY);
        String title = piece.path("name").asText().replace(".pdf", "");
        line(canvas, title, 36, (WIDTH - 36 * title.length()) / 2, 200);
        line(canvas, piece.path("number").asText(""), 20, WIDTH / 2 - 100, 250);
        String text = piece.path("text").asText("本文书为样例，仅供演练，不具法律效力。");
        for (int i = 0; i * LINE < text.length(); i++) {
            line(canvas, text.substring(i * LINE, Math.min(text.length(), (i + 1) * LINE)), 24, 100, 340 + i * 44);
        }
        line(canvas, piece.path("issuer").asText(""), 24, WIDTH - 400, 820);
        line(canvas, piece.path("date").asText(""), 24, WIDTH - 400, 864);
        line(canvas, "样例文书，仅供演练", 18, 100, HEIGHT - 80);
        canvas.dispose();
        return image;
    }

    private static void line(Graphics2D canvas, String text, int size, int x, int y) {
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, size);
        if (font.canDisplayUpTo(text) < 0) {
            canvas.setFont(font);
            canvas.drawString(text, x, y);
        }
    }
}
