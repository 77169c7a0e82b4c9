package org.zhenggai.rectification.casework.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/**
 * What taking in many photos costs over HTTP, beside plain copying on the same disk. Not part of the suite:
 * {@code mvn test -Dtest=EvidenceBenchmark -Dtests.excluded=none [-Dbenchmark.photos=1000 -Dbenchmark.senders=4]};
 * give the test JVM a small heap with {@code -DargLine=-Xmx512m}.
 */
@RectificationTest
@Tag("benchmark")
class EvidenceBenchmark {

    private static final int WIDTH = 4032;
    private static final int HEIGHT = 3024;

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @TempDir
    private Path folder;

    @Test
    void manyPhotos() throws Exception {
        int photos = Integer.getInteger("benchmark.photos", 1000);
        int senders = Integer.getInteger("benchmark.senders", 4);
        List<Path> files = IntStream.range(0, photos).parallel().mapToObj(this::drawn).toList();
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        double copying = copy(files);
        RectificationCase c = driver.register(List.of("shanmen"), List.of("natural-resources"));
        EvidenceClient handler = new EvidenceClient(port, "shanmen.handler", c.caseNumber());
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long begun = System.nanoTime();
        long worked = worked();
        ExecutorService pool = Executors.newFixedThreadPool(senders);
        List<Future<Integer>> answers = new ArrayList<>();
        for (Path file : files) {
            answers.add(pool.submit(() -> handler.upload("after-photo", file.getFileName().toString(), Files.readAllBytes(file),
                    Map.of())
                    .status()));
        }
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(201);
        }
        double taking = (System.nanoTime() - begun) / 1e9;
        double work = (worked() - worked) / 1e9;
        pool.shutdown();
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream().filter(found -> found.getType() == MemoryType.HEAP)
                .mapToLong(found -> found.getPeakUsage().getUsed()).sum();
        double megabytes = bytes / 1e6;
        System.out.printf("%d photos, %.0f MB (%.1f MB each): copying with fsync %.1f s (%.0f MB/s), taking in by %d senders %.1f s "
                + "(%.1f photos/s, %.0f MB/s; %.2f s of one core each), peak heap of server and senders together %d MB of %d MB%n",
                photos, megabytes, megabytes / photos, copying, megabytes / copying, senders, taking, photos / taking, megabytes / taking,
                work / photos, peak >> 20, Runtime.getRuntime().maxMemory() >> 20);
    }

    /** What this JVM has had of the cores: says more than the clock where others work beside. */
    private static long worked() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private double copy(List<Path> files) throws IOException {
        long begun = System.nanoTime();
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        for (Path file : files) {
            try (FileChannel in = FileChannel.open(file); FileChannel out = FileChannel.open(folder.resolve("copy-" + file
                    .getFileName()),
                    StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                while (in.read(buffer.clear()) >= 0) {
                    out.write(buffer.flip());
                }
                out.force(true);
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private Path drawn(int number) {
        try {
            return Files.write(folder.resolve("photo" + number + ".jpg"), photo(number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Twelve megapixels, about four megabytes, each of another scene. */
    private static byte[] photo(int number) throws IOException {
        Random random = new Random(number);
        int[] colours = random.ints(48, 0, 1 << 24).toArray();
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        int[] row = new int[WIDTH];
        int noise = number + 1;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                noise = noise * 1103515245 + 12345;
                int grain = noise >>> 16 & 15;
                int colour = colours[y * 6 / HEIGHT * 8 + x * 8 / WIDTH] & 0xEFEFEF;
                row[x] = colour + grain * 0x010101;
            }
            image.setRGB(0, y, WIDTH, 1, row, 0, WIDTH);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(0.95f);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
