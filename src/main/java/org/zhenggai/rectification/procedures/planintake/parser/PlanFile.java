package org.zhenggai.rectification.procedures.planintake.parser;

import org.zhenggai.rectification.ground.office.OfficePackage;
import org.zhenggai.rectification.ground.office.TextFile;
import org.zhenggai.rectification.ground.office.UnreadableFileException;
import org.zhenggai.rectification.ground.office.UnreadableFileException.Reason;

/** Tells by its content, not by its name, what a file is, and reads it. */
final class PlanFile {

    private PlanFile() {}

    static PlanContent read(byte[] file, ReadLimits limits) {
        PlanContent content = new PlanContent(limits.text());
        if (packed(file)) {
            office(file, limits, content);
        } else {
            TextTables.read(TextFile.read(file).split("\\R|\\f"), content);
        }
        if (content.lines().isEmpty()) {
            throw new UnreadableFileException(Reason.EMPTY, "文件中没有文字（扫描件须先识别成文字），请上传.txt、.docx或.xlsx文件");
        }
        return content;
    }

    private static void office(byte[] file, ReadLimits limits, PlanContent content) {
        OfficePackage opened = OfficePackage.open(file, limits.packages());
        if (opened.kind() == OfficePackage.Kind.DOCUMENT) {
            new WordReader(opened, content).read();
        } else if (opened.kind() == OfficePackage.Kind.WORKBOOK) {
            WorkbookReader.read(file, content);
        } else {
            throw new UnreadableFileException(Reason.OTHER_KIND, "这不是整改方案文档，请上传.txt、.docx或.xlsx文件");
        }
    }

    /** A zip, or the old format, which the door refuses in its own words. */
    private static boolean packed(byte[] file) {
        return file.length > 1 && (file[0] == 'P' && file[1] == 'K' || (file[0] & 0xFF) == 0xD0 && (file[1] & 0xFF) == 0xCF);
    }
}
