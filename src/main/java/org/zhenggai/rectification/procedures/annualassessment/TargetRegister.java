package org.zhenggai.rectification.procedures.annualassessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Unit;
import org.zhenggai.rectification.ground.organization.UnitKind;

/** The townships against their targets. Overseers see their jurisdiction's, a township's officers their own, nobody else any. */
@Service
@Transactional(readOnly = true)
public class TargetRegister {

    private final JdbcClient jdbc;
    private final Organization organization;
    private final Indicators indicators;
    private final Assessments assessments;
    private final AssessmentSettings settings;

    TargetRegister(JdbcClient jdbc, Organization organization, Indicators indicators, Assessments assessments,
            AssessmentSettings settings) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.indicators = indicators;
        this.assessments = assessments;
        this.settings = settings;
    }

    /** What the officer may see, in the order of the organization. */
    public List<TargetView> seenBy(String userId) {
        Optional<Officer> officer = organization.officer(userId).filter(Officer::active);
        return organization.jurisdictionOf(userId).stream().flatMap(its -> organization.unitsOf(its.id()))
                .filter(unit -> unit.kind() == UnitKind.TOWNSHIP).filter(unit -> organization.isOverseer(userId)
                        || officer.filter(reader -> reader.unitId().equals(unit.id())).isPresent())
                .map(this::view).toList();
    }

    private TargetView view(Unit unit) {
        BigDecimal target = indicators.target(unit.id(), settings.indicator()).orElse(null);
        Measurement last = jdbc.sql("""
                select value_mu, measured_on, source from indicator_measurement where unit_id = :unit and indicator = :indicator
                order by measured_on desc, id desc limit 1""")
                .param("unit", unit.id()).param("indicator", settings.indicator()).query(Measurement.class).optional()
                .orElse(new Measurement(null, null, null));
        BigDecimal balance = target == null || last.valueMu() == null ? null : last.valueMu().subtract(target);
        boolean falls = balance != null && balance.signum() < 0;
        return new TargetView(unit.id(), unit.name(), settings.indicator(), target, last.valueMu(), last.measuredOn(),
                last.source(), falls ? balance.negate() : null, falls ? null : balance,
                assessments.latest(unit.id()).map(TargetView.LastAssessment::of).orElse(null));
    }

    private record Measurement(BigDecimal valueMu, LocalDate measuredOn, String source) {}
}
