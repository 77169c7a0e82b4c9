package org.zhenggai.rectification.views.dashboard;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.CaseRegister.Reader;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.Plans;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.schedule.ScheduleState;
import org.zhenggai.rectification.casework.urging.Urgings;
import org.zhenggai.rectification.ground.organization.Offices;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.organization.UnitKind;
import org.zhenggai.rectification.views.ledger.LedgerColumn;
import org.zhenggai.rectification.views.ledger.LedgerDays;
import org.zhenggai.rectification.views.ledger.LedgerWords;

/** What the pages need before any figure: plans, units, words, columns, and what the reader may do. */
@Service
@Transactional(readOnly = true)
public class DashboardFrame {

    /** A code with what people read. */
    public record Word(String code, String text) {}

    public record Plan(String id, String title, int year) {}

    /** {@code sortable} says whether the ledger can be put in its order. */
    public record Column(String field, String label, String group, String kind, boolean sortable) {}

    public record Supervisor(String id, String name, String unit, String unitName) {}

    /**
     * @param reader    the name of the unit whose share is shown, null where all is
     * @param urges     whether there are cases that the reader may urge
     * @param urgeUntil the day that is proposed for an answer then
     */
    public record View(LocalDate today, String reader, boolean bureau, boolean urges, LocalDate urgeUntil, List<Plan> plans,
            List<Word> units, List<Word> categories,
            List<Word> processStates, List<Word> scheduleStates, List<Column> columns, List<Supervisor> supervisors) {}

    private final JdbcClient jdbc;
    private final Plans plans;
    private final Organization organization;
    private final Offices offices;
    private final LedgerDays days;
    private final Urgings urgings;

    DashboardFrame(JdbcClient jdbc, Plans plans, Organization organization, Offices offices, LedgerDays days,
            Urgings urgings) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.organization = organization;
        this.offices = offices;
        this.days = days;
        this.urgings = urgings;
    }

    public View of(String user, Reader reader) {
        boolean bureau = mayAct(user);
        return new View(days.today(), reader.all() ? null : unitName(reader.unitId()), bureau, mayUrge(user), urgings.proposed(), plans(
                reader),
                organization.units().stream().filter(unit -> unit.kind() != UnitKind.ADMINISTRATION)
                        .map(unit -> new Word(unit.id(), unit.name())).toList(),
                Arrays.stream(Category.values()).map(category -> new Word(category.name(), category.label() + "类")).toList(),
                Arrays.stream(ProcessState.values()).map(state -> new Word(state.name(), state.label())).toList(),
                Arrays.stream(ScheduleState.values()).map(state -> new Word(state.name(), LedgerWords.schedule(state))).toList(),
                Arrays.stream(LedgerColumn.values()).map(column -> new Column(column.field(), column.label(), column.group(),
                        column.kind().name(), column.sql().isPresent() && column != LedgerColumn.PHONE)).toList(),
                bureau ? supervisors() : List.of());
    }

    /** Reviewers of an overseeing unit and those who stand in for one act on many cases at once. */
    public boolean mayAct(String user) {
        return offices.mayReviewAll(user);
    }

    /** Whether there can be cases that the user may urge. */
    public boolean mayUrge(String user) {
        return urgings.mayEver(user);
    }

    private List<Plan> plans(Reader reader) {
        List<Plan> all = plans.all().stream().map(plan -> new Plan(plan.id(), plan.title(), plan.inspectionYear())).toList();
        if (reader.all()) {
            return all;
        }
        Set<String> own = Set.copyOf(jdbc.sql("""
                select distinct f.plan_id from case_party v join ledger_figure f on f.case_id = v.case_id where v.unit_id = :unit""")
                .param("unit", reader.unitId()).query(String.class).list());
        return all.stream().filter(plan -> own.contains(plan.id())).toList();
    }

    private List<Supervisor> supervisors() {
        return organization.officers().stream().filter(officer -> officer.active() && officer.roles().contains(Role.SUPERVISOR))
                .map(officer -> new Supervisor(officer.id(), officer.name(), officer.unitId(), unitName(officer.unitId()))).toList();
    }

    private String unitName(String id) {
        return id == null ? "" : organization.unitName(id);
    }
}
