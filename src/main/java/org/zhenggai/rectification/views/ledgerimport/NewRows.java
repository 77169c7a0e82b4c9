package org.zhenggai.rectification.views.ledgerimport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.NewCase;
import org.zhenggai.rectification.ground.office.WrittenDate;
import org.zhenggai.rectification.views.ledger.LedgerColumn;
import org.zhenggai.rectification.views.ledger.LedgerColumn.Use;
import org.zhenggai.rectification.views.ledgerimport.ImportFacts.FindingFacts;
import org.zhenggai.rectification.views.ledgerimport.ImportFacts.KnownCase;
import org.zhenggai.rectification.views.ledgerimport.LedgerReading.Row;

/** Judges the rows without a case number: each becomes a case of its finding, unless the same list was imported before. */
final class NewRows {

    private static final int LONGEST_TITLE = 80;

    private final ImportFacts facts;
    private final ImportJudge judge;
    private final String findingParameter;
    private final Map<String, Optional<FindingFacts>> findings = new HashMap<>();
    private final Set<String> replaced = new TreeSet<>();
    private final Set<String> titles = new HashSet<>();

    NewRows(ImportFacts facts, ImportJudge judge, String findingParameter) {
        this.facts = facts;
        this.judge = judge;
        this.findingParameter = findingParameter;
    }

    /** Numbers of the umbrella cases of the units concerned. */
    Collection<String> replaced() {
        return replaced;
    }

    void judge(Row row) {
        int before = judge.errors.size();
        String path = row.values().getOrDefault(LedgerColumn.FINDING_PATH, findingParameter);
        if (path == null) {
            judge.error(row, LedgerColumn.CASE_NUMBER, "没有案件编号，也没有问题编号，不知道这一行是哪个案件");
            return;
        }
        String year = row.values().getOrDefault(LedgerColumn.INSPECTION_YEAR, "").replaceAll("\\D", "");
        FindingFacts finding = findings.computeIfAbsent(path + "|" + year, key -> facts.finding(path, year)).orElse(null);
        if (finding == null) {
            judge.error(row, LedgerColumn.FINDING_PATH, "没有这个问题编号，或者几个方案中都有，请同时填写督察年度");
            return;
        }
        List<String> responsible = units(finding, row, LedgerColumn.LEAD_UNIT_NAME);
        if (responsible.isEmpty()) {
            responsible = units(finding, row, LedgerColumn.TOWNSHIP);
        }
        if (responsible.isEmpty() && judge.errors.size() == before) {
            judge.error(row, LedgerColumn.LEAD_UNIT_NAME, "没有责任单位");
        }
        List<String> all = new ArrayList<>(responsible);
        units(finding, row, LedgerColumn.CO_RESPONSIBLE).stream().filter(unit -> !all.contains(unit)).forEach(all::add);
        List<String> supervising = row.values().containsKey(LedgerColumn.SUPERVISING) ? units(finding, row, LedgerColumn.SUPERVISING)
                : finding.supervising();
        if (supervising.stream().anyMatch(all::contains)) {
            judge.error(row, LedgerColumn.SUPERVISING, "责任单位不能同时是督导单位");
        } else if (supervising.isEmpty() && judge.errors.size() == before) {
            judge.error(row, LedgerColumn.SUPERVISING, "没有督导单位");
        }
        String title = title(row, finding);
        if (judge.errors.size() > before) {
            return;
        }
        Optional<KnownCase> known = finding.known(all.get(0), title, row.values().get(LedgerColumn.PLOT_NUMBER));
        if (known.isPresent()) {
            judge.compare(row, facts.row(known.get().caseId()), true);
            return;
        }
        String identity = finding.id() + "|" + all.get(0) + "|" + title + "|" + row.values().get(LedgerColumn.PLOT_NUMBER);
        if (!titles.add(identity)) {
            judge.error(row, LedgerColumn.PROBLEM, "与前面的行重复：责任单位、问题描述和图斑号都相同");
            return;
        }
        create(row, finding, title, all, supervising, before);
    }

    private void create(Row row, FindingFacts finding, String title, List<String> responsible, List<String> supervising, int before) {
        Optional<LocalDate> written = date(row);
        Category category = category(row, finding);
        LocalDate due = null;
        if (category == Category.DEADLINE_BOUND) {
            due = written.orElse(finding.deadline() != null ? finding.deadline() : finding.conversionDeadline());
            if (due == null && judge.errors.size() == before) {
                judge.error(row, LedgerColumn.DUE_DATE, "限期整改类须写明整改时限");
            }
        } else {
            due = written.orElse(row.values().containsKey(LedgerColumn.DUE_DATE) ? null : finding.deadline());
        }
        Map<LedgerColumn, String> values = new EnumMap<>(LedgerColumn.class);
        row.values().forEach((column, text) -> {
            if (column.use() == Use.EDITABLE) {
                judge.editable(row, column, text).ifPresent(value -> values.put(column, value));
            }
        });
        BigDecimal area = area(row, LedgerColumn.AREA_MU);
        BigDecimal farmland = area(row, LedgerColumn.FARMLAND_MU);
        BigDecimal basic = area(row, LedgerColumn.BASIC_FARMLAND_MU);
        if (exceeds(farmland, area) || exceeds(basic, farmland) || exceeds(basic, area)) {
            judge.error(row, LedgerColumn.AREA_MU, "面积不一致：永久基本农田不超过耕地，耕地不超过总面积");
        }
        if (judge.errors.size() > before) {
            return;
        }
        boolean undated = due == null;
        judge.creates.put(row, new NewRow(row.sheet(), row.row(), finding.path(), new NewCase(finding.id(), title, values.get(
                LedgerColumn.VILLAGE),
                category, responsible, supervising, area, farmland, basic, due, undated ? null : due.minusDays(finding.window()),
                undated ? finding.condition() : null, undated ? finding.checkDate() : null, null), values));
        replaced.addAll(finding.umbrellas(responsible.get(0)));
    }

    private Optional<LocalDate> date(Row row) {
        String text = row.values().get(LedgerColumn.DUE_DATE);
        if (text == null || WrittenDate.undated(text)) {
            return Optional.empty();
        }
        Optional<LocalDate> day = WrittenDate.of(text);
        if (day.isEmpty()) {
            judge.error(row, LedgerColumn.DUE_DATE, "日期无法识别，请写成2025-09-30的形式");
        }
        return day;
    }

    private Category category(Row row, FindingFacts finding) {
        String text = row.values().get(LedgerColumn.CATEGORY);
        if (text == null) {
            return finding.category();
        }
        Optional<Category> category = ImportJudge.category(text);
        if (category.isEmpty()) {
            judge.error(row, LedgerColumn.CATEGORY, "整改类别应为限期整改类或持续整改类");
        }
        return category.orElse(finding.category());
    }

    private List<String> units(FindingFacts finding, Row row, LedgerColumn column) {
        List<String> ids = new ArrayList<>();
        for (String name : facts.split(row.values().getOrDefault(column, ""))) {
            Optional<String> id = facts.unit(name, finding.jurisdiction());
            if (id.isEmpty()) {
                judge.error(row, column, "单位“" + name + "”不在组织机构中");
            } else if (!ids.contains(id.get())) {
                ids.add(id.get());
            }
        }
        return ids;
    }

    private BigDecimal area(Row row, LedgerColumn column) {
        String text = row.values().get(column);
        if (text == null) {
            return null;
        }
        BigDecimal area = ImportJudge.area(text);
        if (area == null) {
            judge.error(row, column, "面积应为数字，单位为亩");
        }
        return area;
    }

    private static boolean exceeds(BigDecimal part, BigDecimal whole) {
        return part != null && whole != null && part.compareTo(whole) > 0;
    }

    private static String title(Row row, FindingFacts finding) {
        String text = row.values().get(LedgerColumn.PROBLEM);
        String title = text != null ? text : row.values().getOrDefault(LedgerColumn.TOWNSHIP, "")
                + row.values().getOrDefault(LedgerColumn.VILLAGE, "") + finding.heading();
        String line = title.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
