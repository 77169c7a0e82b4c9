package org.zhenggai.rectification.casework.finding;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.ChainCheck;
import org.zhenggai.rectification.ground.audit.ChainProblem;
import org.zhenggai.rectification.ground.audit.Seals;
import org.zhenggai.rectification.ground.audit.anchor.AnchorCheck;

/**
 * Tells whether timelines, the rows of cases and evidence, and the audit log are as they were written, and where not. It says nothing of
 * what they contain.
 */
@Service
public class Verification {

    /**
     * One place where something is wrong.
     *
     * @param caseNumber null where it is no single case's
     * @param position   place in the chain from 1, 0 for what has none
     * @param seq        the entry's key, null for what is not there or no entry
     * @param message    all of this in Chinese
     */
    public record Problem(String caseNumber, ChainProblem.Kind kind, long position, Long seq, String message) {}

    /**
     * What the check found.
     *
     * @param auditEntries null when only one case was checked, as {@code anchors}, {@code lastAnchor} and {@code stamps}
     * @param sealedRows   rows of cases and evidence compared with their seals
     * @param timelineRoot hash over the heads of all timelines checked
     * @param anchors      lines in the file of anchors
     * @param stamps       time stamps of an authority on them
     * @param found        number of problems, of which {@code problems} lists the first
     */
    public record Report(boolean intact, String verdict, OffsetDateTime checkedAt, long cases, long timelineEntries, Long auditEntries,
            long sealedRows, String timelineRoot, String auditRoot, Integer anchors, OffsetDateTime lastAnchor,
            Integer stamps, long found, List<Problem> problems) {}

    private static final Logger LOG = LoggerFactory.getLogger(Verification.class);

    private final Timeline timeline;
    private final AuditLog audit;
    private final Seals seals;
    private final AnchorCheck anchors;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final VerificationSettings settings;
    private final ApplicationEventPublisher events;

    Verification(Timeline timeline, AuditLog audit, Seals seals, AnchorCheck anchors, JdbcClient jdbc, Clock clock,
            VerificationSettings settings, ApplicationEventPublisher events) {
        this.events = events;
        this.timeline = timeline;
        this.audit = audit;
        this.seals = seals;
        this.anchors = anchors;
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** Checks everything. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report all() {
        Findings findings = new Findings();
        ChainCheck.Result cases = timeline.check(null, settings.listedProblems());
        findings.ofChain(cases, "时间线");
        List<String> without = jdbc.sql("""
                select case_number from rectification_case c
                where not exists (select 1 from timeline_entry t where t.case_id = c.id)
                  and not exists (select 1 from timeline_head h where h.chain = c.id) order by case_number""").query(String.class).list();
        without.forEach(number -> findings.add(gone(number)));
        long rows = sealed(null, findings);
        ChainCheck.Result log = audit.check(settings.listedProblems());
        findings.more(log.found() - log.problems().size());
        log.problems().forEach(problem -> findings.add(new Problem(null, problem.kind(), problem.position(), problem.seq(),
                "操作日志" + words(problem))));
        AnchorCheck.Result outside = anchors.run((chain, key) -> "案件" + number(key) + chain.label());
        outside.problems().forEach(message -> findings.add(new Problem(null, ChainProblem.Kind.ANCHOR, 0, null, message)));
        String counted = cases.chains() + "个案件的时间线" + cases.entries() + "条、登记和材料" + rows + "项、操作日志" + log.entries() + "条，并与"
                + outside.anchors() + "个锚点比对";
        String verdict = verdict(counted, findings.found);
        LOG.info("核验时间线和操作日志：{}校验值 {} {}", verdict, cases.root(), log.root());
        events.publishEvent(new RecordsVerified(findings.found, verdict));
        return new Report(findings.found == 0, verdict, OffsetDateTime.now(clock), cases.chains(), cases.entries(), log.entries(), rows,
                cases.root(), log.root(), outside.anchors(), outside.last(), outside.stamps(), findings.found, findings.listed);
    }

    /** Checks what belongs to one case. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report of(RectificationCase c) {
        Findings findings = new Findings();
        ChainCheck.Result found = timeline.check(c.id(), settings.listedProblems());
        if (found.entries() == 0 && found.found() == 0) {
            findings.add(gone(c.caseNumber()));
        }
        findings.ofChain(found, "时间线");
        long rows = sealed(c.id(), findings);
        String counted = found.chains() + "个案件的时间线" + found.entries() + "条、登记和材料" + rows + "项";
        return new Report(findings.found == 0, verdict(counted, findings.found), OffsetDateTime.now(clock), found.chains(),
                found.entries(), null, rows, found.root(), null, null, null, null, findings.found, findings.listed);
    }

    private long sealed(Long caseId, Findings findings) {
        findings.ofChain(seals.check(caseId, settings.listedProblems()), "封存记录");
        return seals.compare(caseId, problem -> findings.add(new Problem(number(problem.caseId()), problem.kind(), 0, null,
                "案件" + number(problem.caseId()) + problem.table().label()
                        + (problem.objectId().equals(String.valueOf(problem.caseId())) ? "" : problem.objectId()) + switch (problem
                                .kind()) {
                            case INSERTED -> "未经系统登记";
                            case REMOVED -> "被删除";
                            default -> "被改动，与最近一次封存不符";
                        })));
    }

    private static String verdict(String counted, long found) {
        return found == 0 ? "已核验" + counted + "，未发现修改、删除或者插入。" : "已核验" + counted + "，发现" + found + "处异常。";
    }

    private static Problem gone(String number) {
        return new Problem(number, ChainProblem.Kind.REMOVED, 1, null, "案件" + number + "的时间线连同登记全部被删除");
    }

    private String number(long caseId) {
        return jdbc.sql("select case_number from rectification_case where id = :id").param("id", caseId).query(String.class).optional()
                .orElse(String.valueOf(caseId));
    }

    /** All problems counted, the first ones listed. */
    private final class Findings {

        private final List<Problem> listed = new ArrayList<>();
        private long found;

        private void add(Problem problem) {
            found++;
            if (listed.size() < settings.listedProblems()) {
                listed.add(problem);
            }
        }

        private void more(long count) {
            found += count;
        }

        private void ofChain(ChainCheck.Result result, String label) {
            more(result.found() - result.problems().size());
            result.problems().forEach(problem -> {
                String number = number(problem.chain());
                add(new Problem(number, problem.kind(), problem.position(), problem.seq(), "案件" + number + label + words(problem)));
            });
        }
    }

    private static String words(ChainProblem problem) {
        String entry = problem.seq() == null ? "" : "（流水号" + problem.seq() + "）";
        return switch (problem.kind()) {
            case CHANGED -> "第" + problem.position() + "条" + entry + "被修改";
            case INSERTED -> problem.position() == 0 ? "被插入一条未登记的记录" + entry : "第" + problem.position() + "条处被插入一条记录" + entry;
            case REMOVED -> problem.position() == problem.until() ? "第" + problem.position() + "条被删除"
                    : "第" + problem.position() + "条至第" + problem.until() + "条被删除";
            case ANCHOR -> "与锚点不符";
            case HEAD -> "的登记（条数和末条校验值）被删除";
        };
    }
}
