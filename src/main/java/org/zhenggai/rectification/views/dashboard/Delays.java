package org.zhenggai.rectification.views.dashboard;

import java.sql.Date;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.ground.database.Composed;
import org.zhenggai.rectification.views.ledger.LedgerConditions;
import org.zhenggai.rectification.views.ledger.LedgerDays;
import org.zhenggai.rectification.views.ledger.LedgerFilter.Late;

/** Whose turn it is and who is late: the reviewers apart from the units, for a reviewer's days are not the unit's (domain.md §4). */
@Service
@Transactional(readOnly = true)
public class Delays {

    /**
     * Open cases at one step.
     *
     * @param limit       working days the reviewer may take, null where the units' own dates count
     * @param late        beyond that limit; for the units: overdue, or behind with milestones or reports
     * @param longestWait working days the longest has waited there, null when the clock of all stands
     */
    public record Step(String code, String text, Integer limit, Figure waiting, Figure late, Integer longestWait) {}

    /** Steps of the reviewers, steps of the units. */
    public record View(List<Step> reviewers, List<Step> units) {}

    private final JdbcClient jdbc;
    private final QueryMemory memory;
    private final LedgerConditions conditions;
    private final LedgerDays days;

    Delays(JdbcClient jdbc, QueryMemory memory, LedgerConditions conditions, LedgerDays days) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.conditions = conditions;
        this.days = days;
    }

    public View of(Question asked) {
        memory.raise();
        Map<ProcessState, Step> steps = new HashMap<>();
        Composed.of(Statements.delays(conditions.of(asked.reader(), asked.filter()).where(), days)).by(jdbc).query(row -> {
            ProcessState state = ProcessState.valueOf(row.getString("process_state"));
            boolean review = state.reviewLimit().isPresent();
            Integer longest = Optional.ofNullable(row.getDate("since")).map(Date::toLocalDate).map(days::workingDaysSince).orElse(null);
            steps.put(state, new Step(state.name(), state.label(), review ? days.reviewDays(state) : null,
                    Figure.of("WAITING", "在办", row.getLong("waiting"), asked.list(), "processState", state.name()),
                    Figure.of("LATE", review ? "超过审核时限" : "超期或滞后", row.getLong(review ? "reviewer_late" : "unit_late"), asked.list(),
                            "processState", state.name(), "late", (review ? Late.REVIEWER : Late.UNIT).name()), longest));
        });
        List<Step> ordered = Arrays.stream(ProcessState.values()).map(steps::get).filter(Objects::nonNull).toList();
        return new View(ordered.stream().filter(step -> step.limit() != null).toList(),
                ordered.stream().filter(step -> step.limit() == null).toList());
    }
}
