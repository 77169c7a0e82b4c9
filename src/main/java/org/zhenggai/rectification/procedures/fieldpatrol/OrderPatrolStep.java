package org.zhenggai.rectification.procedures.fieldpatrol;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.DateRules;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.engine.task.StartOrder;
import org.zhenggai.rectification.ground.engine.task.StartStep;
import org.zhenggai.rectification.ground.engine.task.StartSubmission;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Persons;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.organization.Unit;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.ground.refusal.FieldProblems;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;

/** 部署田长制巡查: a township's lead says which grids are patrolled by whom, how often and from when; one patrol a unit. */
@Component
class OrderPatrolStep implements StartStep {

    private final PatrolStore store;
    private final PatrolSettings settings;
    private final PatrolCalendar calendar;
    private final Organization organization;
    private final Persons persons;
    private final DateRules dates;
    private final AuditLog audit;

    OrderPatrolStep(PatrolStore store, PatrolSettings settings, PatrolCalendar calendar, Organization organization, Persons persons,
            DateRules dates, AuditLog audit) {
        this.store = store;
        this.settings = settings;
        this.calendar = calendar;
        this.organization = organization;
        this.persons = persons;
        this.dates = dates;
        this.audit = audit;
    }

    @Override
    public String processKey() {
        return FieldPatrolProcess.KEY;
    }

    @Override
    public Map<String, Object> factsFor(String userId) {
        return Map.of("cadences", settings.options());
    }

    /** @throws ConflictException when the unit has a running patrol */
    @Override
    public StartOrder perform(StartSubmission form) {
        Unit unit = persons.officersAtPresent(form.userId()).filter(officer -> officer.roles().contains(Role.LEAD))
                .flatMap(officer -> organization.unit(officer.unitId()).stream()).filter(its -> its.kind().holdsLand()).findFirst()
                .orElseThrow(() -> new ForbiddenException("田长制巡查由乡镇、街道或者开发区的单位负责人部署"));
        LocalDate firstDay = form.date("firstDay");
        FieldProblems problems = new FieldProblems();
        problems.check(() -> dates.notInPast("firstDay", "首次巡查开始日期", firstDay));
        if (firstDay.isAfter(dates.today().plusDays(settings.furthest()))) {
            problems.add("firstDay", "首次巡查开始日期", "须在" + settings.furthest() + "天以内（" + Wording.date(dates.today().plusDays(settings
                    .furthest())) + "以前）");
        }
        List<PatrolGrid> grids = GridRows.read(form, "grids", problems);
        problems.refuse();
        long id = store.add(unit.id(), form.text("cadence"), firstDay, form.userId()).orElseThrow(() -> new ConflictException(unit.name()
                + "的田长制巡查正在进行，不能重复部署；需要调整网格或者周期的，请在签阅巡查记录时办理"));
        store.setGrids(id, grids);
        String key = Patrol.keyOf(id);
        String cadence = settings.cadence(form.text("cadence")).label();
        audit.record(Act.of(Category.CASEWORK, form.userId(), "部署田长制巡查").on(key).saying(unit.name() + "，" + cadence + "，网格"
                + grids.size() + "个，自" + Wording.date(firstDay) + "起"));
        // number, unit and deadline are what task lists show; the unit's id and name go over when it is merged
        return new StartOrder(key, Map.of("subjectId", String.valueOf(id), "caseNumber", key, "leadUnit", unit.id(), "leadUnitName",
                unit.name(), "deadline", cadence, "nextPatrolAt", calendar.startFrom(firstDay)));
    }
}
