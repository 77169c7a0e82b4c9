package org.zhenggai.rectification.procedures.annualassessment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Targets and measured values by unit and indicator (e.g. 耕地保有量), in 亩. All values are entered by people. */
@Service
@Transactional
public class Indicators {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Indicators(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** What the unit has to hold, in 亩; empty while nobody has set it. */
    public Optional<BigDecimal> target(String unitId, String indicator) {
        return jdbc.sql("select target_mu from protection_target where unit_id = :unit and indicator = :indicator")
                .param("unit", unitId).param("indicator", indicator).query(BigDecimal.class).optional();
    }

    /** The value recorded last, in 亩. */
    public Optional<BigDecimal> present(String unitId, String indicator) {
        return jdbc.sql("""
                select value_mu from indicator_measurement where unit_id = :unit and indicator = :indicator
                order by measured_on desc, id desc limit 1""")
                .param("unit", unitId).param("indicator", indicator).query(BigDecimal.class).optional();
    }

    /** Sets the unit's target, replacing an earlier one. */
    public void set(String unitId, String indicator, BigDecimal targetMu, String documentNo, String actor) {
        jdbc.sql("delete from protection_target where unit_id = ? and indicator = ?").params(unitId, indicator).update();
        jdbc.sql("insert into protection_target (unit_id, indicator, target_mu, document_no, set_by, set_on) values (?, ?, ?, ?, ?, ?)")
                .params(unitId, indicator, targetMu, documentNo, actor, LocalDate.now(clock)).update();
    }

    /** Records a measured value and tells who listens. @param source where the value comes from, in Chinese */
    public void record(String unitId, String indicator, BigDecimal valueMu, String source, String actor) {
        jdbc.sql("""
                insert into indicator_measurement (unit_id, indicator, value_mu, measured_on, source, recorded_by)
                values (?, ?, ?, ?, ?, ?)""")
                .params(unitId, indicator, valueMu, LocalDate.now(clock), source, actor).update();
        events.publishEvent(new IndicatorMeasured(unitId, indicator, valueMu, target(unitId, indicator).orElse(null), actor));
    }
}
