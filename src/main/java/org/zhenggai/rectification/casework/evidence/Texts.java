package org.zhenggai.rectification.casework.evidence;

import java.time.LocalDate;
import org.zhenggai.rectification.ground.refusal.BadRequestException;

/** What people write beside a file, tidied and within its limits. */
final class Texts {

    private static final int LONGEST_NAME = 200;

    private Texts() {}

    /** The last part of a path, without control characters, its ending kept when it is cut. */
    static String fileName(String given) {
        String name = given == null ? "" : given.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        if (name.isEmpty()) {
            throw new BadRequestException("请提供文件名");
        }
        int cut = Math.max(0, name.length() - LONGEST_NAME);
        return name.substring(cut > 0 && Character.isLowSurrogate(name.charAt(cut)) ? cut + 1 : cut);
    }

    /** One line of text, null when blank. */
    static String line(String label, String given, int longest) {
        String text = given == null ? "" : given.replaceAll("\\p{Cntrl}+", " ").strip();
        if (text.length() > longest) {
            throw new BadRequestException(label + "过长，最多" + longest + "个字");
        }
        return text.isEmpty() ? null : text;
    }

    /** A paper names who issued it and when; not every paper has a number. */
    static void paper(EvidenceType type, String issuer, LocalDate date, LocalDate today) {
        if (type.document() && (issuer == null || date == null)) {
            throw new BadRequestException("“" + type.name() + "”须填写发文机关和文书日期");
        }
        if (date != null && date.isAfter(today)) {
            throw new BadRequestException("文书日期不能晚于今天");
        }
    }
}
