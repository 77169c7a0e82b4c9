package org.zhenggai.rectification.views.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.casework.document.Issuers;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Plans;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.casework.schedule.Colours;
import org.zhenggai.rectification.casework.schedule.Deadlines;
import org.zhenggai.rectification.ground.organization.Office;
import org.zhenggai.rectification.ground.organization.Offices;
import org.zhenggai.rectification.procedures.escalation.EscalationPapers.EscalationPaper;

/** 合并督办函, 合并通报 and 合并约谈通知书: one paper on several cases of the same units, which it lists one by one. */
@Component
class JointLetters {

    private final Cases cases;
    private final CaseText text;
    private final Plans plans;
    private final Issuers issuers;
    private final Offices offices;
    private final Colours colours;
    private final Deadlines deadlines;
    private final Clock clock;

    JointLetters(Cases cases, CaseText text, Plans plans, Issuers issuers, Offices offices, Colours colours, Deadlines deadlines,
            Clock clock) {
        this.cases = cases;
        this.text = text;
        this.plans = plans;
        this.issuers = issuers;
        this.offices = offices;
        this.colours = colours;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** @param letters all of the same instrument and to the same units, in the paper's order */
    LetterText write(DocumentKind kind, List<EscalationPaper> letters) {
        EscalationPaper first = letters.get(0);
        List<RectificationCase> own = letters.stream().map(letter -> cases.get(letter.caseId())).toList();
        List<String> responsible = text.responsible(first.caseId());
        List<String> reached = letters.stream().flatMap(letter -> letter.units().stream()).distinct().toList();
        List<String> to = reached.stream().filter(responsible::contains).toList();
        String government = offices.ofCase(first.caseId()).unit(Office.GOVERNMENT);
        String copies = text.names(reached.stream().filter(unit -> !responsible.contains(unit) && !unit.equals(government)).toList());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("addressee", text.names(to.isEmpty() ? reached : to));
        values.put("copies", CaseText.or(copies, "各督导单位"));
        values.put("copied", CaseText.when(!copies.isEmpty(), copies));
        values.put("instrument", first.label());
        values.put("count", String.valueOf(letters.size()));
        values.put("plans", own.stream().map(c -> "《" + plans.get(cases.finding(c).planId()).title() + "》").distinct()
                .collect(Collectors.joining("、")));
        values.put("leadUnit", issuers.name(responsible.get(0)));
        values.put("units", text.names(responsible));
        values.put("supervising", text.supervising(first.caseId()));
        values.put("cases", rows(letters, own));
        values.put("answer", CaseText.when(first.respondBy() != null, "请于" + Wording.date(first.respondBy())
                + "前逐案将整改落实情况书面回复我单位；逾期不复或者整改仍不到位的，将按规定进一步督办。"));
        if (kind == DocumentKind.JOINT_INTERVIEW_NOTICE) {
            values.put("interviewBy", Wording.date(LocalDate.ofInstant(deadlines.inWorkingDays("interview").toInstant(), clock
                    .getZone())));
        }
        return new LetterText(title(first, own), government, values);
    }

    private List<Map<String, String>> rows(List<EscalationPaper> letters, List<RectificationCase> own) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < letters.size(); i++) {
            EscalationPaper letter = letters.get(i);
            RectificationCase c = own.get(i);
            Integer overdue = colours.daysOverdue(c.dueDate());
            Map<String, String> row = new LinkedHashMap<>();
            row.put("no", String.valueOf(i + 1));
            row.put("caseNumber", c.caseNumber());
            row.put("title", c.title());
            row.put("dueDate", Wording.date(c.dueDate()));
            row.put("overdue", overdue == null || overdue == 0 ? "未逾期" : overdue + "个工作日");
            row.put("reason", CaseText.open(letter.reason()));
            row.put("requirement", CaseText.or(letter.requirement(), "（尚未拟写）") + (letter.absorbs().isEmpty() ? "" : "（"
                    + CaseText.open(EscalationLetters.absorbed(letter)) + "）"));
            rows.add(row);
        }
        return rows;
    }

    private static String title(EscalationPaper letter, List<RectificationCase> own) {
        String what = "“" + own.get(0).title() + "”等" + own.size() + "件案件";
        return switch (letter.instrument()) {
            case "INTERVIEW" -> "约谈通知书";
            case "PUBLIC_CRITICISM" -> "关于" + what + "整改进展缓慢情况的通报";
            case "SPECIAL_SUPERVISION" -> "关于" + what + "整改工作专函督办的函";
            default -> "关于督促完成" + what + "整改工作的督办函";
        };
    }
}
