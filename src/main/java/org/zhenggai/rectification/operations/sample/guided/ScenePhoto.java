package org.zhenggai.rectification.operations.sample.guided;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * A drawn picture of a plot, with the time and position a camera would note. {@code scene}: BUILT shows what stands there, WORK
 * the demolition, GREEN the field restored. The file's name seeds the drawing, so that no two look alike.
 */
final class ScenePhoto {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;

    private ScenePhoto() {}

    static byte[] jpeg(JsonNode piece) {
        byte[] plain = encoded(drawn(piece));
        byte[] exif = CameraNotes.exif(piece.path("taken").asText(null), piece.path("at"), piece.path("looking").asInt(90));
        return ByteBuffer.allocate(plain.length + exif.length + 4).put(plain, 0, 2).putShort((short) 0xFFE1)
                .putShort((short) (exif.length + 2)).put(exif).put(plain, 2, plain.length - 2).array();
    }

    static byte[] encoded(BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage drawn(JsonNode piece) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Random random = new Random((piece.path("name").asText() + piece.path("taken").asText()).hashCode());
        int horizon = HEIGHT / 4 + random.nextInt(HEIGHT / 4);
        canvas.setPaint(new GradientPaint(0, 0, new Color(110 + random.nextInt(60), 160, 215), 0, horizon, new Color(225, 232, 240)));
        canvas.fillRect(0, 0, WIDTH, horizon);
        hills(canvas, random, horizon);
        String scene = piece.path("scene").asText("BUILT");
        canvas.setColor(scene.equals("GREEN") ? new Color(104, 142, 62) : new Color(150, 132, 100));
        canvas.fillRect(0, horizon, WIDTH, HEIGHT - horizon);
        switch (scene) {
            case "GREEN" -> rows(canvas, random, horizon);
            case "WORK" -> heaps(canvas, random, horizon);
            default -> halls(canvas, random, horizon);
        }
        caption(canvas, "样例图片，仅供演练　" + piece.path("caption").asText(""));
        canvas.dispose();
        return image;
    }

    private static void hills(Graphics2D canvas, Random random, int horizon) {
        for (int i = 0; i < 5; i++) {
            int top = random.nextInt(WIDTH);
            int wide = 80 + random.nextInt(220);
            canvas.setColor(new Color(90 + random.nextInt(50), 115 + random.nextInt(40), 95));
            canvas.fillPolygon(new Polygon(new int[] {top - wide, top, top + wide},
                    new int[] {horizon, horizon - 30 - random.nextInt(90), horizon}, 3));
        }
    }

    private static void rows(Graphics2D canvas, Random random, int horizon) {
        int vanish = random.nextInt(WIDTH);
        for (int x = -WIDTH; x < 2 * WIDTH; x += 46) {
            canvas.setColor(new Color(60 + random.nextInt(40), 120 + random.nextInt(50), 40));
            canvas.fillPolygon(new Polygon(new int[] {vanish, x, x + 24}, new int[] {horizon, HEIGHT, HEIGHT}, 3));
        }
    }

    private static void heaps(Graphics2D canvas, Random random, int horizon) {
        for (int i = 0; i < 40; i++) {
            int size = 30 + random.nextInt(90);
            canvas.setColor(new Color(110 + random.nextInt(80), 105 + random.nextInt(70), 95 + random.nextInt(60)));
            canvas.fillOval(random.nextInt(WIDTH), horizon + random.nextInt(HEIGHT - horizon) - size / 3, size * 2, size);
        }
    }

    private static void halls(Graphics2D canvas, Random random, int horizon) {
        for (int i = 0; i < 4; i++) {
            int wide = 90 + random.nextInt(180);
            int high = 60 + random.nextInt(130);
            int left = random.nextInt(WIDTH - wide);
            canvas.setColor(new Color(120 + random.nextInt(120), 120 + random.nextInt(100), 120 + random.nextInt(90)));
            canvas.fillRect(left, horizon + 60 - high / 2, wide, high);
            canvas.setColor(new Color(150 + random.nextInt(90), 60 + random.nextInt(60), 50));
            canvas.fillPolygon(new Polygon(new int[] {left - 12, left + wide / 2, left + wide + 12},
                    new int[] {horizon + 60 - high / 2, horizon + 30 - high, horizon + 60 - high / 2}, 3));
        }
    }

    /** Where no font has the characters, nothing is written rather than boxes. */
    static void caption(Graphics2D canvas, String text) {
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 20);
        if (font.canDisplayUpTo(text) >= 0) {
            return;
        }
        canvas.setFont(font);
        canvas.setColor(new Color(0, 0, 0, 110));
        canvas.fillRect(0, HEIGHT - 40, WIDTH, 40);
        canvas.setColor(Color.WHITE);
        canvas.drawString(text, 16, HEIGHT - 13);
    }
}
