package org.zhenggai.rectification.ground.organization;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.engine.EngineCalls;
import org.zhenggai.rectification.ground.node.SharedCopies;
import org.zhenggai.rectification.ground.organization.AdministratorRules.State;
import org.zhenggai.rectification.ground.organization.OrganizationDocument.OfficerEntry;
import org.zhenggai.rectification.ground.organization.OrganizationDocument.UnitEntry;

/** Imports an organization and mirrors it into the engine, in one transaction. A second import of the same changes nothing. */
@Service
public class OrganizationImport {

    private final OrganizationStore store;
    private final Organization organization;
    private final EngineMirror mirror;
    private final Substitutions substitutions;
    private final ApplicationEventPublisher events;
    private final PaperKinds papers;
    private final HeldTasks held;
    private final EngineCalls engine;
    private final SharedCopies copies;

    OrganizationImport(OrganizationStore store, Organization organization, EngineMirror mirror,
            Substitutions substitutions, ApplicationEventPublisher events, PaperKinds papers, HeldTasks held,
            EngineCalls engine, SharedCopies copies) {
        this.copies = copies;
        this.held = held;
        this.engine = engine;
        this.papers = papers;
        this.events = events;
        this.store = store;
        this.organization = organization;
        this.mirror = mirror;
        this.substitutions = substitutions;
    }

    /**
     * Imports for the system itself: the sample, the first administrator, and what two administrators have decided.
     *
     * @return what was added or changed, empty when nothing was
     * @throws OrganizationRefusedException when the document breaks a rule; nothing is changed then
     */
    @Transactional
    public List<OrganizationChange> run(OrganizationDocument document) {
        refuse(malformed(document));
        State before = state();
        refuse(problems(before, imported(before, document)));
        return write(document, before);
    }

    /**
     * Imports for a security administrator, who makes and changes officers and units but no administrator.
     *
     * @return what was changed, and the first administrators it made where the installation is being set up
     * @throws OrganizationRefusedException when the document breaks a rule or concerns an administrator; nothing is changed then
     */
    @Transactional
    Imported runForSecurity(OrganizationDocument document) {
        refuse(malformed(document));
        State before = state();
        refuse(ended(document));
        State after = imported(before, document);
        refuse(problems(before, after));
        refuse(notBySecurityAlone(before, after));
        return new Imported(write(document, before), AdministratorRules.firstOfTheirKind(before, after));
    }

    private static List<String> notBySecurityAlone(State before, State after) {
        State rest = new State(after.jurisdictions(), after.units(), new LinkedHashMap<>(after.officers()));
        AdministratorRules.firstOfTheirKind(before, after).forEach(officer -> rest.officers().remove(officer.id()));
        return AdministratorRules.administratorsChanged(before, rest).stream()
                .map(change -> change + "须由两名管理员共同办理，请在Tasklist中发起“管理事项”").toList();
    }

    /** What would keep {@link #runForSecurity} from importing the document, each in Chinese; nothing is changed. */
    @Transactional(readOnly = true)
    List<String> problemsForSecurity(OrganizationDocument document) {
        List<String> problems = new ArrayList<>(problems(document));
        if (problems.isEmpty()) {
            State before = present();
            problems.addAll(notBySecurityAlone(before, imported(before, document)));
        }
        return problems;
    }

    /** What speaks against the document, each in Chinese; empty for nothing. */
    @Transactional(readOnly = true)
    List<String> problems(OrganizationDocument document) {
        List<String> problems = new ArrayList<>(malformed(document));
        if (problems.isEmpty()) {
            State before = present();
            problems.addAll(problems(before, imported(before, document)));
        }
        return problems;
    }

    /** What an import changed, and the first administrators among it. */
    record Imported(List<OrganizationChange> changes, List<Officer> firstAdministrators) {}

    /** What ended stays as it is: who imports an old list learns of it. */
    private List<String> ended(OrganizationDocument document) {
        Map<String, OrganizationStore.End> ended = store.ended();
        return document.units().stream().filter(unit -> ended.containsKey(unit.id()))
                .map(unit -> "单位“" + unit.name() + "”（" + unit.id() + "）已经撤并，不能再修改").toList();
    }

    private State state() {
        store.lock();
        return present();
    }

    private State present() {
        return new State(store.jurisdictions(), store.units(), store.officers());
    }

    private List<String> problems(State before, State after) {
        List<String> problems = new ArrayList<>(AdministratorRules.problems(before, after));
        problems.addAll(JurisdictionRules.problems(after, papers));
        return problems;
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new OrganizationRefusedException(problems);
        }
    }

    /** The organization as the document would make it. */
    private static State imported(State before, OrganizationDocument document) {
        Map<String, Jurisdiction> jurisdictions = new LinkedHashMap<>(before.jurisdictions());
        document.jurisdictions().forEach(its -> jurisdictions.put(its.id(), its));
        Map<String, Unit> units = new LinkedHashMap<>(before.units());
        Map<String, Officer> officers = new LinkedHashMap<>(before.officers());
        for (UnitEntry unit : document.units()) {
            units.put(unit.id(), unit.over(units.get(unit.id())));
            unit.officers().forEach(officer -> officers.put(officer.id(), officer(unit, officer)));
        }
        return new State(jurisdictions, units, officers);
    }

    private static Officer officer(UnitEntry unit, OfficerEntry officer) {
        return new Officer(officer.id(), officer.name(), unit.id(), officer.active(), officer.roles());
    }

    private List<OrganizationChange> write(OrganizationDocument document, State before) {
        List<OrganizationChange> changes = new ArrayList<>();
        List<UnitRenamed> renamed = new ArrayList<>();
        Set<String> moved = new LinkedHashSet<>();
        for (Jurisdiction its : document.jurisdictions()) {
            Jurisdiction was = before.jurisdictions().get(its.id());
            if (!its.equals(was)) {
                store.put(its, was != null);
                changes.add(OrganizationChange.of(was, its));
            }
        }
        for (UnitEntry unit : document.units()) {
            Unit was = before.units().get(unit.id());
            Unit now = unit.over(was);
            if (!now.equals(was)) {
                store.put(now, was != null);
                changes.add(OrganizationChange.of(was, now));
                if (was != null && !was.name().equals(unit.name())) {
                    renamed.add(new UnitRenamed(unit.id(), was.name(), unit.name()));
                }
            }
            for (OfficerEntry officer : unit.officers()) {
                Officer known = before.officers().get(officer.id());
                if (!officer(unit, officer).equals(known)) {
                    store.put(unit.id(), officer, known != null);
                    changes.add(OrganizationChange.of(known, officer(unit, officer)));
                    if (known != null) {
                        events.publishEvent(new OfficerChanged(officer.id()));
                        moved.add(officer.id());
                    }
                }
            }
        }
        organization.changed();
        copies.changed(Organization.TOPIC);
        substitutions.endWherePeopleLeft();
        mirror.mirror(store.units().values(), store.officers().values());
        engine.asSystem(() -> {
            moved.stream().flatMap(id -> organization.officer(id).stream()).forEach(officer -> held.giveBack(officer.id(),
                    mirror.groupsOf(officer)));
            return null;
        });
        renamed.forEach(events::publishEvent);
        return changes;
    }

    private static List<String> malformed(OrganizationDocument document) {
        List<String> problems = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Jurisdiction its : document.jurisdictions()) {
            if (its.id() == null || !its.id().matches("[a-z][a-z0-9-]*") || !ids.add("辖区" + its.id())) {
                problems.add("辖区“" + its.name() + "”的编号“" + its.id() + "”缺失、重复或含有小写字母、数字、短横线以外的字符");
            }
            if (Stream.of(its.name(), its.superior(), its.superiorAuthority()).anyMatch(text -> text == null || text.isBlank())) {
                problems.add("辖区“" + its.id() + "”缺少名称（name）、上级政府（superior）或上级主管部门（superiorAuthority）");
            }
        }
        for (UnitEntry unit : document.units()) {
            String at = "单位“" + unit.name() + "”";
            if (unit.id() == null || !unit.id().matches("[a-z][a-z0-9-]*") || !ids.add(unit.id())) {
                problems.add(at + "的编号“" + unit.id() + "”缺失、重复或含有小写字母、数字、短横线以外的字符");
            }
            if (unit.name() == null || unit.kind() == null) {
                problems.add("单位编号“" + unit.id() + "”缺少名称或类别");
            }
            for (OfficerEntry officer : unit.officers()) {
                if (officer.id() == null || !officer.id().matches("[a-z][a-z0-9.-]*") || !ids.add(officer.id())) {
                    problems.add(at + "的人员账号“" + officer.id() + "”缺失、重复或含有小写字母、数字、点、短横线以外的字符");
                }
                if (officer.name() == null || officer.roles().isEmpty()) {
                    problems.add(at + "的人员“" + officer.id() + "”缺少姓名或岗位");
                }
            }
        }
        return problems;
    }
}
