package org.zhenggai.rectification.casework.evidence;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.stream.FileImageInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.office.OfficePackage;
import org.zhenggai.rectification.ground.office.OfficeSettings;
import org.zhenggai.rectification.ground.office.PdfFile;

/** Examines a complete file before it becomes evidence; what it does not like is refused with the reason. */
@Component
class Examination {

    /**
     * What was found out.
     *
     * @param thumbnail a small JPEG, null for what is no picture or cannot be drawn
     * @param likeness  of the picture as it stands and, behind that, turned and mirrored; empty where there is nothing to compare
     * @param width     as shown, orientation honoured; null as above
     */
    record Result(String mediaType, String sha256, long size, PhotoFacts facts, byte[] thumbnail, List<Likeness> likeness, Integer width,
            Integer height) {}

    private static final int TAIL = 2048;

    private final EvidenceSettings settings;
    private final OfficeSettings office;
    private final Semaphore seats;

    Examination(EvidenceSettings settings, OfficeSettings office) {
        this.office = office;
        this.settings = settings;
        this.seats = new Semaphore(settings.parallelChecks(), true);
    }

    /** @throws IntakeRefusedException when the file is not taken in; UnreadableFileException when it is an Office file that is not read */
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
                return new Result(media, sha256, size, facts, null, List.of(), null, null);
            }
            Pictures.Size pixels = Pictures.size(file, settings.maxPixels());
            Optional<BufferedImage> small;
            try (var in = new FileImageInputStream(file.toFile())) {
                small = Pictures.scaled(in, settings.thumbnailEdge(), facts.orientation());
            }
            boolean turned = Pictures.turned(facts.orientation());
            return new Result(media, sha256, size, facts, small.isPresent() ? Pictures.jpeg(small.get()) : null,
                    small.map(Likeness::positions).filter(positions -> positions.get(0).telling()).orElse(List.of()), turned ? pixels
                            .height() : pixels.width(),
                    turned ? pixels.width() : pixels.height());
        } finally {
            seats.release();
        }
    }

    private String mediaType(Path file, String fileName, EvidenceType type, long size) throws IOException {
        String media = MediaTypes.detect(file);
        switch (media) {
            case MediaTypes.OLE -> OfficePackage.kind(file, office.packages());
            case MediaTypes.ZIP -> {
                limit(size, settings.maxOffice().toBytes(), "Word、Excel文件");
                media = switch (OfficePackage.kind(file, office.packages())) {
                    case DOCUMENT -> MediaTypes.DOCX;
                    case WORKBOOK -> MediaTypes.XLSX;
                    case OTHER -> media;
                };
            }
            case MediaTypes.HEIC -> BoxFile.examine(file, "meta");
            case MediaTypes.MP4 -> BoxFile.examine(file, "moov");
            case MediaTypes.PDF -> refuseBrokenPdf(file);
            default -> {}
        }
        if (!settings.mediaTypes().contains(media)) {
            throw IntakeRefusedException.type("不接收这种文件（按内容判断为" + MediaTypes.name(media) + "），可上传："
                    + String.join("、", settings.mediaTypes().stream().map(MediaTypes::name).toList()) + (MediaTypes.wayOut(media).isEmpty()
                            ? ""
                            : "。" + MediaTypes.wayOut(media)));
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

    /** What a scanner or a mail programme put behind the end is no damage. */
    private static void refuseBrokenPdf(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long end = withoutPadding(in);
            byte[] tail = new byte[(int) Math.min(TAIL, end)];
            in.seek(end - tail.length);
            in.readFully(tail);
            if (!new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
                throw IntakeRefusedException.content("PDF文件不完整，无法打开；请重新导出后上传");
            }
        }
        if (names(file, "/Encrypt") && PdfFile.needsPassword(file)) {
            throw IntakeRefusedException.content("PDF文件设有打开密码，审核时无法查看；请取消密码后重新上传");
        }
    }

    private static long withoutPadding(RandomAccessFile in) throws IOException {
        byte[] window = new byte[TAIL];
        long end = in.length();
        while (end > 0) {
            int length = (int) Math.min(window.length, end);
            in.seek(end - length);
            in.readFully(window, 0, length);
            int at = length;
            while (at > 0 && (window[at - 1] <= ' ' && window[at - 1] >= 0 || window[at - 1] == (byte) 0xFF)) {
                at--;
            }
            end -= length - at;
            if (at > 0) {
                return end;
            }
        }
        return end;
    }

    private static boolean names(Path file, String word) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] window = new byte[1 << 16];
            int kept = 0;
            for (int read = in.read(window, kept, window.length - kept); read > 0; read = in.read(window, kept, window.length - kept)) {
                if (new String(window, 0, kept + read, StandardCharsets.ISO_8859_1).contains(word)) {
                    return true;
                }
                int length = Math.min(word.length(), kept + read);
                System.arraycopy(window, kept + read - length, window, 0, length);
                kept = length;
            }
        }
        return false;
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return DigestUtils.sha256Hex(in);
        }
    }
}
