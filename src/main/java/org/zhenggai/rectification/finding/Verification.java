package org.zhenggai.rectification.finding;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.audit.AuditLog;
import org.zhenggai.rectification.audit.ChainCheck;
import org.zhenggai.rectification.audit.ChainProblem;

/** Tells whether the timelines and the audit log are as they were written, and where not. It says nothing of what they contain. */
@Service
public class Verification {

    /**
     * One place where something is wrong.
     *
     * @param caseNumber null for the audit log
     * @param position   place in the chain from 1, 0 for an entry without a place
     * @param seq        the entry's key, null for what is not there
     * @param message    all of this in Chinese
     */
    public record Problem(String caseNumber, ChainProblem.Kind kind, long position, Long seq, String message) {
    }

    /**
     * What the check found.
     *
     * @param auditEntries null when only one case was checked
     * @param timelineRoot hash over the heads of all timelines checked, to be written down elsewhere
     * @param found        number of problems, of which {@code problems} lists the first
     */
    public record Report(boolean intact, String verdict, OffsetDateTime checkedAt, long cases, long timelineEntries, Long auditEntries,
                         String timelineRoot, String auditRoot, long found, List<Problem> problems) {
    }

    private static final Logger LOG = LoggerFactory.getLogger(Verification.class);

    private final Timeline timeline;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final VerificationSettings settings;

    Verification(Timeline timeline, AuditLog audit, JdbcClient jdbc, Clock clock, VerificationSettings settings) {
        this.timeline = timeline;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** Checks everything. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report all() {
        ChainCheck.Result cases = timeline.check(null, settings.listedProblems());
        ChainCheck.Result log = audit.check(settings.listedProblems());
        List<Problem> problems = new ArrayList<>(cases.problems().stream().map(this::ofCase).toList());
        List<String> without = jdbc.sql("""
                select case_number from rectification_case c
                where not exists (select 1 from timeline_entry t where t.case_id = c.id)
                  and not exists (select 1 from timeline_head h where h.chain = c.id) order by case_number""").query(String.class).list();
        without.forEach(number -> problems.add(new Problem(number, ChainProblem.Kind.REMOVED, 1, null,
                "案件" + number + "的时间线连同登记全部被删除")));
        log.problems().forEach(problem -> problems.add(new Problem(null, problem.kind(), problem.position(), problem.seq(),
                "操作日志" + words(problem))));
        return report(cases, log, cases.found() + without.size() + log.found(), problems);
    }

    /** Checks the timeline of one case. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report of(RectificationCase c) {
        ChainCheck.Result found = timeline.check(c.id(), settings.listedProblems());
        if (found.entries() == 0 && found.found() == 0) {
            return report(found, null, 1, List.of(new Problem(c.caseNumber(), ChainProblem.Kind.REMOVED, 1, null,
                    "案件" + c.caseNumber() + "的时间线连同登记全部被删除")));
        }
        return report(found, null, found.found(), found.problems().stream().map(this::ofCase).toList());
    }

    private Report report(ChainCheck.Result cases, ChainCheck.Result log, long found, List<Problem> problems) {
        String counted = cases.chains() + "个案件的时间线" + cases.entries() + "条" + (log == null ? "" : "、操作日志" + log.entries() + "条");
        String verdict = found == 0 ? "已核验" + counted + "，未发现修改、删除或者插入。" : "已核验" + counted + "，发现" + found + "处异常。";
        if (log != null) { // the log file lies outside of the database: who rewrites all chains there does not rewrite this
            LOG.info("核验时间线和操作日志：{}校验值 {} {}", verdict, cases.root(), log.root());
        }
        return new Report(found == 0, verdict, OffsetDateTime.now(clock), cases.chains(), cases.entries(),
                log == null ? null : log.entries(), cases.root(), log == null ? null : log.root(), found,
                problems.stream().limit(settings.listedProblems()).toList());
    }

    private Problem ofCase(ChainProblem problem) {
        String number = jdbc.sql("select case_number from rectification_case where id = :id").param("id", problem.chain())
                .query(String.class).optional().orElse(String.valueOf(problem.chain()));
        return new Problem(number, problem.kind(), problem.position(), problem.seq(), "案件" + number + "时间线" + words(problem));
    }

    private static String words(ChainProblem problem) {
        String entry = problem.seq() == null ? "" : "（流水号" + problem.seq() + "）";
        return switch (problem.kind()) {
            case CHANGED -> "第" + problem.position() + "条" + entry + "被修改";
            case INSERTED -> problem.position() == 0 ? "被插入一条未登记的记录" + entry : "第" + problem.position() + "条处被插入一条记录" + entry;
            case REMOVED -> problem.position() == problem.until() ? "第" + problem.position() + "条被删除"
                    : "第" + problem.position() + "条至第" + problem.until() + "条被删除";
            case HEAD -> "的登记（条数和末条校验值）被删除";
        };
    }
}
