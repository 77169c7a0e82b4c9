package org.zhenggai.rectification.procedures.escalation;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.DecisionTable;
import org.zhenggai.rectification.ground.engine.Decisions;

/** Which letters may be merged: the tables letter-together.dmn and letter-absorption.dmn. */
@Component
class MergeRules {

    static final String TOGETHER = "letter-together";
    static final String ABSORPTION = "letter-absorption";

    /** What a table says, with its reason in Chinese. */
    record Answer(boolean allowed, String reason) {}

    private final Decisions decisions;

    MergeRules(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Whether letters of this kind on several cases may be one document. */
    Answer together(Escalation letter) {
        return together(decisions.table(TOGETHER), letter);
    }

    static Answer together(DecisionTable table, Escalation letter) {
        Map<String, Object> row = table.firstRow(Map.of("origin", origin(letter), "instrument", letter.instrument().name()));
        return new Answer((boolean) row.get("together"), (String) row.get("reason"));
    }

    /**
     * Whether the letter may take a weaker one of the same case in.
     *
     * @param measure how the letter is proposed to go on, null where it leaves no choice
     */
    Answer absorbs(Escalation letter, String measure, Escalation weaker) {
        return absorbs(decisions.table(ABSORPTION), letter, measure, weaker);
    }

    static Answer absorbs(DecisionTable table, Escalation letter, String measure, Escalation weaker) {
        Map<String, Object> row = table.firstRow(Map.of("origin", origin(letter).equals(origin(weaker)) ? origin(letter) : "CAUSE", "into",
                letter.instrument().name(), "measure", measure == null ? "" : measure, "instrument", weaker.instrument().name()));
        return new Answer((boolean) row.get("absorbed") && weaker.height() <= letter.height(), (String) row.get("reason"));
    }

    /** What a row of the ladder triggered has no occasion, what an independent cause did has one (domain.md §5). */
    private static String origin(Escalation letter) {
        return letter.occasion().isEmpty() ? "LADDER" : "CAUSE";
    }
}
