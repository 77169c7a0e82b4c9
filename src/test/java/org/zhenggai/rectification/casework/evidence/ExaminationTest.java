package org.zhenggai.rectification.casework.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponseException;
import org.zhenggai.rectification.support.OfficeLimits;

/** What files are, what they say of themselves, and which are not taken in. */
class ExaminationTest {

    static final EvidenceTypes TYPES = new EvidenceTypes(new ClassPathResource("evidence/types.yaml"));
    static final EvidenceSettings SETTINGS = new EvidenceSettings(DataSize.ofMegabytes(100), DataSize.ofMegabytes(5),
            DataSize.ofMegabytes(5), DataSize.ofMegabytes(1), 5, Duration.ofDays(1), Duration.ofHours(1),
            List.of(MediaTypes.JPEG, MediaTypes.PNG, MediaTypes.HEIC, MediaTypes.PDF, MediaTypes.DOCX, MediaTypes.XLSX,
                    MediaTypes.MP4),
            20, 2, 320, 1600, ZoneId.of("Asia/Shanghai"), 12);

    @TempDir
    Path folder;

    static Stream<Arguments> goodFiles() {
        return Stream.of(arguments("after-photo", "现场.JPG", Photos.photo().jpeg(), MediaTypes.JPEG),
                arguments("after-photo", "现场.png", Photos.photo().png(), MediaTypes.PNG),
                arguments("after-photo", "IMG_1.HEIC", Photos.photo().heic(), MediaTypes.HEIC),
                arguments("penalty-decision", "决定书.pdf", Papers.pdf("x"), MediaTypes.PDF),
                arguments("penalty-decision", "决定书.docx", Papers.docx("x"), MediaTypes.DOCX),
                arguments("transfer-list", "清单.xlsx", Papers.xlsx("x"), MediaTypes.XLSX),
                arguments("demolition-footage", "拆除.mp4", Photos.mp4(), MediaTypes.MP4));
    }

    @ParameterizedTest
    @MethodSource("goodFiles")
    void typeIsFoundByContent(String type, String name, byte[] content, String mediaType) throws IOException {
        assertThat(examine(type, name, content).mediaType()).isEqualTo(mediaType);
    }

    static Stream<Arguments> badFiles() {
        byte[] jpeg = Photos.photo().jpeg();
        byte[] giant = Photos.join(Arrays.copyOf(Photos.mp4(), 24), Photos.ascii("\177\377\377\377moov"));
        return Stream.of(arguments(422, "空的", "after-photo", "a.jpg", new byte[0]),
                arguments(415, "不接收这种文件", "other-document", "a.exe", Photos.join(Photos.ascii("MZ"), new byte[500])),
                arguments(415, "不接收这种文件", "other-document", "页面.pdf", Photos
                        .ascii("<!DOCTYPE html><html><script>1</script></html>")),
                arguments(415, "不接收这种文件", "other-document", "包.zip", Papers.zip("a.txt", new byte[10])),
                arguments(415, "须为照片", "after-photo", "a.pdf", Papers.pdf("x")),
                arguments(415, "须为文件或图片", "penalty-decision", "a.mp4", Photos.mp4()),
                arguments(415, "含有宏", "penalty-decision", "a.docx", Papers.withMacros()),
                arguments(415, "旧版Office", "penalty-decision", "a.doc", Papers.doc()),
                arguments(422, "已加密", "penalty-decision", "a.docx", Papers.encrypted()),
                arguments(413, "压缩炸弹", "penalty-decision", "a.docx", Papers.bomb()),
                arguments(422, "与内容不符", "penalty-decision", "决定书.pdf", Papers.docx("x")),
                arguments(422, "与内容不符", "after-photo", "照片.png", jpeg),
                arguments(422, "已损坏", "after-photo", "a.jpg", Arrays.copyOf(jpeg, jpeg.length / 2)),
                arguments(422, "已损坏", "penalty-decision", "a.docx", Arrays.copyOf(Papers.docx("x"), 200)),
                arguments(422, "不完整", "penalty-decision", "a.pdf", Arrays.copyOf(Papers.pdf("x"), 60)),
                arguments(422, "已损坏", "demolition-footage", "a.mp4", giant),
                arguments(413, "个像素", "after-photo", "a.png", pixelBomb()),
                arguments(413, "照片过大", "after-photo", "a.jpg", Photos.join(jpeg, new byte[6_000_000])));
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void badFilesAreRefusedWithTheReason(int status, String says, String type, String name, byte[] content) {
        assertThatThrownBy(() -> examine(type, name, content)).asInstanceOf(InstanceOfAssertFactories
                .type(ErrorResponseException.class))
                .satisfies(refused -> {
                    assertThat(refused.getBody().getDetail()).contains(says);
                    assertThat(refused.getStatusCode().value()).isEqualTo(status);
                });
    }

    @Test
    void photoTellsTimePlaceAndDirection() throws IOException {
        Photos photo = Photos.photo().taken("2023:12:01 09:30:00").at(124.4321, 43.1672).looking(270);
        for (byte[] content : List.of(photo.jpeg(), photo.heic())) {
            PhotoFacts facts = examine("after-photo", content[4] == 'f' ? "a.heic" : "a.jpg", content).facts();
            assertThat(facts.capturedAt()).isEqualTo(OffsetDateTime.parse("2023-12-01T09:30:00+08:00"));
            assertThat(facts.position().longitude()).isEqualTo(124.4321, within(1e-7));
            assertThat(facts.position().latitude()).isEqualTo(43.1672, within(1e-7));
            assertThat(facts.position().referenceSystem()).isEqualTo("WGS-84");
            assertThat(facts.direction()).isEqualTo(270);
        }
    }

    @Test
    void referenceSystemIsKeptAsItWasGiven() throws IOException {
        assertThat(examine("after-photo", "a.jpg", Photos.photo().at(124.4, 43.1).datum("GCJ02").jpeg()).facts().position()
                .referenceSystem()).isEqualTo("GCJ-02");
        assertThat(examine("after-photo", "a.jpg", Photos.photo().at(124.4, 43.1).datum("TOKYO").jpeg()).facts().position()
                .referenceSystem()).isEqualTo("TOKYO");
    }

    @Test
    void photoThatTellsNothingIsTaken() throws IOException {
        assertThat(examine("after-photo", "a.jpg", Photos.photo().jpeg()).facts()).isEqualTo(PhotoFacts.NONE);
        assertThat(examine("after-photo", "a.jpg", Photos.photo().at(0, 0).jpeg()).facts().position()).isNull();
    }

    @Test
    void thumbnailStandsUpright() throws IOException {
        Examination.Result result = examine("after-photo", "a.jpg", Photos.photo().size(800, 400).orientation(6).jpeg());
        assertThat(result.width()).isEqualTo(400);
        assertThat(result.height()).isEqualTo(800);
        BufferedImage upright = ImageIO.read(new ByteArrayInputStream(result.thumbnail()));
        assertThat(upright.getHeight()).isEqualTo(320);
        assertThat(upright.getWidth()).isEqualTo(160);
        BufferedImage lying = ImageIO.read(new ByteArrayInputStream(examine("after-photo", "a.jpg",
                Photos.photo().size(800, 400).jpeg()).thumbnail()));
        // orientation 6: what the sensor had at the left bottom stands at the left top
        assertThat(alike(upright.getRGB(10, 10), lying.getRGB(10, lying.getHeight() - 10))).isTrue();
        assertThat(alike(upright.getRGB(150, 310), lying.getRGB(310, 10))).isTrue();
    }

    @Test
    void filmTellsItsTime() throws IOException {
        assertThat(examine("demolition-footage", "a.mp4", Photos.mp4()).facts().capturedAt())
                .isEqualTo(OffsetDateTime.parse("2023-12-03T17:00:00+08:00"));
    }

    @Test
    void savedAnewItIsNearlyTheSameAndAnotherSceneIsNot() throws IOException {
        Likeness one = examine("after-photo", "a.jpg", Photos.photo().scene(7).jpeg()).likeness().get(0);
        Likeness smaller = examine("after-photo", "a.png", Photos.photo().scene(7).size(320, 240).png()).likeness().get(0);
        Likeness other = examine("after-photo", "a.jpg", Photos.photo().scene(8).jpeg()).likeness().get(0);
        assertThat(one.distance(smaller)).isLessThanOrEqualTo(12);
        assertThat(one.distance(other)).isGreaterThan(24);
    }

    @Test
    void turnedOrMirroredItIsStillTheSame() throws IOException {
        Likeness one = examine("after-photo", "a.jpg", Photos.photo().scene(7).jpeg()).likeness().get(0);
        for (int orientation = 2; orientation <= 8; orientation++) {
            List<Likeness> turned = examine("after-photo", "a.jpg", Photos.photo().scene(7).orientation(orientation).jpeg()).likeness();
            assertThat(turned.stream().mapToInt(one::distance).min().orElseThrow()).as("orientation " + orientation).isLessThanOrEqualTo(
                    12);
        }
        List<Likeness> other = examine("after-photo", "a.jpg", Photos.photo().scene(8).jpeg()).likeness();
        assertThat(other.stream().mapToInt(one::distance).min().orElseThrow()).isGreaterThan(20);
    }

    @Test
    void aTimeThatCannotBeReadIsUnknown() throws IOException {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        assertThat(CameraTime.read("2023:11:11 24:04:20", null, zone)).hasValue(OffsetDateTime.parse("2023-11-11T00:04:20+08:00"));
        assertThat(CameraTime.read("2023:11:12 下午 3:04:05", null, zone)).hasValue(OffsetDateTime.parse("2023-11-12T15:04:05+08:00"));
        assertThat(CameraTime.read("2023/11/12 10:00:00", "+09:00", zone)).hasValue(OffsetDateTime.parse("2023-11-12T09:00:00+08:00"));
        for (String none : List.of("2023:00:00", "2023:00:00 00:00:00", "0000:00:00 00:00:00", "2023:11:31 10:00:00", "2023:11:12", "x",
                " ",
                "2023:11:12 25:00:00", "    :  :     :  :  ")) {
            assertThat(CameraTime.read(none, null, zone)).as(none).isEmpty();
        }
        assertThat(examine("after-photo", "a.jpg", Photos.photo().taken("2023:00:00 00:00:00").jpeg()).facts().capturedAt()).isNull();
    }

    @Test
    void anOddColourProfileIsNoDamage() throws IOException {
        byte[] plain = Photos.photo().taken("2023:12:01 09:30:00").jpeg();
        byte[] odd = Photos.join(Photos.ascii("ICC_PROFILE\0\1\1"), new byte[200]);
        byte[] photo = ByteBuffer.allocate(plain.length + odd.length + 4).put(plain, 0, 2).putShort((short) 0xFFE2).putShort(
                (short) (odd.length + 2)).put(odd).put(plain, 2, plain.length - 2).array();
        Examination.Result result = examine("after-photo", "a.jpg", photo);
        assertThat(result.width()).isEqualTo(640);
        assertThat(result.thumbnail()).isNotEmpty();
        assertThat(result.facts().capturedAt()).isEqualTo(OffsetDateTime.parse("2023-12-01T09:30:00+08:00"));
        assertThatThrownBy(() -> examine("after-photo", "a.jpg", Arrays.copyOf(photo, photo.length / 2))).hasMessageContaining("已损坏");
    }

    @Test
    void paddingBehindAPdfIsNoDamageAndAPasswordIsNamed() throws IOException {
        assertThat(examine("penalty-decision", "a.pdf", Photos.join(Papers.pdf("x"), new byte[100_000])).mediaType()).isEqualTo(
                MediaTypes.PDF);
        assertThatThrownBy(() -> examine("penalty-decision", "a.pdf", locked("geheim"))).hasMessageContaining("打开密码");
        assertThat(examine("penalty-decision", "a.pdf", locked("")).mediaType()).isEqualTo(MediaTypes.PDF);
    }

    private static byte[] locked(String password) throws IOException {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void aKindThatIsNotTakenIsToldTheWayOut() {
        byte[] mov = Photos.join(new byte[] {0, 0, 0, 20}, Photos.ascii("ftypqt  "), new byte[4], Photos.ascii("qt  "), new byte[500]);
        assertThatThrownBy(() -> examine("demolition-footage", "a.mov", mov)).hasMessageContaining("MP4");
        assertThatThrownBy(() -> examine("penalty-decision", "a.doc", Papers.doc())).hasMessageContaining("另存为.docx");
    }

    private Examination.Result examine(String type, String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("file"), content);
        return new Examination(SETTINGS, OfficeLimits.USUAL).examine(file, name, TYPES.get(type));
    }

    private static boolean alike(int one, int other) {
        return Math.abs((one >> 16 & 255) - (other >> 16 & 255)) + Math.abs((one >> 8 & 255) - (other >> 8 & 255))
                + Math.abs((one & 255) - (other & 255)) < 60;
    }

    /** A hundred bytes of PNG that claim 30000 by 30000 pixels. */
    private static byte[] pixelBomb() {
        byte[] head = ByteBuffer.allocate(17).put(Photos.ascii("IHDR")).putInt(30_000).putInt(30_000).put((byte) 8).put((byte) 2)
                .array();
        CRC32 crc = new CRC32();
        crc.update(head);
        return Photos.join(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
                ByteBuffer.allocate(25).putInt(13).put(head).putInt((int) crc.getValue()).array(), new byte[60]);
    }
}
