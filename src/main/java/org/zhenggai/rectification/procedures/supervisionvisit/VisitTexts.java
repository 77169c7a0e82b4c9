package org.zhenggai.rectification.procedures.supervisionvisit;

import java.util.List;
import java.util.stream.Collectors;

/** A visit in words, for the timeline. */
final class VisitTexts {

    /** What a timeline entry's detail holds. */
    private static final int DETAIL_LIMIT = 8000;
    private static final String CUT = "……（全文见督导检查记录）";

    private VisitTexts() {}

    /** Who was there and what they found; a suspicion stays out: the responsible units read the timeline. */
    static String record(Visit visit, List<VisitFinding> findings) {
        return cut("检查人员：" + visit.visitors() + findings.stream()
                .map(finding -> "\n" + finding.number() + "．" + finding.found() + "　要求：" + finding.requirement())
                .collect(Collectors.joining()));
    }

    /** The answers by number. */
    static String answers(List<VisitFinding> findings) {
        return cut(findings.stream().map(finding -> finding.number() + "．" + finding.answer()).collect(Collectors.joining("\n")));
    }

    private static String cut(String text) {
        return text.length() <= DETAIL_LIMIT ? text : text.substring(0, DETAIL_LIMIT - CUT.length()) + CUT;
    }
}
