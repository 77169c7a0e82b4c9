package org.zhenggai.rectification.procedures.planintake;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Reorganisation;
import org.zhenggai.rectification.ground.organization.Unit;
import org.zhenggai.rectification.procedures.planintake.Revision.Fate;
import org.zhenggai.rectification.procedures.planintake.parser.PlanItem;

/**
 * Units that a new edition names otherwise. Where one unit stands in the place of another, the office may decide that its running cases go
 * over, by the rules and with the record of any transfer of cases; what cannot be told so plainly is shown.
 */
@Component
class RevisedUnits {

    /** An item as it was and as it is, with the cases of its finding. */
    record Change(PlanItem was, PlanItem now, String field, List<RectificationCase> own, String title) {}

    private final Reorganisation reorganisation;
    private final CaseUnits units;
    private final Organization organization;

    RevisedUnits(Reorganisation reorganisation, CaseUnits units, Organization organization) {
        this.reorganisation = reorganisation;
        this.units = units;
        this.organization = organization;
    }

    /**
     * Shows, offers or does it.
     *
     * @param user    who confirms; null to do nothing
     * @param decided whether the office decided that it is done
     */
    Revision revise(Change change, String user, boolean decided) {
        if (change.field().equals("cooperatingUnits")) {
            return shown(change, change.own(), "配合单位在案件中没有任务，不需要划转");
        }
        Set<String> left = ids(change.was(), change.field());
        Set<String> come = ids(change.now(), change.field());
        Set<String> stay = new LinkedHashSet<>(left);
        stay.retainAll(come);
        left.removeAll(stay);
        come.removeAll(stay);
        if (left.size() != 1 || come.size() != 1) {
            return shown(change, change.own(), "不是由一个单位接替另一个单位，看不出案件应当划转给谁，请商定后由安全管理员办理划转");
        }
        Unit from = organization.unit(left.iterator().next()).orElse(null);
        Unit to = organization.unit(come.iterator().next()).orElse(null);
        if (from == null || to == null) {
            return shown(change, change.own(), "有单位没有在组织机构中找到，案件的单位不变");
        }
        boolean supervises = change.field().equals("supervisingUnits");
        List<RectificationCase> running = change.own().stream().filter(one -> one.endedOn() == null && has(one, from.id(), supervises))
                .toList();
        if (running.isEmpty()) {
            return shown(change, change.own(), "没有由" + from.name() + "正在办理的案件");
        }
        if (running.stream().anyMatch(one -> has(one, to.id(), !supervises))) {
            return shown(change, running, to.name() + "在这些案件中承担相反的职责，划转后将审核自己的工作，不能划转");
        }
        String what = from.name() + "的案件" + (supervises ? "督导" : "整改") + "工作";
        if (user != null && decided) {
            reorganisation.handOver(user, from.id(), to.id(), numbers(running), "方案重发：《" + change.title() + "》写明由" + to.name() + "负责");
            return new Revision(change.now().index(), change.now().path(), change.field(), Fate.DECIDED, numbers(running), what + "已划转给"
                    + to.name());
        }
        return user == null ? new Revision(change.now().index(), change.now().path(), change.field(), Fate.OFFERED, numbers(running),
                "可以决定把" + what + "划转给" + to.name() + "，待办任务一并划转") : shown(change, running, "审核人没有决定划转，案件的单位不变");
    }

    private static Revision shown(Change change, List<RectificationCase> cases, String note) {
        return new Revision(change.now().index(), change.now().path(), change.field(), Fate.SHOWN, numbers(cases), note);
    }

    /** Units of the item by what they are; a name that was not found stands for itself. */
    private static Set<String> ids(PlanItem item, String field) {
        Stream<String> names = field.equals("supervisingUnits") ? item.supervisingUnits().stream() : Stream.concat(item.responsibleUnits()
                .stream(), Stream.ofNullable(item.leadUnit()));
        return names.map(name -> item.matchedUnits().getOrDefault(name, name)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean has(RectificationCase one, String unitId, boolean supervises) {
        return supervises ? units.supervising(String.valueOf(one.id())).contains(unitId) : units.isResponsible(one.id(), unitId);
    }

    private static List<String> numbers(List<RectificationCase> cases) {
        return cases.stream().map(RectificationCase::caseNumber).toList();
    }
}
