package org.zhenggai.rectification.casework.finding;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a plan says beside its items, kept with it as the document words it: whom to ask, and what is attached. */
@Service
@Transactional
public class PlanNotes {

    /** Lines of the document; empty where it has none. */
    public record Notes(List<String> contacts, List<String> annexes) {}

    private static final String CONTACT = "CONTACT";
    private static final String ANNEX = "ANNEX";
    private static final int LONGEST = 200;

    private final JdbcClient jdbc;

    PlanNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts them in the place of what was kept; where the document says nothing what was kept stays. */
    public void keep(String planId, Notes notes) {
        keep(planId, CONTACT, notes.contacts());
        keep(planId, ANNEX, notes.annexes());
    }

    @Transactional(readOnly = true)
    public Notes of(String planId) {
        return new Notes(lines(planId, CONTACT), lines(planId, ANNEX));
    }

    private void keep(String planId, String kind, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        jdbc.sql("delete from plan_note where plan_id = :plan and kind = :kind").param("plan", planId).param("kind", kind).update();
        for (int i = 0; i < lines.size(); i++) {
            jdbc.sql("insert into plan_note (plan_id, kind, position, text) values (?, ?, ?, ?)")
                    .params(planId, kind, i + 1, lines.get(i).substring(0, Math.min(LONGEST, lines.get(i).length()))).update();
        }
    }

    private List<String> lines(String planId, String kind) {
        return jdbc.sql("select text from plan_note where plan_id = :plan and kind = :kind order by position").param("plan", planId)
                .param("kind", kind).query(String.class).list();
    }
}
