package org.zhenggai.rectification.casework.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Looks into a zip without unpacking it anywhere: is it a Word or Excel file, does it bear macros, would it burst. */
final class OfficeFile {

    private static final int END_LENGTH = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int LONGEST_COMMENT = 65_535;
    /** Bytes the table of contents takes per part, with long names. */
    private static final int PER_ENTRY = 1_024;
    private static final int TYPES_LIMIT = 1_000_000;
    /** Below this much a high ratio is harmless: empty sheets pack well. */
    private static final long RATIO_FROM = 1_000_000;

    private OfficeFile() {
    }

    /** The media type: {@link MediaTypes#DOCX}, {@link MediaTypes#XLSX}, or {@link MediaTypes#ZIP} for any other zip. */
    static String examine(Path file, EvidenceSettings settings) throws IOException {
        refuseLongContents(file, settings);
        long packed = Files.size(file);
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (zip.size() > settings.maxEntries()) {
                throw burst();
            }
            String types = contentTypes(zip);
            String media = types.contains("wordprocessingml.document.main+xml") ? MediaTypes.DOCX
                    : types.contains("spreadsheetml.sheet.main+xml") ? MediaTypes.XLSX : MediaTypes.ZIP;
            boolean macros = types.toLowerCase(Locale.ROOT).contains("macroenabled");
            byte[] buffer = new byte[16_384];
            long total = 0;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                macros |= name.contains("vbaproject") || name.contains("/macrosheets/");
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        total += read;
                        if (total > settings.maxUnpacked().toBytes() || total > RATIO_FROM
                                && total / settings.maxRatio() > packed) {
                            throw burst();
                        }
                    }
                }
            }
            if (macros) {
                throw IntakeRefusedException.type("文件带有宏，不予接收；请另存为不带宏的docx或xlsx后重新上传");
            }
            return media;
        } catch (IllegalArgumentException | IOException e) {
            throw IntakeRefusedException.content("文件已损坏，无法读取；请用办公软件打开后另存，再重新上传");
        }
    }

    private static String contentTypes(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry("[Content_Types].xml");
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(TYPES_LIMIT), StandardCharsets.UTF_8);
        }
    }

    /** The table of contents is read whole into memory: before that its length is looked at. */
    private static void refuseLongContents(Path file, EvidenceSettings settings) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(in.length(), END_LENGTH + LONGEST_COMMENT);
            byte[] tail = new byte[length];
            in.seek(in.length() - length);
            in.readFully(tail);
            ByteBuffer end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = length - END_LENGTH; at >= 0; at--) {
                if (end.getInt(at) == END_SIGNATURE && at + END_LENGTH + (end.getShort(at + 20) & 0xFFFF) == length) {
                    if ((end.getShort(at + 10) & 0xFFFF) > settings.maxEntries()
                            || (end.getInt(at + 12) & 0xFFFFFFFFL) > (long) settings.maxEntries() * PER_ENTRY) {
                        throw burst();
                    }
                    return;
                }
            }
        }
    }

    private static IntakeRefusedException burst() {
        return IntakeRefusedException.tooLarge("文件解压后过大或部件过多，疑似压缩炸弹，不予接收；请确认文件来源，另存后重新上传");
    }
}
