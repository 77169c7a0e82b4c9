package org.zhenggai.rectification.casework.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** What a file is, by its content alone, and what names such files bear. */
final class MediaTypes {

    static final String JPEG = "image/jpeg";
    static final String PNG = "image/png";
    static final String HEIC = "image/heic";
    static final String PDF = "application/pdf";
    static final String MP4 = "video/mp4";
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** A zip, which may be an office file. */
    static final String ZIP = "application/zip";
    /** The container of old office files and of encrypted new ones. */
    static final String OLE = "application/x-tika-msoffice";

    private static final int BRAND_END = 12;
    private static final MimeTypes MAGIC = MimeTypes.getDefaultMimeTypes();
    private static final Map<String, List<String>> ENDINGS = Map.of(JPEG, List.of("jpg", "jpeg", "jpe", "jfif"), PNG,
            List.of("png"),
            HEIC, List.of("heic", "heif", "hif"), PDF, List.of("pdf"), MP4, List.of("mp4", "m4v"), DOCX, List.of("docx"), XLSX,
            List.of("xlsx"));
    private static final Map<String, String> NAMES = Map.of(JPEG, "JPEG照片", PNG, "PNG图片", HEIC, "HEIC照片", PDF, "PDF文件", MP4,
            "MP4视频",
            DOCX, "Word文档", XLSX, "Excel工作簿", ZIP, "压缩包", OLE, "旧版Office文件");

    /** What to do with a kind of file that is not taken. */
    private static final Map<String, String> WAYS_OUT = Map.of("video/quicktime", "苹果手机的.mov视频请用“格式转换”工具另存为MP4；今后拍摄前可在“设置—相机—格式”中选“兼容性最佳”",
            "image/tiff", "请用看图软件另存为JPEG或PNG", "image/bmp", "请用看图软件另存为JPEG或PNG", "image/webp", "请用看图软件另存为JPEG或PNG", "image/gif",
            "请用看图软件另存为JPEG或PNG", "application/zip", "请解压后逐个上传", "application/x-rar-compressed", "请解压后逐个上传", "video/x-msvideo",
            "请用“格式转换”工具另存为MP4", "application/rtf", "请用Word或WPS另存为.docx", "application/x-tika-msoffice", "请用办公软件另存为.docx或.xlsx");

    private MediaTypes() {}

    /** What an officer may do with a file of a type that is not taken; empty where there is nothing to say. */
    static String wayOut(String type) {
        return WAYS_OUT.getOrDefault(type, "");
    }

    /** The type by the first bytes; an office file is still a {@link #ZIP} here. */
    static String detect(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            String found = MAGIC.detect(in, new Metadata()).getBaseType().toString();
            return switch (found) {
                case "image/heif", "image/heif-sequence", "image/heic-sequence" -> HEIC;
                case "application/mp4", "video/x-m4v" -> MP4;
                case "video/quicktime" -> quickTime(file) ? found : MP4;
                case "application/x-tika-ooxml" -> ZIP;
                default -> found;
            };
        }
    }

    /** Films of the ISO family are told from Apple's by the brand they name first; the magic numbers take both for Apple's. */
    private static boolean quickTime(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(BRAND_END);
            String brand = new String(head, StandardCharsets.ISO_8859_1);
            return !brand.startsWith("ftyp", 4) || brand.startsWith("qt  ", 8);
        }
    }

    static boolean image(String type) {
        return type.startsWith("image/");
    }

    static boolean video(String type) {
        return type.startsWith("video/");
    }

    /** Whether a file of the type may bear this name; types we know no endings of may bear any. */
    static boolean fits(String type, String fileName) {
        int dot = fileName.lastIndexOf('.');
        String ending = dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        return !ENDINGS.containsKey(type) || ENDINGS.get(type).contains(ending);
    }

    /** What officers call the type. */
    static String name(String type) {
        return NAMES.getOrDefault(type, type);
    }
}
