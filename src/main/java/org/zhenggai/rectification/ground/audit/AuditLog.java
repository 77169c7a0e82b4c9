package org.zhenggai.rectification.ground.audit;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.ground.audit.RefusalCounts.Refusal;
import org.zhenggai.rectification.ground.database.AtCommit;
import org.zhenggai.rectification.ground.database.LastAct;

/** The append-only log of who did what, when and from where: one chain of entries, kept for good. */
@Service
public class AuditLog {

    /** The log as a chain. */
    public static final EntryChain.Table CHAIN = new EntryChain.Table("audit_entry", "audit_head", "0::bigint",
            List.of("happened_at", "real_at", "actor", "action", "detail"),
            List.of("category", "object", "outcome", "address", "session", "before_value", "after_value", "times"));

    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int FORM = 2;
    private static final int NAME_LIMIT = 64;
    private static final int LINE_LIMIT = 200;
    private static final int TEXT_LIMIT = 4000;
    /** After the chains of the cases: there is one head for all. */
    private static final int ORDER = 2000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtCommit atCommit;
    private final EntryChain chain;
    private final LastAct<Long> linking;
    private final TransactionTemplate own;
    private final RefusalCounts counts;

    AuditLog(JdbcClient jdbc, JdbcTemplate template, Clock clock, AtCommit atCommit, PlatformTransactionManager transactions,
            AuditSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.atCommit = atCommit;
        this.chain = new EntryChain(template, CHAIN);
        this.linking = LastAct.of(ORDER, chain::link);
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.counts = new RefusalCounts(settings.repeats(), Clock.systemUTC());
    }

    /** Records what is being done; joins the caller's transaction, so that no act goes without its entry and no entry without its act. */
    @Transactional
    public void record(Act act) {
        write(act, Origin.current());
    }

    /**
     * Records what was refused, in a transaction of its own, whatever becomes of the caller's. Equal attempts are counted
     * ({@code rectification.audit.repeats}). Call it where the refused transaction is over: it needs a second connection otherwise.
     */
    public void refused(Act act) {
        writeAll(counts.take(new Refusal(act.refused(), Origin.current())));
    }

    /**
     * The same for attempts that count together from wherever they come.
     *
     * @param kind    what was wrong with it, in Chinese: the count names each kind with its number
     * @param address where it came from: the count names these too
     */
    public void refused(Act act, String kind, String address) {
        writeAll(counts.take(new Refusal(act.refused(), new Origin(address, Origin.current().session()), kind)));
    }

    /** Records the same as {@link #record}, in a transaction of its own: for what was done whether or not the caller's comes to its end. */
    public void recordAtOnce(Act act) {
        writeAll(List.of(new Refusal(act, Origin.current())));
    }

    /** Tells what was counted in a time that is over. */
    @Scheduled(fixedDelayString = "${rectification.audit.repeats.within}", initialDelayString = "${rectification.audit.repeats.within}")
    void tellCounts() {
        writeAll(counts.over());
    }

    @PreDestroy
    void tellAllCounts() {
        try {
            writeAll(counts.all());
        } catch (RuntimeException e) {
            LOG.warn("停止时未能写入被拒绝操作的计数", e); // the database may be gone first
        }
    }

    private void writeAll(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            own.executeWithoutResult(status -> refusals.forEach(refusal -> write(refusal.act(), refusal.origin())));
        }
    }

    private void write(Act act, Origin origin) {
        long seq = jdbc.sql("""
                insert into audit_entry (happened_at, real_at, actor, action, detail, form, category, object, outcome, address, session,
                  before_value, after_value, times) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning seq""")
                .params(OffsetDateTime.now(clock), OffsetDateTime.now(Clock.system(ZONE)), cut(act.actor(), NAME_LIMIT),
                        cut(act.action(), LINE_LIMIT), cut(act.detail(), TEXT_LIMIT), FORM, act.category().name(),
                        cut(act.object(), LINE_LIMIT), act.outcome().name(), cut(origin.address(), NAME_LIMIT),
                        cut(origin.session(), NAME_LIMIT), cut(act.before(), TEXT_LIMIT), cut(act.after(), TEXT_LIMIT), act.times())
                .query(Long.class).single();
        atCommit.note(linking, seq);
    }

    /** Checks that no entry was changed, removed or inserted. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ChainCheck.Result check(int listed) {
        return ChainCheck.of(chain, null, listed);
    }

    /** What the database takes: no NUL, whole characters only, no longer than the column. */
    private static String cut(String text, int limit) {
        if (text == null) {
            return null;
        }
        String clean = text.replace('\0', '\uFFFD');
        if (clean.length() <= limit) {
            return clean;
        }
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(limit - 1)) ? limit - 1 : limit);
    }
}
