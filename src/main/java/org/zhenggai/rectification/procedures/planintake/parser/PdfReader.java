package org.zhenggai.rectification.procedures.planintake.parser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.zhenggai.rectification.ground.office.PdfFile;
import org.zhenggai.rectification.ground.office.UnreadableFileException;
import org.zhenggai.rectification.ground.office.UnreadableFileException.Reason;

/** Reads a PDF that has its text in it. One that holds pictures only is a scan, and is said to be one. */
final class PdfReader {

    private static final int NAMED = 20;
    /** Of all characters: so many without a known letter, and nothing of the text is right. */
    private static final double UNKNOWN = 0.3;

    private PdfReader() {}

    static void read(byte[] file, ReadLimits limits, PlanContent content) {
        try (PDDocument document = PdfFile.open(file, limits.packages(), limits.pages().most())) {
            read(document, limits, content);
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw PdfFile.damaged();
        }
    }

    private static void read(PDDocument document, ReadLimits limits, PlanContent content) throws IOException {
        PageText text = new PageText();
        PdfCost spent = new PdfCost(limits);
        List<Integer> pictures = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            if (text.pages() >= limits.pages().most()) {
                throw PdfFile.tooLong(limits.pages().most()); // the file says of itself that it has fewer
            }
            PdfPage read = PdfPage.read(page, spent);
            if (read.isPicture()) {
                pictures.add(text.pages() + 1);
            }
            text.add(read.glyphs(), read.strokes(), read.across());
        }
        if (spent.glyphs() == 0) {
            throw new UnreadableFileException(Reason.DAMAGED, pictures.isEmpty() ? "PDF文件中没有文字，请核对后重新上传"
                    : "这份PDF是扫描件：每页只有图片，没有可以读取的文字；请先用文字识别（OCR）软件转成Word文档并校对，或者上传方案的Word、文本版本");
        }
        if (spent.unknown() > UNKNOWN * spent.glyphs()) {
            throw new UnreadableFileException(Reason.DAMAGED, "PDF文件的字体没有带上文字编码，读出的不是文字；请上传方案的Word、文本版本，或者重新导出PDF");
        }
        if (spent.unknown() > 0) {
            content.warn(DraftWarning.Code.NOT_READ, "PDF文件中有" + spent.unknown() + "个字的字体没有文字编码，以“\uFFFD”代替，请对照原文核对");
        }
        if (!pictures.isEmpty()) {
            content.warn(DraftWarning.Code.NOT_READ, "第" + pictures.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(
                    "、"))
                    + (pictures.size() > NAMED ? "等" + pictures.size() : "") + "页是图片，其中的文字没有读取，请核对");
        }
        text.write(content);
    }
}
