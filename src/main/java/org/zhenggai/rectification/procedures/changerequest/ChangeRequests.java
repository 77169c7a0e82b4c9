package org.zhenggai.rectification.procedures.changerequest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.CaseChanged;
import org.zhenggai.rectification.casework.finding.DateRules;
import org.zhenggai.rectification.casework.finding.ExtensionRequests;
import org.zhenggai.rectification.casework.finding.ReadsAhead;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.database.ReadAhead;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/** The requests and where they stand. That one begins or ends is published: the ladder waits for a pending extension. */
@Service
@Transactional
public class ChangeRequests implements ExtensionRequests, ReadsAhead {

    private static final String COLUMNS = """
            id, case_id, kind, state, reason, progress, supporting_document, requested_date, granted_date, named_condition, check_date,
            requested_by, requested_on, signed_by, signed_on, document_no, decided_by, decided_on, refusal, resumed_on, resumed_by""";

    private final JdbcClient jdbc;
    private final DateRules dates;
    private final ApplicationEventPublisher events;
    private final ReadAhead<Boolean> pending = new ReadAhead<>();

    ChangeRequests(JdbcClient jdbc, DateRules dates, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.dates = dates;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean extensionPending(long caseId) {
        return pending.of(caseId).orElseGet(() -> of(caseId).stream().anyMatch(request -> request.kind() == ChangeKind.EXTENSION
                && request.state() == ChangeState.PENDING));
    }

    @Override
    @Transactional(readOnly = true)
    public void readAhead(List<RectificationCase> cases) {
        Map<Long, Boolean> read = new HashMap<>();
        cases.forEach(c -> read.put(c.id(), false));
        jdbc.sql("select case_id from change_request where case_id in (:cases) and kind = 'EXTENSION' and state = 'PENDING'")
                .param("cases", read.keySet()).query(Long.class).list().forEach(id -> read.put(id, true));
        pending.keep(read);
    }

    @Override
    public void over() {
        pending.over();
    }

    /** Requests of the case, oldest first. */
    @Transactional(readOnly = true)
    public List<ChangeRequest> of(long caseId) {
        return jdbc.sql("select " + COLUMNS + " from change_request where case_id = :case order by id").param("case", caseId)
                .query(ChangeRequest.class).list();
    }

    /** The request by its key. @throws java.util.NoSuchElementException when there is none: the engine carries only existing keys */
    @Transactional(readOnly = true)
    public ChangeRequest get(long id) {
        return jdbc.sql("select " + COLUMNS + " from change_request where id = :id").param("id", id)
                .query(ChangeRequest.class).optional().orElseThrow();
    }

    /** The request that is to be carried out. @throws IllegalStateException when it was not granted: nothing else may be carried out */
    @Transactional(readOnly = true)
    public ChangeRequest granted(long id) {
        ChangeRequest request = get(id);
        if (request.state() != ChangeState.GRANTED) {
            throw new IllegalStateException("change request " + id + " is " + request.state() + " and cannot be carried out");
        }
        return request;
    }

    /** Opinions on the request, oldest first. */
    @Transactional(readOnly = true)
    public List<ChangeOpinion> opinions(long id) {
        return jdbc.sql("""
                select request_id, unit_id, officer_id, supports, text, given_on from change_opinion where request_id = :id
                order by id""").param("id", id).query(ChangeOpinion.class).list();
    }

    /**
     * Records a request.
     *
     * @return its key
     * @throws SubmissionRefusedException when another request of the case is pending
     */
    public long begin(NewRequest request, String userId) {
        pending.forget(request.caseId());
        long id = jdbc.sql("""
                insert into change_request (case_id, kind, state, reason, progress, supporting_document, requested_date,
                       named_condition, check_date, requested_by, requested_on)
                values (:case, :kind, 'PENDING', :reason, :progress, :document, :date, :condition, :check, :user, :today)
                on conflict (case_id) where state = 'PENDING' do nothing returning id""")
                .param("case", request.caseId()).param("kind", request.kind().name()).param("reason", request.reason())
                .param("progress", request.progress()).param("document", request.supportingDocument())
                .param("date", request.requestedDate()).param("condition", request.namedCondition())
                .param("check", request.checkDate()).param("user", userId).param("today", dates.today())
                .query(Long.class).optional()
                .orElseThrow(() -> new SubmissionRefusedException("caseNumber", "案件", "本案已有一项待决的申请（"
                        + of(request.caseId()).stream().filter(other -> other.state() == ChangeState.PENDING)
                                .map(other -> other.kind().label()).findFirst().orElse("") + "），请待其办结后再申请"));
        events.publishEvent(new CaseChanged(request.caseId()));
        return id;
    }

    void sign(long id, String userId) {
        jdbc.sql("update change_request set signed_by = :user, signed_on = :today where id = :id").param("user", userId)
                .param("today", dates.today()).param("id", id).update();
    }

    void refuseToSign(long id, String userId, String reason) {
        pending.over();
        jdbc.sql("""
                update change_request set state = 'NOT_SIGNED', signed_by = :user, signed_on = :today, refusal = :reason
                where id = :id""")
                .param("user", userId).param("today", dates.today()).param("reason", reason).param("id", id).update();
        changed(id);
    }

    void opine(ChangeOpinion opinion) {
        jdbc.sql("insert into change_opinion (request_id, unit_id, officer_id, supports, text, given_on) values (?, ?, ?, ?, ?, ?)")
                .params(opinion.requestId(), opinion.unitId(), opinion.officerId(), opinion.supports(), opinion.text(),
                        opinion.givenOn()).update();
    }

    void decide(long id, ChangeState state, String userId, String documentNo, LocalDate granted, String refusal) {
        pending.over();
        jdbc.sql("""
                update change_request set state = :state, decided_by = :user, decided_on = :today, document_no = :document,
                       granted_date = :granted, refusal = :refusal where id = :id""")
                .param("state", state.name()).param("user", userId).param("today", dates.today()).param("document", documentNo)
                .param("granted", granted).param("refusal", refusal).param("id", id).update();
        ChangeRequest decided = get(id);
        events.publishEvent(new RequestDecided(decided.caseId(), id, decided.kind(), state == ChangeState.GRANTED, granted, documentNo,
                refusal, decided.requestedBy(), decided.signedBy()));
        changed(id);
    }

    /** Ends the granted suspension, unless it has ended already. @return whether it ended now */
    public boolean resume(long id, String actor) {
        boolean ended = jdbc.sql("""
                update change_request set resumed_on = :today, resumed_by = :actor
                where id = :id and kind = 'SUSPENSION' and state = 'GRANTED' and resumed_on is null""")
                .param("today", dates.today()).param("actor", actor).param("id", id).update() > 0;
        if (ended) {
            changed(id);
        }
        return ended;
    }

    /** Voids what is pending for a case that has ended. @return how many requests that were */
    public int voidPending(long caseId) {
        pending.forget(caseId);
        int voided = jdbc.sql("update change_request set state = 'VOID' where case_id = :case and state = 'PENDING'")
                .param("case", caseId).update();
        if (voided > 0) {
            events.publishEvent(new CaseChanged(caseId));
        }
        return voided;
    }

    private void changed(long id) {
        events.publishEvent(new CaseChanged(get(id).caseId()));
    }
}
