package org.zhenggai.rectification.procedures.planintake.parser;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhenggai.rectification.procedures.planintake.parser.ParsedPlan.Phase;

/** The phases of 时间安排: 动员部署阶段（2023年9月25日至11月10日）. */
final class Phases {

    private static final Pattern PART = Pattern.compile(".*(?:时间安排|步骤|进度安排|阶段安排|整改安排|工作安排).*");
    private static final Pattern PHASE = Pattern.compile("^(.{2,20}?)(?:阶段)? *[(:,](.*?)(?:[)。]|$)");
    private static final Pattern RANGE = Pattern.compile("^(.*?)(?:至|到|-{1,2}|~|～)(.*)$");

    private Phases() {}

    static List<Phase> of(OutlineNode root, Integer year) {
        List<Phase> phases = new ArrayList<>();
        for (OutlineNode part : root.children) {
            if (!part.other || !PART.matcher(part.heading).matches()) {
                continue;
            }
            for (OutlineNode child : part.children) {
                Matcher heading = PHASE.matcher(Fold.close(Fold.fold(child.heading.toString())));
                if (heading.find() && child.heading.toString().contains("阶段")) {
                    add(heading.group(1).replaceAll("阶段$|^第[一二三四五六]阶段[:,]?", ""), heading.group(2), year, phases);
                }
            }
        }
        return phases;
    }

    private static void add(String name, String when, Integer year, List<Phase> phases) {
        for (Phase phase : List.copyOf(phases)) {
            if (when.contains("与" + phase.name()) && when.contains("同步")) {
                phases.add(new Phase(name, phase.startsOn(), phase.endsOn()));
                return;
            }
        }
        Matcher range = RANGE.matcher(when);
        if (range.matches()) {
            LocalDate from = Deadlines.read(range.group(1), year).date();
            LocalDate to = Deadlines.read(range.group(2), from == null ? year : Integer.valueOf(from.getYear())).date();
            if (from != null && to == null && range.group(2).matches("\\d{1,2}日?")) {
                to = Deadlines.read(from.getYear() + "年" + from.getMonthValue() + "月" + range.group(2), year).date();
            }
            if (from != null && to != null && !to.isBefore(from)) {
                phases.add(new Phase(name, from, to));
            }
        }
    }

    static Integer acceptanceDays(List<Phase> phases) {
        return phases.stream().filter(phase -> phase.name().contains("验收")).reduce((first, second) -> second)
                .map(phase -> (int) ChronoUnit.DAYS.between(phase.startsOn(), phase.endsOn()) + 1).orElse(null);
    }
}
