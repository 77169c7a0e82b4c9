package org.zhenggai.rectification.procedures.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The referrals in our tables. */
@Repository
class ReferralStore {

    private static final String SELECT = """
            select id, case_id, kind, state, opened_by, opened_on, decided_by, decided_on, decision_reason, letter_number, sent_by,
                   sent_on, other_items, receiving_body, receiver, received_on, receipt_number, filing_number, filing_on,
                   filing_reason, result, result_number, result_on, ended_on
            from referral where\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    ReferralStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens a referral, unless one of this kind still waits for its decision. @return its key */
    Optional<Long> open(long caseId, ReferralKind kind, String actor) {
        return jdbc.sql("""
                insert into referral (case_id, kind, state, opened_by, opened_on) values (:case, :kind, :state, :actor, :today)
                on conflict (case_id, kind) where state = 'TO_DECIDE' do nothing returning id""")
                .param("case", caseId).param("kind", kind.name()).param("state", ReferralState.TO_DECIDE.name())
                .param("actor", actor).param("today", LocalDate.now(clock)).query(Long.class).optional();
    }

    Optional<Referral> undecided(long caseId, ReferralKind kind) {
        return jdbc.sql(SELECT + "case_id = :case and kind = :kind and state = 'TO_DECIDE'")
                .param("case", caseId).param("kind", kind.name()).query(Referral.class).optional();
    }

    Referral get(long id) {
        return jdbc.sql(SELECT + "id = :id").param("id", id).query(Referral.class).single();
    }

    List<Referral> of(long caseId) {
        return jdbc.sql(SELECT + "case_id = :case order by id").param("case", caseId).query(Referral.class).list();
    }

    void addClue(long id, String clue, String actor) {
        jdbc.sql("insert into referral_clue (referral_id, clue, reported_by, reported_on) values (?, ?, ?, ?)")
                .params(id, clue, actor, LocalDate.now(clock)).update();
    }

    List<Referral.Clue> clues(long id) {
        return jdbc.sql("select clue, reported_by, reported_on from referral_clue where referral_id = :id order by id")
                .param("id", id).query(Referral.Clue.class).list();
    }

    void decided(long id, ReferralState state, String officer, String reason) {
        jdbc.sql("update referral set decided_by = :by, decided_on = :today, decision_reason = :reason where id = :id")
                .param("by", officer).param("today", LocalDate.now(clock)).param("reason", reason).param("id", id).update();
        enter(id, state);
    }

    /** @param absent reasons by item that the packet lacks */
    void sent(long id, String letterNumber, LocalDate sentOn, String otherItems, Map<PacketItem, String> absent,
            List<String> officers, String sender) {
        jdbc.sql("""
                update referral set letter_number = :letter, sent_by = :by, sent_on = :on, other_items = :other where id = :id""")
                .param("letter", letterNumber).param("by", sender).param("on", sentOn).param("other", otherItems)
                .param("id", id).update();
        for (PacketItem item : PacketItem.values()) {
            jdbc.sql("insert into referral_item (referral_id, item, absence_reason) values (:id, :item, :reason)")
                    .param("id", id).param("item", item.name()).param("reason", absent.get(item)).update();
        }
        for (int i = 0; i < officers.size(); i++) {
            jdbc.sql("insert into referral_officer (referral_id, position, officer_id) values (?, ?, ?)")
                    .params(id, i + 1, officers.get(i)).update();
        }
        enter(id, ReferralState.SENT);
    }

    List<Referral.Item> items(long id) {
        return jdbc.sql("select item, absence_reason from referral_item where referral_id = :id").param("id", id)
                .query(Referral.Item.class).list();
    }

    List<String> officers(long id) {
        return jdbc.sql("select officer_id from referral_officer where referral_id = :id order by position").param("id", id)
                .query(String.class).list();
    }

    void received(long id, String body, String receiver, LocalDate receivedOn, String number) {
        jdbc.sql("""
                update referral set receiving_body = :body, receiver = :receiver, received_on = :on, receipt_number = :number
                where id = :id""")
                .param("body", body).param("receiver", receiver).param("on", receivedOn).param("number", number).param("id", id)
                .update();
        enter(id, ReferralState.RECEIVED);
    }

    void filing(long id, ReferralState state, String number, LocalDate on, String reason) {
        jdbc.sql("update referral set filing_number = :number, filing_on = :on, filing_reason = :reason where id = :id")
                .param("number", number).param("on", on).param("reason", reason).param("id", id).update();
        enter(id, state);
    }

    void result(long id, ReferralState state, String result, String number, LocalDate on) {
        jdbc.sql("update referral set result = :result, result_number = :number, result_on = :on where id = :id")
                .param("result", result).param("number", number).param("on", on).param("id", id).update();
        enter(id, state);
    }

    private void enter(long id, ReferralState state) {
        jdbc.sql("update referral set state = :state, ended_on = :ended where id = :id").param("state", state.name())
                .param("ended", state.ended() ? LocalDate.now(clock) : null).param("id", id).update();
    }
}
