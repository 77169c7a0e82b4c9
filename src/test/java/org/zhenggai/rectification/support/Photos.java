package org.zhenggai.rectification.support;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import javax.imageio.ImageIO;

/** Makes JPEGs as a telephone would: with the time, the place and the direction of the camera in their EXIF. */
public final class Photos {

    private static final int ASCII = 2;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int IFD0_AT = 8;
    private static final int EXIF_AT = IFD0_AT + 2 + 2 * 12 + 4;
    private static final int GPS_AT = EXIF_AT + 2 + 12 + 4;
    private static final int TIME_AT = GPS_AT + 2 + 6 * 12 + 4;
    private static final int LATITUDE_AT = TIME_AT + 20;
    private static final int LONGITUDE_AT = LATITUDE_AT + 24;
    private static final int DIRECTION_AT = LONGITUDE_AT + 24;
    private static final int END = DIRECTION_AT + 8;

    private Photos() {
    }

    /** A photo of its own look for each seed, taken at the place, looking {@code direction} degrees from north. */
    public static Path take(Path folder, String name, long seed, LocalDateTime at, double longitude, double latitude, int direction) {
        try {
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            ImageIO.write(scene(seed), "jpg", plain);
            byte[] jpeg = plain.toByteArray();
            byte[] exif = exif(at, longitude, latitude, direction);
            ByteArrayOutputStream photo = new ByteArrayOutputStream();
            photo.write(jpeg, 0, 2);
            photo.write(ByteBuffer.allocate(4).putShort((short) 0xFFE1).putShort((short) (exif.length + 2)).array());
            photo.write(exif);
            photo.write(jpeg, 2, jpeg.length - 2);
            return Files.write(folder.resolve(name), photo.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Coarse shapes, so that two seeds look different to a perceptual hash too. */
    private static BufferedImage scene(long seed) {
        Random chance = new Random(seed);
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = image.createGraphics();
        for (int i = 0; i < 40; i++) {
            paint.setColor(new Color(chance.nextInt(0x1000000)));
            paint.fillRect(chance.nextInt(600), chance.nextInt(440), 60 + chance.nextInt(200), 60 + chance.nextInt(160));
        }
        paint.dispose();
        return image;
    }

    /** A TIFF block of three directories: pointers, time, place. */
    private static byte[] exif(LocalDateTime at, double longitude, double latitude, int direction) {
        ByteBuffer tiff = ByteBuffer.allocate(END).put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(IFD0_AT);
        tiff.putShort((short) 2);
        entry(tiff, 0x8769, LONG, 1, EXIF_AT);
        entry(tiff, 0x8825, LONG, 1, GPS_AT);
        tiff.putInt(0).putShort((short) 1);
        entry(tiff, 0x9003, ASCII, 20, TIME_AT);
        tiff.putInt(0).putShort((short) 6);
        entry(tiff, 1, ASCII, 2, 'N' << 24);
        entry(tiff, 2, RATIONAL, 3, LATITUDE_AT);
        entry(tiff, 3, ASCII, 2, 'E' << 24);
        entry(tiff, 4, RATIONAL, 3, LONGITUDE_AT);
        entry(tiff, 16, ASCII, 2, 'T' << 24);
        entry(tiff, 17, RATIONAL, 1, DIRECTION_AT);
        tiff.putInt(0).put((DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss").format(at) + "\0").getBytes(StandardCharsets.US_ASCII));
        degrees(tiff, latitude);
        degrees(tiff, longitude);
        tiff.putInt(direction).putInt(1);
        return ByteBuffer.allocate(6 + END).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array()).array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void degrees(ByteBuffer tiff, double value) {
        int whole = (int) value;
        int minutes = (int) ((value - whole) * 60);
        long seconds = Math.round(((value - whole) * 60 - minutes) * 60 * 10_000);
        tiff.putInt(whole).putInt(1).putInt(minutes).putInt(1).putInt((int) seconds).putInt(10_000);
    }
}
