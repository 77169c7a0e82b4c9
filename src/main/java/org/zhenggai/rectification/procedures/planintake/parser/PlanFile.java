package org.zhenggai.rectification.procedures.planintake.parser;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.zhenggai.rectification.ground.office.OfficePackage;
import org.zhenggai.rectification.ground.office.PdfFile;
import org.zhenggai.rectification.ground.office.TextFile;
import org.zhenggai.rectification.ground.office.UnreadableFileException;
import org.zhenggai.rectification.ground.office.UnreadableFileException.Reason;

/** Tells by its content, not by its name, what a file is, and reads it. */
final class PlanFile {

    /** Kinds of file that are read, with the endings they bear. */
    private enum Kind {
        TEXT("文本", "txt", "text", "csv", "md", "tsv", "prn"),
        DOCX("Word文档（.docx）", "docx"),
        XLSX("Excel工作簿（.xlsx）", "xlsx"),
        DOC("旧版Word文档（.doc、.wps）", "doc", "wps", "dot", "wpt"),
        PDF("PDF文件", "pdf"),
        HTML("网页", "html", "htm", "shtml", "xhtml"),
        OFD("OFD文件", "ofd");

        private final String words;
        private final Set<String> endings;

        Kind(String words, String... endings) {
            this.words = words;
            this.endings = Set.of(endings);
        }
    }

    static final String READ = "可上传.docx、.doc、.wps、.pdf、.ofd、.html、.txt、.csv、.xlsx文件";
    /** First bytes of what is known and not read, with what to do. */
    private static final Map<String, String> FOREIGN = Map.ofEntries(Map.entry("{\\rtf", "这是RTF文件，请用Word或WPS打开后另存为.docx，再重新上传"),
            Map.entry("Rar!", "这是压缩包，请解压后上传其中的方案文件"), Map.entry("7z\u00BC\u00AF", "这是压缩包，请解压后上传其中的方案文件"),
            Map.entry("\u001F\u008B", "这是压缩包，请解压后上传其中的方案文件"), Map.entry("\u0089PNG", "这是图片，请先用文字识别（OCR）软件转成Word文档并校对，再上传"),
            Map.entry("\u00FF\u00D8\u00FF", "这是图片，请先用文字识别（OCR）软件转成Word文档并校对，再上传"),
            Map.entry("GIF8", "这是图片，请先用文字识别（OCR）软件转成Word文档并校对，再上传"), Map.entry("II*\0", "这是图片，请先用文字识别（OCR）软件转成Word文档并校对，再上传"),
            Map.entry("MM\0*", "这是图片，请先用文字识别（OCR）软件转成Word文档并校对，再上传"), Map.entry("MIME-Version:",
                    "这是单个文件的网页（.mht），请用Word或WPS打开后另存为.docx，再重新上传"));

    private PlanFile() {}

    /** @param name as the file is called, to say where that misleads; null for none */
    static PlanContent read(byte[] file, String name, ReadLimits limits) {
        PlanContent content = new PlanContent(limits.text());
        String begin = new String(file, 0, Math.min(16, file.length), StandardCharsets.ISO_8859_1);
        FOREIGN.forEach((bytes, message) -> {
            if (begin.startsWith(bytes)) {
                throw new UnreadableFileException(Reason.OTHER_KIND, message);
            }
        });
        Kind kind = kind(file, begin, limits, content);
        if (content.lines().isEmpty()) {
            throw new UnreadableFileException(Reason.EMPTY, "文件中没有文字（扫描件须先识别成文字）；" + READ);
        }
        ending(name, kind, content);
        return content;
    }

    private static Kind kind(byte[] file, String begin, ReadLimits limits, PlanContent content) {
        if (begin.startsWith("PK")) {
            return office(file, limits, content);
        }
        if (begin.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            OldWordReader.read(file, limits, content);
            return Kind.DOC;
        }
        if (PdfFile.is(file)) {
            PdfReader.read(file, limits, content);
            return Kind.PDF;
        }
        if (HtmlReader.is(file)) {
            HtmlReader.read(file, content);
            return Kind.HTML;
        }
        String text = TextFile.read(file);
        if (!CsvTable.is(text) || !CsvTable.read(text, content)) {
            TextTables.read(Unwrapped.of(Rejoined.of(Markdown.plain(text.split("\\R|\\f")))), content);
        }
        return Kind.TEXT;
    }

    private static Kind office(byte[] file, ReadLimits limits, PlanContent content) {
        OfficePackage opened = OfficePackage.open(file, limits.packages());
        if (opened.kind() == OfficePackage.Kind.DOCUMENT) {
            new WordReader(opened, content).read();
            return Kind.DOCX;
        }
        if (opened.kind() == OfficePackage.Kind.WORKBOOK) {
            WorkbookReader.read(file, content);
            return Kind.XLSX;
        }
        if (OfdReader.is(opened)) {
            OfdReader.read(opened, limits, content);
            return Kind.OFD;
        }
        throw new UnreadableFileException(Reason.OTHER_KIND, opened.has("mimetype") ? "这是ODF文件（.odt、.ods），请另存为.docx或.xlsx后重新上传"
                : "这不是整改方案文档（可能是压缩包，请解压后上传其中的方案）；" + READ);
    }

    private static void ending(String name, Kind kind, PlanContent content) {
        int dot = name == null ? -1 : name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean known = java.util.Arrays.stream(Kind.values()).anyMatch(other -> other.endings.contains(ending));
        if (known && !kind.endings.contains(ending)) {
            content.warn(DraftWarning.Code.WRONG_ENDING, "文件名以“." + ending + "”结尾，其内容却是" + kind.words + "，已按内容读取；请核对是否选对了文件");
        }
    }
}
