package org.zhenggai.rectification.organization;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhenggai.rectification.organization.OrganizationDocument.OfficerEntry;
import org.zhenggai.rectification.organization.OrganizationDocument.UnitEntry;

/** Imports an organization and mirrors it into the engine, in one transaction. A second import of the same changes nothing. */
@Service
public class OrganizationImport {

    private final OrganizationStore store;
    private final Organization organization;
    private final EngineMirror mirror;
    private final Substitutions substitutions;
    private final ApplicationEventPublisher events;

    OrganizationImport(OrganizationStore store, Organization organization, EngineMirror mirror,
                       Substitutions substitutions, ApplicationEventPublisher events) {
        this.events = events;
        this.store = store;
        this.organization = organization;
        this.mirror = mirror;
        this.substitutions = substitutions;
    }

    /**
     * @return what was added or changed; empty when nothing was
     * @throws OrganizationRefusedException when the document breaks a rule; nothing is changed then
     */
    @Transactional
    public List<OrganizationChange> run(OrganizationDocument document) {
        check(document);
        List<OrganizationChange> changes = new ArrayList<>();
        Map<String, Unit> units = store.units();
        Map<String, Officer> officers = store.officers();
        for (UnitEntry unit : document.units()) {
            Unit before = units.get(unit.id());
            Unit after = new Unit(unit.id(), unit.name(), unit.kind(), new TreeSet<>(unit.aliases()));
            if (!after.equals(before)) {
                store.put(unit, before != null);
                changes.add(OrganizationChange.of(before, after));
            }
            for (OfficerEntry officer : unit.officers()) {
                Officer known = officers.get(officer.id());
                Officer now = new Officer(officer.id(), officer.name(), unit.id(), officer.active(), officer.roles());
                if (!now.equals(known)) {
                    store.put(unit.id(), officer, known != null);
                    changes.add(OrganizationChange.of(known, now));
                    if (known != null) {
                        events.publishEvent(new OfficerChanged(officer.id()));
                    }
                }
            }
        }
        forgetSnapshot();
        substitutions.endWherePeopleLeft();
        mirror.mirror(store.units().values(), store.officers().values());
        return changes;
    }

    /** Now for the rest of this transaction, and again once others can see what was committed or rolled back. */
    private void forgetSnapshot() {
        organization.reload();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                organization.reload();
            }
        });
    }

    private static void check(OrganizationDocument document) {
        List<String> problems = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (UnitEntry unit : document.units()) {
            String at = "单位“" + unit.name() + "”";
            if (unit.id() == null || !unit.id().matches("[a-z][a-z0-9-]*") || !ids.add(unit.id())) {
                problems.add(at + "的编号“" + unit.id() + "”缺失、重复或含有小写字母、数字、短横线以外的字符");
            }
            if (unit.name() == null || unit.kind() == null) {
                problems.add("单位编号“" + unit.id() + "”缺少名称或类别");
            }
            for (String name : unit.aliases()) {
                if (!names.add(name)) {
                    problems.add(at + "的别名“" + name + "”重复");
                }
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
        if (!problems.isEmpty()) {
            throw new OrganizationRefusedException(problems);
        }
    }
}
