package org.zhenggai.rectification.casework.evidence;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.CMMException;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** Smaller pictures of JPEG and PNG files, upright, read so that never the whole picture is in memory. */
final class Pictures {

    private static final float QUALITY = 0.85f;

    private Pictures() {}

    /** Pixels as the file counts them, before its orientation is honoured. */
    record Size(int width, int height) {}

    /** Reads the head of the file only. @throws IntakeRefusedException when it is no readable picture or has too many pixels */
    static Size size(Path file, int maxMegapixels) throws IOException {
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            Size size = Profiles.tolerant(in, plain -> {
                ImageReader reader = reader(plain);
                try {
                    return new Size(reader.getWidth(0), reader.getHeight(0));
                } finally {
                    reader.dispose();
                }
            });
            if ((long) size.width() * size.height() > maxMegapixels * 1_000_000L) {
                throw IntakeRefusedException.tooLarge("图片有" + size.width() + "×" + size.height() + "个像素，超过上限（"
                        + maxMegapixels * 100L + "万像素），不予接收；请缩小后重新上传");
            }
            return size;
        } catch (IIOException | IndexOutOfBoundsException | IllegalArgumentException | CMMException e) {
            throw damaged();
        }
    }

    /**
     * The picture, upright, with this longer edge at most; empty for a kind of JPEG that Java does not draw (CMYK).
     *
     * @throws IntakeRefusedException when the file breaks off or is damaged
     */
    static Optional<BufferedImage> scaled(ImageInputStream in, int edge, int orientation) throws IOException {
        try {
            return Profiles.tolerant(in, plain -> drawn(plain, edge, orientation));
        } catch (IIOException e) {
            if (e.getMessage() != null && e.getMessage().startsWith("Unsupported Image Type")) {
                return Optional.empty();
            }
            throw damaged();
        } catch (IndexOutOfBoundsException | IllegalArgumentException | NegativeArraySizeException | CMMException e) {
            throw damaged();
        }
    }

    private static Optional<BufferedImage> drawn(ImageInputStream in, int edge, int orientation) throws IOException {
        ImageReader reader = reader(in);
        AtomicBoolean broken = new AtomicBoolean();
        reader.addIIOReadWarningListener((IIOReadWarningListener) (source, warning) -> broken.compareAndSet(false, warning != null
                && warning.toLowerCase(Locale.ROOT).contains("premature end")));
        try {
            ImageReadParam param = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (edge * 2));
            param.setSourceSubsampling(step, step, 0, 0);
            BufferedImage read = reader.read(0, param);
            if (broken.get()) {
                throw damaged();
            }
            return Optional.of(upright(read, edge, orientation));
        } finally {
            reader.dispose();
        }
    }

    /** The same picture as each of the eight orientations would set it: turned and mirrored. */
    static List<BufferedImage> positions(BufferedImage image) {
        return IntStream.rangeClosed(1, 8).mapToObj(orientation -> upright(image, Math.max(image.getWidth(), image.getHeight()),
                orientation))
                .toList();
    }

    static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** Whether width and height change places when the picture is set upright. */
    static boolean turned(int orientation) {
        return orientation >= 5;
    }

    private static ImageReader reader(ImageInputStream in) {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw damaged();
        }
        ImageReader reader = readers.next();
        reader.setInput(in, true, true); // metadata may be made to unpack to any size
        return reader;
    }

    private static BufferedImage upright(BufferedImage read, int edge, int orientation) {
        double scale = Math.min(1, (double) edge / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        BufferedImage shown = turned(orientation) ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = shown.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.setColor(java.awt.Color.WHITE); // behind what is transparent
            canvas.fillRect(0, 0, shown.getWidth(), shown.getHeight());
            canvas.transform(turn(orientation, width, height));
            canvas.drawImage(read, 0, 0, width, height, null);
        } finally {
            canvas.dispose();
        }
        return shown;
    }

    /** EXIF orientations 1 to 8; width and height before turning. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static IntakeRefusedException damaged() {
        return IntakeRefusedException.content("图片已损坏或传输不完整，无法读取；请从手机或相机重新导出后上传");
    }
}
