package org.zhenggai.rectification.views.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.engine.task.DutyTask;
import org.zhenggai.rectification.views.desk.DeskCard.Reason;
import org.zhenggai.rectification.views.desk.DeskCard.Weight;
import org.zhenggai.rectification.views.desk.DeskFacts.Facts;
import org.zhenggai.rectification.views.desk.DeskFacts.Returned;
import org.zhenggai.rectification.views.desk.DeskFacts.Urged;

/** Says in words why a task stands where it stands. */
class CardWriter {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final DeskDays days;
    private final BiFunction<String, String, String> nameOf;

    /** @param nameOf names an officer and whom he stood in for, who may be null */
    CardWriter(DeskDays days, BiFunction<String, String, String> nameOf) {
        this.days = days;
        this.nameOf = nameOf;
    }

    /** @param ordered what the task was begun for by somebody, and whose opinion it waits for; empty for most */
    DeskCard card(DutyTask task, Facts facts, DeskGroup group, List<String> ordered) {
        String title = Stream.of(facts.title(), facts.planTitle(), task.businessKey(), task.processName()).filter(Objects::nonNull)
                .findFirst().orElse("");
        return new DeskCard(task.id(), task.name(), task.processName(), facts.caseNumber(), title, facts.unit(), facts.village(), task
                .mine(), group, task.due(), reasons(task, facts), notes(task, facts, ordered));
    }

    private List<Reason> reasons(DutyTask task, Facts facts) {
        List<Reason> reasons = new ArrayList<>();
        Urged urged = facts.urged();
        if (urged != null) {
            int late = days.overdue(urged.until());
            reasons.add(new Reason(Weight.BAD, (urged.byLeader() ? "领导催办" : "催办") + "，要求" + Wording.date(urged.until()) + "前办理"
                    + (late > 0 ? "，已过" + late + "个工作日" : "")));
        }
        Reason time = time(task.due());
        if (time.weight() != Weight.QUIET) {
            reasons.add(time);
        }
        if (facts.deadline() != null && days.overdue(facts.deadline()) > 0) {
            reasons.add(new Reason(Weight.BAD, "整改期限已过" + days.overdue(facts.deadline()) + "个工作日"));
        }
        if (facts.returned() != null) {
            reasons.add(new Reason(Weight.WARN, facts.returned().times() > 0 ? "退回第" + facts.returned().times() + "次" : "报告被退回"));
        }
        if (time.weight() == Weight.QUIET) {
            reasons.add(time);
        }
        if (facts.required() != null && facts.required() > 0) {
            reasons.add(new Reason(Weight.QUIET, "举证材料应交" + facts.required() + "类，已交" + facts.given() + "类"));
        }
        return reasons;
    }

    private Reason time(LocalDate due) {
        if (due == null) {
            return new Reason(Weight.QUIET, "不限时");
        }
        int overdue = days.overdue(due);
        if (overdue > 0) {
            return new Reason(Weight.BAD, "超期" + overdue + "个工作日");
        }
        if (due.equals(days.today())) {
            return new Reason(Weight.BAD, "今天到期");
        }
        if (due.isBefore(days.today())) {
            return new Reason(Weight.BAD, Wording.date(due) + "已到期");
        }
        int left = days.left(due);
        return left == 0 ? new Reason(Weight.BAD, Wording.date(due) + "到期，此前没有其他工作日")
                : new Reason(days.inThisWeek(due) ? Weight.WARN : Weight.QUIET, "剩" + left + "个工作日");
    }

    private List<String> notes(DutyTask task, Facts facts, List<String> ordered) {
        List<String> notes = new ArrayList<>(ordered);
        if (!days.doubt(task.due()).isEmpty()) {
            notes.add("办理期限" + days.doubt(task.due()));
        }
        if (facts.urged() != null) {
            Urged urged = facts.urged();
            notes.add(urged.byName() + "于" + Wording.date(urged.at().toLocalDate()) + " " + MINUTE.format(urged.at()) + "催办：" + urged
                    .text());
        }
        if (facts.returned() != null) {
            Returned returned = facts.returned();
            notes.add(nameOf.apply(returned.by(), returned.principal()) + "于" + Wording.date(returned.on()) + "退回"
                    + (returned.comments() > 1 ? "，" + returned.comments() + "条意见待答复" : "")
                    + (returned.first() == null ? "" : "：" + returned.first()));
        }
        return notes;
    }
}
