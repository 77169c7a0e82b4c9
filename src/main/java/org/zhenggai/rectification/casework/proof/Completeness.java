package org.zhenggai.rectification.casework.proof;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.evidence.EvidenceChanged;
import org.zhenggai.rectification.casework.finding.CaseNoted;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/**
 * Whether a case's evidence is complete. What is missing stops a submission unless the officer says why (缺项说明), which everybody
 * who reviews it reads.
 */
@Service
@Transactional
public class Completeness {

    /** The form field that says why a piece is missing. */
    public static final String REASON = "missingReason";

    private final Checklist checklist;
    private final Timeline timeline;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Completeness(Checklist checklist, Timeline timeline, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.checklist = checklist;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * How complete a case is.
     *
     * @param required number of types that have to be there
     * @param given    number of them that are
     * @param missing  Chinese names of the others
     */
    public record Standing(int required, int given, List<String> missing) {

        /** E.g. 应交12类，已交9类，尚缺：结案报告、送达回证. */
        public String text() {
            return count() + (missing.isEmpty() ? "，已齐全" : "，尚缺：" + String.join("、", missing));
        }

        /** E.g. 应交12类，已交9类. */
        public String count() {
            return "应交" + required + "类，已交" + given + "类";
        }
    }

    /** Why something was missing from a round: what, why, by whom. */
    public record Gap(long caseId, int round, String step, String missing, String reason, String explainedBy) {}

    public Standing of(long caseId) {
        List<ChecklistEntry> counted = checklist.of(caseId).stream().filter(ChecklistEntry::counts).toList();
        List<String> missing = counted.stream().filter(ChecklistEntry::missing).map(ChecklistEntry::name).toList();
        return new Standing(counted.size(), counted.size() - missing.size(), missing);
    }

    /**
     * Lets a submission pass that is complete, or that says why it is not; the reason is kept with the round.
     *
     * @throws SubmissionRefusedException when something is missing and nothing is said about it
     */
    public void demand(TaskSubmission form, int round) {
        Standing standing = of(form.caseKey());
        if (standing.missing().isEmpty()) {
            return;
        }
        String missing = String.join("、", standing.missing());
        String reason = form.text(REASON);
        if (reason == null || reason.isBlank()) {
            throw new SubmissionRefusedException(REASON, "缺项说明", "尚缺必备的举证材料：" + missing
                    + "。请在“案卷”页补齐；确实不能提供的，请在缺项说明中写明原因");
        }
        jdbc.sql("""
                insert into evidence_gap (case_id, round, step, missing, reason, explained_by, explained_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(form.caseKey(), round, form.taskKey(), missing, reason.strip(), form.userId(), OffsetDateTime.now(clock)).update();
        timeline.append(form.caseKey(), form.userId(), "EVIDENCE_GAP", "举证材料缺项说明，缺" + standing.missing().size() + "类：" + shortened(missing),
                reason.strip());
    }

    /** The explanations of a round, oldest first. */
    public List<Gap> gaps(long caseId, int round) {
        return jdbc.sql("""
                select case_id, round, step, missing, reason, explained_by from evidence_gap
                where case_id = :case and round = :round order by id""")
                .param("case", caseId).param("round", round).query(Gap.class).list();
    }

    /** The last round for which something was explained. */
    public Optional<Gap> latest(long caseId) {
        return jdbc.sql("""
                select case_id, round, step, missing, reason, explained_by from evidence_gap
                where case_id = :case order by id desc limit 1""").param("case", caseId).query(Gap.class).optional();
    }

    /** Notes how complete the case is now, for lists: what it needs or what is there has changed. */
    public void note(long caseId) {
        Standing standing = of(caseId);
        jdbc.sql("""
                insert into evidence_standing (case_id, required, given) values (:case, :required, :given)
                on conflict (case_id) do update set required = excluded.required, given = excluded.given""")
                .param("case", caseId).param("required", standing.required()).param("given", standing.given()).update();
        events.publishEvent(new CaseNoted(caseId));
    }

    @EventListener
    void on(EvidenceChanged changed) {
        note(changed.caseId());
    }

    /** A timeline entry's summary has room for 500 characters. */
    private static String shortened(String names) {
        return names.length() <= 400 ? names : List.of(names.split("、")).stream().limit(20).collect(Collectors.joining("、")) + "等";
    }
}
