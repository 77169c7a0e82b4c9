package org.zhenggai.rectification.procedures.planintake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.PlanDocument;
import org.zhenggai.rectification.casework.finding.PlanDocument.CaseEntry;
import org.zhenggai.rectification.casework.finding.PlanDocument.FindingEntry;
import org.zhenggai.rectification.casework.finding.Plans;
import org.zhenggai.rectification.ground.organization.Unit;
import org.zhenggai.rectification.procedures.planintake.OpenPointsException.Point;
import org.zhenggai.rectification.procedures.planintake.parser.PlanItem;
import org.zhenggai.rectification.procedures.planintake.parser.PlanItem.ItemCategory;
import org.zhenggai.rectification.procedures.planintake.parser.PlanWarning;
import org.zhenggai.rectification.procedures.planintake.parser.PlanWarning.Code;

/** Turns a draft into the plan that is registered, once nothing in it is open. */
@Component
class DraftConfirmation {

    private static final Set<Code> OPEN = EnumSet.of(Code.UNKNOWN_UNIT, Code.NO_UNIT, Code.NO_CATEGORY, Code.MISSING_PROBLEM,
            Code.MISSING_TARGET, Code.AREA_MISMATCH);
    private static final Set<Code> DATES = EnumSet.of(Code.IMPOSSIBLE_DATE, Code.RELATIVE_DEADLINE);

    private final UnitMatchers matchers;
    private final Plans plans;
    private final PlanSettings settings;
    private final Clock clock;

    DraftConfirmation(UnitMatchers matchers, Plans plans, PlanSettings settings, Clock clock) {
        this.matchers = matchers;
        this.plans = plans;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws OpenPointsException naming everything that a person has to decide or complete first */
    PlanDocument document(Draft draft, DraftStore.Frame frame) {
        List<Point> points = new ArrayList<>();
        List<FindingEntry> findings = findings(draft, points).stream().map(Judged::finding).toList();
        if (!points.isEmpty()) {
            throw new OpenPointsException(points);
        }
        int window = frame.acceptanceDays() == null ? settings.acceptanceWindowDays() : frame.acceptanceDays();
        return new PlanDocument("plan-" + draft.year() + "-" + frame.sha256().substring(0, 10), draft.title(), draft.year(),
                frame.higherPlan(), prefix(draft.year()), window, frame.phases().stream()
                        .map(phase -> new PlanDocument.Phase(phase.name(), phase.startsOn(), phase.endsOn())).toList(), findings);
    }

    /** An item with what it becomes. */
    record Judged(PlanItem item, FindingEntry finding) {}

    /** What would be registered of the draft as it stands; items with open points are missing, and the points are added. */
    List<Judged> findings(Draft draft, List<Point> points) {
        if (draft.year() == null) {
            points.add(new Point(null, null, "NO_YEAR", "标题和正文都没有督察年度，请补填年度"));
        }
        Repeat repeat = draft.repeat() != null && draft.repeat().isRegistered() ? draft.repeat() : null;
        if (repeat != null && repeat.choice() == null) {
            points.add(new Point(null, null, "SAME_PLAN", "这份文件与已登记的《" + repeat.title() + "》有" + repeat.percent()
                    + "%的文字相同，请先选择：更新已登记的方案、只登记新增的问题，或者作为另一份方案登记"));
        }
        if (repeat != null && repeat.choice() == Repeat.Choice.UPDATE && repeat.later() != null) {
            points.add(new Point(null, null, "LATER_EDITION", "更新的版本《" + repeat.later()
                    + "》已经登记，这份文件是较早的版本，不能用来更新方案；其中确有遗漏的问题，请选择只登记新增的问题"));
        }
        List<Judged> findings = new ArrayList<>();
        boolean added = repeat != null && repeat.adds();
        for (PlanItem item : draft.items()) {
            boolean known = repeat != null && repeat.kind(item.index()) != Repeat.Kind.NEW;
            if (Boolean.TRUE.equals(item.excluded()) || added && known) {
                continue;
            }
            List<Point> open = open(item);
            if (repeat != null && repeat.choice() == Repeat.Choice.ALL && repeat.kind(item.index()) == Repeat.Kind.SAME) {
                open.add(point(item, "SAME_ITEM", "与已登记的《" + repeat.title() + "》中的问题完全相同，不能重复立案，请选择不立案"));
            }
            points.addAll(open);
            if (open.isEmpty()) {
                findings.add(new Judged(item, finding(matchers.of(draft), item, points)));
            }
        }
        boolean updated = added && repeat.choice() == Repeat.Choice.UPDATE && repeat.items().stream().anyMatch(
                one -> one.kind() == Repeat.Kind.CHANGED);
        if (updated && findings.isEmpty()) {
            return findings;
        }
        if (added && findings.isEmpty() && points.isEmpty()) {
            points.add(new Point(null, null, "NO_NEW_ITEM", "与已登记的《" + repeat.title() + "》相比没有新增的问题，无须登记"));
        } else if (findings.isEmpty() && points.isEmpty()) {
            points.add(new Point(null, null, "NO_ITEM", "所有问题都已选择不立案，没有可以登记的问题"));
        }
        return findings;
    }

    private List<Point> open(PlanItem item) {
        List<Point> open = new ArrayList<>();
        for (PlanWarning warning : item.warnings()) {
            if (OPEN.contains(warning.code()) || DATES.contains(warning.code()) && item.deadline() == null
                    || warning.code() == Code.NOT_VERIFIED && item.excluded() == null) {
                open.add(point(item, warning.code().name(), warning.message()));
            }
        }
        boolean dated = item.category() == ItemCategory.DEADLINE_BOUND || item.category() == ItemCategory.IMMEDIATE;
        if (dated && item.deadline() == null && open.stream().noneMatch(point -> DATES.contains(Code.valueOf(point.code())))) {
            open.add(point(item, Code.NO_DEADLINE.name(), item.category() == ItemCategory.IMMEDIATE
                    ? "立行立改的问题请补填完成日期" : "限期整改的问题请补填整改时限"));
        }
        return open;
    }

    private static Point point(PlanItem item, String code, String message) {
        return new Point(item.index(), item.path(), code, "问题" + item.path() + "：" + message);
    }

    private FindingEntry finding(UnitMatcher matcher, PlanItem item, List<Point> points) {
        boolean undated = item.conditional() || item.deadline() == null;
        Category category = item.conditional() || item.category() == ItemCategory.ONGOING ? Category.ONGOING : Category.DEADLINE_BOUND;
        LocalDate checkDate = undated ? LocalDate.now(clock).plusDays(settings.conditionCheckDays()) : null;
        List<CaseEntry> cases = CaseSplit.cases(matcher, item, undated ? condition(item) : null, checkDate);
        List<String> supervising = item.supervisingUnits().stream().flatMap(name -> matcher.match(name).stream()).map(Unit::id).distinct()
                .toList();
        Set<String> both = new HashSet<>();
        cases.forEach(entry -> entry.responsible().stream().filter(supervising::contains).forEach(both::add));
        both.forEach(id -> points.add(point(item, Code.ROLE_CONFLICT.name(), "“" + matcher.match(id).get(0).name()
                + "”不能既负责整改又督导同一案件，请调整责任单位或督导单位")));
        return new FindingEntry(item.path(), item.heading(), item.problem(), item.target(), item.measures(), category,
                undated ? null : item.deadline(), item.conditional() ? item.deadline() : null, item.problemType(), item.areaMu(),
                item.farmlandMu(), item.basicFarmlandMu(), supervising, indicator(item), cases);
    }

    private static String condition(PlanItem item) {
        String printed = item.deadlineText().length() > 800 ? item.deadlineText().substring(0, 800) : item.deadlineText();
        return item.conditional() ? "逐案核实，具备整改条件（方案原文：" + printed + "）"
                : "确定整改期限后转为限期整改" + (printed.isBlank() ? "" : "（方案原文：" + printed + "）");
    }

    private static String indicator(PlanItem item) {
        return (item.problem() + item.target()).contains("耕地保有量") ? "耕地保有量" : null;
    }

    /**
     * The findings that a plan which is known already has besides, with paths of their own.
     *
     * @param taken paths of the registered plan
     * @throws OpenPointsException as above
     */
    List<FindingEntry> additions(Draft draft, Set<String> taken) {
        List<Point> points = new ArrayList<>();
        List<FindingEntry> findings = findings(draft, points).stream().map(Judged::finding).toList();
        if (!points.isEmpty()) {
            throw new OpenPointsException(points);
        }
        Set<String> paths = new HashSet<>(taken);
        return findings.stream().map(finding -> {
            String path = finding.path();
            for (int i = 1; !paths.add(path); i++) {
                path = finding.path() + "补" + (i == 1 ? "" : String.valueOf(i));
            }
            return new FindingEntry(path, finding.heading(), finding.problem(), finding.target(), finding.measures(), finding.category(),
                    finding.deadline(), finding.conversionDeadline(), finding.problemType(), finding.areaMu(), finding.farmlandMu(), finding
                            .basicFarmlandMu(), finding.supervising(), finding.indicator(), finding.cases());
        }).toList();
    }

    /** E.g. ZG2023, for a second plan of the year ZG2023B. */
    String prefix(int year) {
        Set<String> taken = new HashSet<>();
        plans.all().forEach(plan -> taken.add(plan.casePrefix()));
        String prefix = settings.casePrefix() + year;
        for (char letter = 'B'; taken.contains(prefix); letter++) {
            prefix = settings.casePrefix() + year + (letter <= 'Z' ? String.valueOf(letter) : "N" + (int) letter);
        }
        return prefix;
    }
}
