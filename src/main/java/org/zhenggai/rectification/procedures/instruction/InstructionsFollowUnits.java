package org.zhenggai.rectification.procedures.instruction;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.organization.UnitTransferred;

/** An instruction that is not closed goes over with its case. */
@Component
class InstructionsFollowUnits {

    private final JdbcClient jdbc;

    InstructionsFollowUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(UnitTransferred transferred) {
        if (!transferred.cases().isEmpty()) {
            jdbc.sql("update instruction set unit_id = :to where unit_id = :from and state <> 'CLOSED' and case_id in (:cases)")
                    .param("to", transferred.to()).param("from", transferred.from()).param("cases", transferred.cases()).update();
        }
    }
}
