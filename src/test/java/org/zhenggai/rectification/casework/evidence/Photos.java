package org.zhenggai.rectification.casework.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;

/** Photos as a phone takes them: a JPEG with what the camera wrote in front. */
public final class Photos {

    private String taken;
    private Double longitude;
    private Double latitude;
    private String datum;
    private Integer direction;
    private int orientation = 1;
    private int width = 640;
    private int height = 480;
    private long scene = 1;

    public static Photos photo() {
        return new Photos();
    }

    /** Which scene it shows: photos of one scene look alike, of two do not. */
    public Photos scene(long number) {
        this.scene = number;
        return this;
    }

    public Photos size(int pixelsWide, int pixelsHigh) {
        this.width = pixelsWide;
        this.height = pixelsHigh;
        return this;
    }

    /** @param local as EXIF writes it: {@code 2023:12:01 09:30:00} */
    public Photos taken(String local) {
        this.taken = local;
        return this;
    }

    public Photos at(double east, double north) {
        this.longitude = east;
        this.latitude = north;
        return this;
    }

    public Photos datum(String name) {
        this.datum = name;
        return this;
    }

    public Photos looking(int degrees) {
        this.direction = degrees;
        return this;
    }

    public Photos orientation(int value) {
        this.orientation = value;
        return this;
    }

    public byte[] jpeg() {
        byte[] plain = encoded("jpeg", image());
        byte[] exif = exif();
        ByteBuffer photo = ByteBuffer.allocate(plain.length + exif.length + 4);
        photo.put(plain, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.length + 2)).put(exif).put(plain, 2,
                plain.length - 2);
        return photo.array();
    }

    public byte[] png() {
        return encoded("png", image());
    }

    /** A HEIC that says the same but shows nothing: its picture data is noise. */
    public byte[] heic() {
        byte[] exif = exif();
        byte[] item = ByteBuffer.allocate(exif.length + 4).putInt(6).put(exif).array();
        byte[] infe = fullBox("infe", 2, ByteBuffer.allocate(13).putShort((short) 1).putShort((short) 0).put(ascii("Exif"))
                .array());
        byte[] iinf = fullBox("iinf", 0, join(new byte[] {0, 1}, infe));
        byte[] ftyp = box("ftyp", join(ascii("heic"), new byte[4], ascii("mif1heic")));
        int metaLength = 12 + 33 + iinf.length + 30;
        byte[] iloc = fullBox("iloc", 0, ByteBuffer.allocate(18).put((byte) 0x44).put((byte) 0).putShort((short) 1)
                .putShort((short) 1)
                .putShort((short) 0).putShort((short) 1).putInt(ftyp.length + metaLength + 8).putInt(item.length).array());
        byte[] hdlr = fullBox("hdlr", 0, join(new byte[4], ascii("pict"), new byte[13]));
        return join(ftyp, fullBox("meta", 0, join(hdlr, iinf, iloc)), box("mdat", item));
    }

    /** A film of a second's length without pictures. */
    public static byte[] mp4() {
        byte[] mvhd = fullBox("mvhd", 0, ByteBuffer.allocate(96).putInt((int) 3_784_438_800L).putInt((int) 3_784_438_800L)
                .putInt(1000)
                .putInt(1000).array());
        return join(box("ftyp", join(ascii("isom"), new byte[4], ascii("isommp42"))), box("moov", mvhd), box("mdat",
                new byte[2000]));
    }

    private BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        Random random = new Random(scene);
        for (int x = 0; x < 6; x++) {
            for (int y = 0; y < 6; y++) {
                canvas.setColor(new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
                canvas.fillRect(x * width / 6, y * height / 6, width / 6 + 1, height / 6 + 1);
            }
        }
        canvas.dispose();
        return image;
    }

    private byte[] exif() {
        Tiff tiff = new Tiff();
        int gpsEntries = latitude == null ? 0 : 4 + (datum == null ? 0 : 1) + (direction == null ? 0 : 1);
        tiff.ifd(1 + (taken == null ? 0 : 1) + (gpsEntries == 0 ? 0 : 1));
        tiff.number(0x0112, orientation);
        int exifAt = tiff.after(gpsEntries == 0 ? 0 : 1, taken == null ? 0 : 1);
        if (taken != null) {
            tiff.pointer(0x8769, exifAt);
        }
        if (gpsEntries > 0) {
            tiff.pointer(0x8825, exifAt + (taken == null ? 0 : 18));
        }
        tiff.end();
        if (taken != null) {
            tiff.ifd(1);
            tiff.text(0x9003, taken);
            tiff.end();
        }
        if (gpsEntries > 0) {
            tiff.ifd(gpsEntries);
            tiff.text(1, latitude < 0 ? "S" : "N");
            tiff.degrees(2, Math.abs(latitude));
            tiff.text(3, longitude < 0 ? "W" : "E");
            tiff.degrees(4, Math.abs(longitude));
            if (direction != null) {
                tiff.rational(17, direction);
            }
            if (datum != null) {
                tiff.text(18, datum);
            }
            tiff.end();
        }
        return join(ascii("Exif\0\0"), tiff.bytes());
    }

    /** A TIFF block: the directories first, the values that do not fit into them from byte 400 on. */
    private static final class Tiff {

        private static final int VALUES = 400;

        private final ByteBuffer out = ByteBuffer.allocate(1000);
        private int values = VALUES;

        Tiff() {
            out.put(ascii("MM")).putShort((short) 42).putInt(8);
        }

        void ifd(int entries) {
            out.putShort((short) entries);
        }

        /** Where the next directory begins when so many entries are still to come in this one. */
        int after(int... entries) {
            int left = 0;
            for (int count : entries) {
                left += count;
            }
            return out.position() + left * 12 + 4;
        }

        void end() {
            out.putInt(0);
        }

        void number(int tag, int value) {
            out.putShort((short) tag).putShort((short) 3).putInt(1).putShort((short) value).putShort((short) 0);
        }

        void pointer(int tag, int at) {
            out.putShort((short) tag).putShort((short) 4).putInt(1).putInt(at);
        }

        void text(int tag, String text) {
            byte[] bytes = ascii(text + "\0");
            out.putShort((short) tag).putShort((short) 2).putInt(bytes.length);
            if (bytes.length <= 4) {
                out.put(bytes).put(new byte[4 - bytes.length]);
            } else {
                out.putInt(values);
                value(bytes);
            }
        }

        void degrees(int tag, double value) {
            out.putShort((short) tag).putShort((short) 5).putInt(3).putInt(values);
            long micro = Math.round((value - Math.floor(value)) * 3600 * 100_000);
            value(ByteBuffer.allocate(24).putInt((int) value).putInt(1).putInt(0).putInt(1).putInt((int) micro).putInt(100_000)
                    .array());
        }

        void rational(int tag, int value) {
            out.putShort((short) tag).putShort((short) 5).putInt(1).putInt(values);
            value(ByteBuffer.allocate(8).putInt(value * 10).putInt(10).array());
        }

        byte[] bytes() {
            return java.util.Arrays.copyOf(out.array(), values);
        }

        private void value(byte[] bytes) {
            System.arraycopy(bytes, 0, out.array(), values, bytes.length);
            values += bytes.length + bytes.length % 2;
        }
    }

    static byte[] encoded(String format, BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] box(String type, byte[] content) {
        return ByteBuffer.allocate(content.length + 8).putInt(content.length + 8).put(ascii(type)).put(content).array();
    }

    private static byte[] fullBox(String type, int version, byte[] content) {
        return box(type, join(new byte[] {(byte) version, 0, 0, 0}, content));
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
