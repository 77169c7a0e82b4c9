package org.zhenggai.rectification.casework.evidence;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.stream.FileImageInputStream;
import org.springframework.stereotype.Component;

/** Examines a complete file before it becomes evidence; what it does not like is refused with the reason. */
@Component
class Examination {

    /**
     * What was found out.
     *
     * @param thumbnail a small JPEG, null for what is no picture or cannot be drawn
     * @param likeness  null as above
     * @param width     as shown, orientation honoured; null as above
     */
    record Result(String mediaType, String sha256, long size, PhotoFacts facts, byte[] thumbnail, Likeness likeness, Integer width,
                  Integer height) {
    }

    private static final int TAIL = 2048;

    private final EvidenceSettings settings;
    private final Semaphore seats;

    Examination(EvidenceSettings settings) {
        this.settings = settings;
        this.seats = new Semaphore(settings.parallelChecks(), true);
    }

    /** @throws IntakeRefusedException when the file is not taken in */
    Result examine(Path file, String fileName, EvidenceType type) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw IntakeRefusedException.content("文件是空的，请重新选择");
        }
        seats.acquireUninterruptibly();
        try {
            String media = mediaType(file, fileName, type, size);
            PhotoFacts facts = Camera.read(file, media, settings.cameraZone());
            String sha256 = sha256(file);
            if (!media.equals(MediaTypes.JPEG) && !media.equals(MediaTypes.PNG)) {
                return new Result(media, sha256, size, facts, null, null, null, null);
            }
            Pictures.Size pixels = Pictures.size(file, settings.maxPixels());
            Optional<BufferedImage> small;
            try (var in = new FileImageInputStream(file.toFile())) {
                small = Pictures.scaled(in, settings.thumbnailEdge(), facts.orientation());
            }
            boolean turned = Pictures.turned(facts.orientation());
            return new Result(media, sha256, size, facts, small.isPresent() ? Pictures.jpeg(small.get()) : null,
                    small.map(Likeness::of).filter(Likeness::telling).orElse(null), turned ? pixels.height() : pixels.width(),
                    turned ? pixels.width() : pixels.height());
        } finally {
            seats.release();
        }
    }

    private String mediaType(Path file, String fileName, EvidenceType type, long size) throws IOException {
        String media = MediaTypes.detect(file);
        switch (media) {
            case MediaTypes.OLE -> refuseOld(file);
            case MediaTypes.ZIP -> {
                limit(size, settings.maxOffice().toBytes(), "Word、Excel文件");
                media = OfficeFile.examine(file, settings);
            }
            case MediaTypes.HEIC -> BoxFile.examine(file, "meta");
            case MediaTypes.MP4 -> BoxFile.examine(file, "moov");
            case MediaTypes.PDF -> refuseBrokenPdf(file);
            default -> { }
        }
        if (!settings.mediaTypes().contains(media)) {
            throw IntakeRefusedException.type("不接收这种文件（按内容判断为" + MediaTypes.name(media) + "），可上传："
                    + String.join("、", settings.mediaTypes().stream().map(MediaTypes::name).toList()));
        }
        if (MediaTypes.image(media)) {
            limit(size, settings.maxPicture().toBytes(), "照片");
        }
        if (type.photo() ? !MediaTypes.image(media) && !(type.video() && MediaTypes.video(media))
                : MediaTypes.video(media) && !type.video()) {
            throw IntakeRefusedException.type("“" + type.name() + "”须为" + (type.photo() ? type.video() ? "照片或视频" : "照片" : "文件或图片")
                    + "，所传文件的内容为" + MediaTypes.name(media));
        }
        if (!MediaTypes.fits(media, fileName)) {
            throw IntakeRefusedException.content("文件名“" + fileName + "”与内容不符（内容为" + MediaTypes.name(media) + "），请核对后改名重新上传");
        }
        return media;
    }

    private static void limit(long size, long limit, String what) {
        if (size > limit) {
            throw IntakeRefusedException.tooLarge(what + "过大（上限" + limit / (1 << 20) + "MB），请压缩后重新上传");
        }
    }

    /** New office files that are encrypted lie in the old container, under this name in UTF-16. */
    private static void refuseOld(Path file) throws IOException {
        byte[] mark = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = new byte[1 << 20];
            int kept = 0;
            for (int read = in.readNBytes(head, 0, head.length); read > 0; read = in.readNBytes(head, kept, head.length - kept)) {
                int length = kept + read;
                if (indexOf(head, length, mark) >= 0) {
                    throw IntakeRefusedException.content("文件已加密，无法审阅；请取消密码后重新上传");
                }
                kept = Math.min(length, mark.length);
                System.arraycopy(head, length - kept, head, 0, kept);
            }
        }
        throw IntakeRefusedException.type("旧版Office文件（doc、xls等）可能带有宏，不予接收；请另存为docx、xlsx或PDF后重新上传");
    }

    private static int indexOf(byte[] text, int length, byte[] part) {
        next:
        for (int at = 0; at <= length - part.length; at++) {
            for (int i = 0; i < part.length; i++) {
                if (text[at + i] != part[i]) {
                    continue next;
                }
            }
            return at;
        }
        return -1;
    }

    private static void refuseBrokenPdf(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(TAIL, in.length())];
            in.seek(in.length() - tail.length);
            in.readFully(tail);
            if (!new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
                throw IntakeRefusedException.content("PDF文件不完整，无法打开；请重新导出后上传");
            }
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
