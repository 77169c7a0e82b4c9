package org.zhenggai.rectification.procedures.escalation;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.engine.DecisionTable;
import org.zhenggai.rectification.ground.engine.Decisions;

/**
 * Why the ladder says what it says of a case, with the days counted today. What an escalation keeps are those of the day it was triggered:
 * a letter that waits for weeks would state a delay that has long been passed.
 */
@Service
@Transactional(readOnly = true)
public class PresentReason {

    private final Decisions decisions;
    private final LadderFacts facts;

    PresentReason(Decisions decisions, LadderFacts facts) {
        this.decisions = decisions;
        this.facts = facts;
    }

    /** What the ladder says of the case today, and the level, NONE for none; {@code pauses} while it stands or waits for a reviewer. */
    public record Now(String level, String reason, boolean pauses) {

        /** Whether the case stands better than when a row of the ladder triggered the letter. */
        boolean lessThan(Escalation e) {
            return e.occasion().isEmpty() && LadderRow.heightOf(level) < e.height();
        }
    }

    /** The row that counts today. */
    public Now of(RectificationCase c) {
        LadderRow row = CaseCheck.row(decisions.table(CaseCheck.LADDER), facts.of(c));
        return new Now(row.level(), row.reason(), row.pauses());
    }

    /**
     * The escalation's own reason as it reads today: that of its row with today's days. One that no row of the ladder gave, that was
     * counted to a date that has been changed since, or whose row does not hit any more because things have improved, stays as it was.
     */
    String of(Escalation e, RectificationCase c) {
        if (e.state() != Escalation.State.DRAFT || !e.occasion().isEmpty() || e.dueDateVersion() != c.dueDateVersion()) {
            return e.reason();
        }
        DecisionTable table = decisions.table(CaseCheck.LADDER);
        Map<String, Object> counted = facts.of(c);
        return CaseCheck.row(table, counted).height() < e.height() ? e.reason()
                : table.written("rule", e.rule(), "reason").map(words -> LadderRow.counted(words, counted)).orElse(e.reason());
    }
}
