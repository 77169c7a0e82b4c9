package org.zhenggai.rectification.casework.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.organization.Persons;

/**
 * Issues papers: draws the number, lets the procedure write it down, enters the paper in the register and says so. All of it belongs to
 * the transaction that signs: where that is rolled back the number is free again, so that a series has no gaps.
 */
@Service
public class Documents {

    private final JdbcClient jdbc;
    private final Issuers issuers;
    private final Persons persons;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Documents(JdbcClient jdbc, Issuers issuers, Persons persons, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.issuers = issuers;
        this.persons = persons;
        this.clock = clock;
        this.events = events;
    }

    /** Issues a paper that an officer signs for the officer's unit. @param write what writes the facts down, given the number */
    public void issue(Paper paper, String signedBy, Consumer<String> write) {
        issue(paper, issuers.unitOf(signedBy), signedBy, write);
    }

    /**
     * Issues a paper of the unit.
     *
     * @param signedBy officer who signs, or {@code system}
     * @param write    what writes the facts down, given the number (null for a kind without numbers), before others hear of the paper
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void issue(Paper paper, String unitId, String signedBy, Consumer<String> write) {
        LocalDate today = LocalDate.now(clock);
        String number = paper.kind().numbered() ? draw(issuers.prefix(paper.kind(), unitId), today.getYear()) : null;
        write.accept(number);
        jdbc.sql("""
                insert into document_register (kind, subject, case_id, plan_id, unit_id, document_no, signed_by, signed_for, issued_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(paper.kind().name(), paper.subject(), paper.caseId(), paper.planId(), unitId, number, signedBy,
                        persons.actingFor(signedBy), today).update();
        events.publishEvent(new DocumentIssued(paper, number, unitId, signedBy));
    }

    /** The number a paper was issued under; empty before its issue and for a kind without numbers. */
    public Optional<String> numberOf(Paper paper) {
        return jdbc.sql("select document_no from document_register where kind = :kind and subject = :subject and document_no is not null")
                .param("kind", paper.kind().name()).param("subject", paper.subject()).query(String.class).optional();
    }

    /** The counter's row stays locked until the transaction ends: the next number is drawn when this one is sure. */
    private String draw(String prefix, int year) {
        int number = jdbc.sql("""
                insert into number_series (prefix, year, last) values (:prefix, :year, 1)
                on conflict (prefix, year) do update set last = number_series.last + 1 returning last""")
                .param("prefix", prefix).param("year", year).query(Integer.class).single();
        return prefix + "〔" + year + "〕" + number + "号";
    }
}
