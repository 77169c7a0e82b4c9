package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.List;
import java.util.regex.Pattern;
import org.zhenggai.rectification.procedures.planintake.parser.PlanWarning.Code;

/** Tells whether a stretch of text is a deadline and nothing else. */
final class DeadlineWords {

    static final String DAY = "(?:20\\d{2} *年? *[-./]?|\\d{2}年|明年|次年|今年|本年)? *"
            + "(?:\\d{1,2} *(?:月|[./-]) *(?:\\d{1,2} *[日号]?|底|末|初|上旬|中旬|下旬|份)?"
            + "|上半年|下半年|第?[一二三四1-4]季度[末底]?|年?底|年?末|年内|年终|20\\d{2}年)";
    private static final Pattern WHOLE = Pattern.compile("(?:力争|确保|计划|预计|于|在|至|到)?" + DAY
            + " *(?:[以之]?前|底前|止|内)?(?:基本|全面|全部)?(?:完成|整改|办结|到位|解决|整改到位|整改完成|完成整改)*"
            + "|(?:长期|持续|常态化|立行立改|立即|即知即改|边督边改)(?:坚持|整改|推进|化|推动)*(?:并(?:长期坚持|持续推进))?|(?:印发|反馈).{0,8}\\d+.{0,4}内");
    private static final Pattern DONE = Pattern.compile("已(?:经|于|在)?[^。；;，,]{0,16}(?:完成|整改到位|到位|办结|拆除|销号|结案|整改)");
    private static final int LONGEST = 40;

    /** What scans take digits for. */
    private static final Pattern LETTERS = Pattern.compile("(?<=\\d)[OoQlI](?=[\\d年月日OoQlI])");
    /** The time of the day that programs print behind a date. */
    private static final Pattern CLOCK = Pattern.compile("(?<=\\d)(?: +|T)\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?!\\d)");

    private DeadlineWords() {}

    /** The text folded, without blanks and the time of the day; letters among digits are read as digits, which is doubted. */
    static String plain(String printed, List<PlanWarning> warnings) {
        String close = Fold.close(CLOCK.matcher(Fold.fold(printed == null ? "" : printed)).replaceAll("")).replace(" ", "");
        String plain = LETTERS.matcher(close).replaceAll(letter -> "OoQ".contains(letter.group()) ? "0" : "1");
        if (!plain.equals(close)) {
            warnings.add(new PlanWarning(Code.INFERRED, "日期“" + close + "”中有字母，按数字读取，请核对"));
        }
        return plain;
    }

    /** Whether it says until when, and nothing else. The text is folded. */
    static boolean isWhole(String folded) {
        String text = folded.strip();
        return !text.isEmpty() && text.length() <= LONGEST && WHOLE.matcher(text).matches();
    }

    /** Whether the text says that all is done already. */
    static boolean done(String printed) {
        String text = Fold.close(Fold.fold(printed));
        return DONE.matcher(text).find() && !text.matches(".*(?:未|没有|尚未)[^。；;，,]{0,6}(?:完成|整改到位|办结).*");
    }
}
