package org.zhenggai.rectification.procedures.planintake.parser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.zhenggai.rectification.procedures.planintake.parser.UnreadableFileException.Reason;

/** Tells by its content, not by its name, what a file is, and reads it. */
final class PlanFile {

    private static final String KINDS = "请上传.txt、.docx或.xlsx文件";

    private PlanFile() {
    }

    static PlanContent read(byte[] file, ReadLimits limits) {
        if (file.length == 0) {
            throw new UnreadableFileException(Reason.EMPTY, "文件是空的，" + KINDS);
        }
        if (starts(file, 0x50, 0x4B, 0x03, 0x04) || starts(file, 0x50, 0x4B, 0x05, 0x06)) {
            return office(file, limits);
        }
        if (starts(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw oldFormat(file);
        }
        PlanContent content = new PlanContent(limits.text());
        for (String line : text(file).split("\\R|\\f")) {
            content.paragraph(line);
        }
        if (content.lines().isEmpty()) {
            throw new UnreadableFileException(Reason.EMPTY, "文件中没有文字，" + KINDS);
        }
        return content;
    }

    private static PlanContent office(byte[] file, ReadLimits limits) {
        OfficePackage opened = OfficePackage.open(file, limits);
        if (opened.hasMacros()) {
            throw new UnreadableFileException(Reason.MACROS, "文件含有宏，出于安全考虑不予读取；请另存为不含宏的.docx或.xlsx后重新上传");
        }
        PlanContent content = new PlanContent(limits.text());
        if (opened.isDocument() && opened.has("word/document.xml")) {
            new WordReader(opened, content).read();
        } else if (opened.isWorkbook()) {
            WorkbookReader.read(file, content);
        } else {
            throw new UnreadableFileException(Reason.NOT_A_DOCUMENT, "这不是整改方案文档，" + KINDS);
        }
        if (content.lines().isEmpty()) {
            throw new UnreadableFileException(Reason.EMPTY, "文件中没有文字（扫描件须先识别成文字），" + KINDS);
        }
        return content;
    }

    private static UnreadableFileException oldFormat(byte[] file) {
        try (POIFSFileSystem system = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            if (system.getRoot().hasEntry("EncryptedPackage")) {
                return new UnreadableFileException(Reason.DAMAGED, "文件已加密，无法读取；请取消密码保护后重新上传");
            }
        } catch (IOException | RuntimeException e) {
            return new UnreadableFileException(Reason.DAMAGED, "文件已损坏，无法读取；" + KINDS);
        }
        return new UnreadableFileException(Reason.NOT_A_DOCUMENT, "不支持旧版.doc、.xls格式；请另存为.docx或.xlsx后重新上传");
    }

    /** UTF-8, UTF-16 or GBK, whichever the bytes are; a byte order mark decides, otherwise what can be decoded without loss. */
    static String text(byte[] file) {
        if (starts(file, 0xFF, 0xFE) || starts(file, 0xFE, 0xFF)) {
            return decode(file, StandardCharsets.UTF_16);
        }
        Charset wide = wideWithoutMark(file);
        if (wide != null) {
            return printable(decode(file, wide));
        }
        try {
            return printable(strict(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            return printable(decode(file, Charset.forName("GB18030")));
        }
    }

    /** UTF-16 without a mark shows by its line ends: a zero byte beside LF, always on the same side. */
    private static Charset wideWithoutMark(byte[] file) {
        int little = 0;
        int big = 0;
        for (int i = 0; i + 1 < file.length && i < 20_000; i += 2) {
            little += file[i + 1] == 0 && file[i] == '\n' ? 1 : 0;
            big += file[i] == 0 && file[i + 1] == '\n' ? 1 : 0;
        }
        if (file.length % 2 != 0 || little == 0 && big == 0 || little > 0 && big > 0) {
            return null;
        }
        return little > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static String decode(byte[] file, Charset charset) {
        try {
            return strict(file, charset);
        } catch (CharacterCodingException e) {
            throw new UnreadableFileException(Reason.DAMAGED, "无法识别文字编码；请把文件另存为UTF-8或GBK编码的文本后重新上传");
        }
    }

    private static String strict(byte[] file, Charset charset) throws CharacterCodingException {
        String text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String printable(String text) {
        long odd = text.chars().filter(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f').count();
        if (odd > 0 || text.startsWith("%PDF-") || text.startsWith("{\\rtf") || text.stripLeading().startsWith("<")) {
            throw new UnreadableFileException(Reason.NOT_A_DOCUMENT, "这不是可以读取的文档，" + KINDS);
        }
        return text;
    }

    private static boolean starts(byte[] file, int... magic) {
        if (file.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((file[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
