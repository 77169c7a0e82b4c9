package org.zhenggai.rectification.views.letter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.document.Issuers;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Finding;
import org.zhenggai.rectification.casework.finding.Plans;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Wording;

/** What every letter about a case may say of it. */
@Component
class CaseText {

    private final Cases cases;
    private final CaseUnits units;
    private final Plans plans;
    private final Issuers issuers;
    private final JdbcClient jdbc;

    CaseText(Cases cases, CaseUnits units, Plans plans, Issuers issuers, JdbcClient jdbc) {
        this.cases = cases;
        this.units = units;
        this.plans = plans;
        this.issuers = issuers;
        this.jdbc = jdbc;
    }

    /** A map of its own, to which the letter adds what only it says. */
    Map<String, Object> values(RectificationCase c) {
        Finding finding = cases.finding(c);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("caseNumber", c.caseNumber());
        values.put("caseTitle", c.title());
        values.put("plan", plans.get(finding.planId()).title());
        values.put("finding", finding.path());
        values.put("heading", finding.heading());
        values.put("problem", finding.problem());
        values.put("target", finding.target());
        values.put("leadUnit", issuers.name(units.lead(c.id())));
        values.put("units", names(responsible(c.id())));
        values.put("supervising", supervising(c.id()));
        values.put("category", c.category().label() + "类");
        values.put("dueDate", Wording.date(c.dueDate()));
        values.put("originalDueDate", Wording.date(c.originalDueDate()));
        values.put("area", area(c));
        values.put("measures", numbered(jdbc.sql("select text from plan_measure where finding_id = :id order by position")
                .param("id", finding.id()).query(String.class).list()));
        return values;
    }

    /** Ids of the lead and the co-responsible units. */
    List<String> responsible(long caseId) {
        return Stream.concat(Stream.of(units.lead(caseId)), units.coResponsible(String.valueOf(caseId)).stream()).toList();
    }

    /** Names of the supervising units. */
    String supervising(long caseId) {
        return names(units.supervising(String.valueOf(caseId)));
    }

    String names(List<String> unitIds) {
        return unitIds.stream().map(issuers::name).collect(Collectors.joining("、"));
    }

    /** Paragraphs of a text that people wrote; none for null. */
    static List<Map<String, String>> lines(String text) {
        return text == null ? List.of() : text.lines().map(String::strip).filter(line -> !line.isEmpty())
                .map(line -> Map.of("text", line)).toList();
    }

    /** One paragraph, or none. */
    static List<Map<String, String>> when(boolean said, String text) {
        return said ? List.of(Map.of("text", text)) : List.of();
    }

    static List<Map<String, String>> numbered(List<String> texts) {
        List<Map<String, String>> numbered = new ArrayList<>();
        texts.forEach(text -> numbered.add(Map.of("no", String.valueOf(numbered.size() + 1), "text", text)));
        return numbered;
    }

    /** The text without its last stop: a letter's sentence goes on, or sets its own. */
    static String open(String text) {
        return text.strip().replaceFirst("[。；，.;,]+$", "");
    }

    static String or(String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }

    private static String area(RectificationCase c) {
        if (c.areaMu() == null) {
            return "待核实";
        }
        return Wording.mu(c.areaMu()) + (c.farmlandMu() == null ? "" : "（其中耕地" + Wording.mu(c.farmlandMu())
                + (c.basicFarmlandMu() == null ? "" : "，永久基本农田" + Wording.mu(c.basicFarmlandMu())) + "）");
    }
}
