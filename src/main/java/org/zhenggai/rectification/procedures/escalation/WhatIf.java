package org.zhenggai.rectification.procedures.escalation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.engine.DecisionTable;
import org.zhenggai.rectification.ground.engine.Decisions;
import org.zhenggai.rectification.ground.engine.language.FeelBudget;
import org.zhenggai.rectification.ground.refusal.BadRequestException;

/** Tries a changed ladder on today's cases, without effect. */
@Service
public class WhatIf {

    /** What a table says of a case: its row and why. */
    public record Answer(String rule, String level, String instrument, String reason) {}

    /** A case of which the two tables say different things. */
    public record Change(String caseNumber, String title, Answer before, Answer after) {}

    /** How many open cases were looked at, and those that would change. */
    public record Result(int evaluated, List<Change> changed) {}

    private final Decisions decisions;
    private final LadderFacts facts;
    private final Cases cases;

    WhatIf(Decisions decisions, LadderFacts facts, Cases cases) {
        this.decisions = decisions;
        this.facts = facts;
        this.cases = cases;
    }

    /** @throws BadRequestException when the upload is no ladder table, or some case hits no row of it */
    @Transactional(readOnly = true)
    public Result evaluate(byte[] dmn) {
        DecisionTable present = decisions.table(CaseCheck.LADDER);
        DecisionTable changed = decisions.read(CaseCheck.LADDER, dmn);
        List<Change> changes = new ArrayList<>();
        List<RectificationCase> open = cases.open();
        for (RectificationCase c : open) {
            FeelBudget.step();
            Map<String, Object> counted = facts.of(c);
            Answer before = answer(CaseCheck.row(present, counted));
            Answer after = answer(tried(changed, counted, c));
            if (!before.equals(after)) {
                changes.add(new Change(c.caseNumber(), c.title(), before, after));
            }
        }
        return new Result(open.size(), changes);
    }

    private static LadderRow tried(DecisionTable table, Map<String, Object> counted, RectificationCase c) {
        try {
            LadderRow row = CaseCheck.row(table, counted);
            if (!row.level().matches("NONE|L[0-6]")) {
                throw new BadRequestException("案件" + c.caseNumber() + "命中的行级别为“" + row.level() + "”，应为L0至L6或NONE");
            }
            return row;
        } catch (BadRequestException | FeelBudget.UsedUp e) {
            throw e;
        } catch (RuntimeException e) {
            throw new BadRequestException("案件" + c.caseNumber()
                    + "用上传的决策表无法判断，请检查：输出列应为rule、level、instrument、addressees、respondDays、reason，最后一行应为“其余”");
        }
    }

    private static Answer answer(LadderRow row) {
        return new Answer(row.rule(), row.level(), label(row.instrument()), row.reason());
    }

    /** The instrument's Chinese name; none for rows that issue nothing. */
    static String label(String instrument) {
        return List.of("NONE", "PAUSE").contains(instrument) ? null : Instrument.valueOf(instrument).label();
    }
}
