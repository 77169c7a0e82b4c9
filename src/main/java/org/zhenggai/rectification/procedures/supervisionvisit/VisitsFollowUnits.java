package org.zhenggai.rectification.procedures.supervisionvisit;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.organization.UnitTransferred;

/** Answers that are not accepted yet are judged by the unit that took the visitor's place. */
@Component
class VisitsFollowUnits {

    private final JdbcClient jdbc;

    VisitsFollowUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(UnitTransferred transferred) {
        if (!transferred.cases().isEmpty()) {
            jdbc.sql("""
                    update supervision_visit set confirming_unit = :to
                    where confirming_unit = :from and answer_outcome is distinct from 'ACCEPT' and case_id in (:cases)""")
                    .param("to", transferred.to()).param("from", transferred.from()).param("cases", transferred.cases()).update();
        }
    }
}
