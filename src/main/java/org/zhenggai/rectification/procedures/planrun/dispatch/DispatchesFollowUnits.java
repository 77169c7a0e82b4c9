package org.zhenggai.rectification.procedures.planrun.dispatch;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.organization.UnitTransferred;

/** The sheet of a week that is open asks whoever answers for a case now; sheets that are published keep the units of their week. */
@Component
class DispatchesFollowUnits {

    private final JdbcClient jdbc;

    DispatchesFollowUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(UnitTransferred transferred) {
        if (!transferred.cases().isEmpty()) {
            jdbc.sql("""
                    update dispatch_case r set unit_id = :to from weekly_dispatch w
                    where w.id = r.dispatch_id and w.state = 'OPEN' and r.unit_id = :from and r.case_id in (:cases)""")
                    .param("to", transferred.to()).param("from", transferred.from()).param("cases", transferred.cases()).update();
        }
        if (transferred.whole()) {
            jdbc.sql("""
                    update dispatch_report r set unit_id = :to from weekly_dispatch w
                    where w.id = r.dispatch_id and w.state = 'OPEN' and r.unit_id = :from and r.state in ('AWAITED', 'RETURNED')
                      and not exists (select 1 from dispatch_report o where o.dispatch_id = r.dispatch_id and o.unit_id = :to)""")
                    .param("to", transferred.to()).param("from", transferred.from()).update();
        }
    }
}
