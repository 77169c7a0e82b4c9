package org.zhenggai.rectification.procedures.planintake.parser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.zhenggai.rectification.ground.office.UnreadableFileException;
import org.zhenggai.rectification.ground.office.UnreadableFileException.Reason;

/** Reads the Word format of 1997 to 2003, which WPS writes too as .wps: as it would be printed, like {@link WordReader}. */
final class OldWordReader {

    private static final String DAMAGED = "文件已损坏，无法读取；请用办公软件打开后另存为.docx，再重新上传";

    private final PlanContent content;
    private final OldWordNumbering numbering = new OldWordNumbering();

    private OldWordReader(PlanContent content) {
        this.content = content;
    }

    static void read(byte[] file, ReadLimits limits, PlanContent content) {
        try (POIFSFileSystem system = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            DirectoryNode root = system.getRoot();
            refuse(root);
            try (HWPFDocument document = new HWPFDocument(root)) {
                if (document.characterLength() > limits.text().characters()) {
                    throw new UnreadableFileException(Reason.TOO_LARGE, "文件文字超过" + limits.text().characters() + "字，请只保留方案正文后重新上传");
                }
                new OldWordReader(content).read(document);
            }
        } catch (EncryptedDocumentException e) {
            throw new UnreadableFileException(Reason.DAMAGED, "文件已加密，无法读取；请取消密码后重新上传");
        } catch (OldWordFileFormatException e) {
            throw new UnreadableFileException(Reason.OTHER_KIND, "这是Word 95或更早版本的文档，请用办公软件打开后另存为.docx，再重新上传");
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFileException(Reason.DAMAGED, DAMAGED);
        }
    }

    private static void refuse(DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw new UnreadableFileException(Reason.DAMAGED, "文件已加密，无法读取；请取消密码后重新上传");
        }
        if (root.hasEntryCaseInsensitive("Macros") || root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
            throw new UnreadableFileException(Reason.MACROS, "文件含有宏，出于安全考虑不予接收；请另存为不含宏的.docx后重新上传");
        }
        if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
            throw new UnreadableFileException(Reason.OTHER_KIND, "这是旧版Excel工作簿（.xls、.et），请用办公软件打开后另存为.xlsx，再重新上传");
        }
        if (!root.hasEntryCaseInsensitive("WordDocument")) {
            throw new UnreadableFileException(Reason.OTHER_KIND, "这不是可以读取的文档；请用WPS或Word打开后另存为.docx，再重新上传");
        }
    }

    private void read(HWPFDocument document) {
        Range range = document.getRange();
        for (int i = 0; i < range.numParagraphs(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable()) {
                OldWordTable table = new OldWordTable(range, i, this);
                table.write(content);
                i = table.lastParagraph();
            } else {
                String text = text(paragraph);
                if (!text.isBlank()) {
                    content.paragraph(numbering.prefix(paragraph) + text.stripLeading());
                }
            }
        }
        asides(document.getMainTextboxRange());
        Range notes = document.getFootnoteRange();
        if (notes != null && notes.numParagraphs() > 0 && !notes.text().isBlank()) {
            asides(notes);
            content.warn(DraftWarning.Code.NOT_READ, "文件有脚注，列在文末，没有并入各问题，请核对");
        }
    }

    private void asides(Range range) {
        for (int i = 0; range != null && i < range.numParagraphs(); i++) {
            content.aside(text(range.getParagraph(i)));
        }
    }

    /** What a reader sees of the paragraph: without deleted, hidden and struck-out words, and with what fields came to. */
    String text(Paragraph paragraph) {
        StringBuilder shown = new StringBuilder();
        int codes = 0;
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            boolean gone = run.isMarkedDeleted() || run.isVanished();
            boolean struck = !gone && (run.isStrikeThrough() || run.isDoubleStrikeThrough());
            StringBuilder words = new StringBuilder();
            for (char c : run.text().toCharArray()) {
                if (c == 0x13) {
                    codes++;
                } else if (c == 0x14 || c == 0x15) {
                    codes = c == 0x14 || codes > 0 ? Math.max(0, codes - 1) : 0;
                } else if (codes == 0) {
                    words.append(character(c));
                }
            }
            if (struck && !words.toString().isBlank()) {
                left(words.toString().strip());
            } else if (!gone && !struck) {
                shown.append(words);
            }
        }
        return shown.toString();
    }

    private static String character(char c) {
        return switch (c) {
            case 0x0B, 0x0C, 0x0D -> "\n";
            case 0x09 -> "\t";
            case 0x1E -> "-";
            default -> c < 0x20 ? "" : String.valueOf(c);
        };
    }

    private void left(String struck) {
        content.warn(DraftWarning.Code.DELETED_TEXT, "第" + (content.lines().size() + 1) + "行处的删除线文字“" + (struck.length() > 40 ? struck
                .substring(0, 40) + "…" : struck) + "”视为已删除，没有读取");
    }

    /** The lines of a cell, numbered as they are. */
    String lines(List<Paragraph> paragraphs) {
        List<String> lines = new ArrayList<>();
        paragraphs.forEach(paragraph -> {
            String text = text(paragraph).strip();
            if (!text.isEmpty()) {
                lines.add(numbering.prefix(paragraph) + text);
            }
        });
        return String.join("\n", lines);
    }
}
