package org.zhenggai.rectification.views.ledgerimport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.ground.office.WrittenDate;
import org.zhenggai.rectification.views.ledger.LedgerColumn;
import org.zhenggai.rectification.views.ledger.LedgerRow;
import org.zhenggai.rectification.views.ledger.LedgerWords;
import org.zhenggai.rectification.views.ledgerimport.ImportResult.CellProblem;
import org.zhenggai.rectification.views.ledgerimport.ImportResult.Change;
import org.zhenggai.rectification.views.ledgerimport.ImportResult.Creation;
import org.zhenggai.rectification.views.ledgerimport.LedgerReading.Row;

/** Compares the rows of a file with the ledger and says what an import would do; changes nothing. One judge judges one file. */
final class ImportJudge {

    /** Values by column that would be written for a known case. */
    record Update(long caseId, Map<LedgerColumn, String> values) {}

    private static final Map<LedgerColumn, Integer> LONGEST = Map.ofEntries(Map.entry(LedgerColumn.VILLAGE, 100),
            Map.entry(LedgerColumn.PLOT_NUMBER, 200), Map.entry(LedgerColumn.COORDINATES, 500),
            Map.entry(LedgerColumn.ILLEGAL_SUBJECT, 200), Map.entry(LedgerColumn.RESPONSIBLE_LEADER, 100),
            Map.entry(LedgerColumn.RESPONSIBLE_PERSON, 100), Map.entry(LedgerColumn.PHONE, 100),
            Map.entry(LedgerColumn.SUPERVISING_PERSON, 100), Map.entry(LedgerColumn.FILING_NUMBER, 200),
            Map.entry(LedgerColumn.PENALTY_NUMBER, 200), Map.entry(LedgerColumn.ARCHIVE_NUMBER, 200));
    private static final int LONGEST_TEXT = 2000;

    final List<CellProblem> errors = new ArrayList<>();
    final List<CellProblem> warnings = new ArrayList<>();
    final List<Change> changes = new ArrayList<>();
    final List<Update> updates = new ArrayList<>();
    final Map<Row, NewRow> creates = new LinkedHashMap<>();
    final Set<String> replaces = new TreeSet<>();
    int unchanged;

    private final ImportFacts facts;
    private final Set<String> seen = new HashSet<>();
    private final Set<Long> seenCases = new LinkedHashSet<>();

    ImportJudge(ImportFacts facts) {
        this.facts = facts;
    }

    void judge(List<Row> rows, String findingParameter) {
        Map<String, LedgerRow> known = facts.rows(rows.stream().map(row -> row.values().get(LedgerColumn.CASE_NUMBER))
                .filter(number -> number != null).map(ImportJudge::plain).distinct().toList());
        NewRows fresh = new NewRows(facts, this, findingParameter);
        for (Row row : rows) {
            int before = errors.size();
            tell(row);
            String number = row.values().get(LedgerColumn.CASE_NUMBER);
            if (number == null) {
                fresh.judge(row);
            } else if (!known.containsKey(plain(number))) {
                error(row, LedgerColumn.CASE_NUMBER, "没有这个案件；新增案件请将案件编号留空并填写问题编号");
            } else if (!seen.add(plain(number))) {
                error(row, LedgerColumn.CASE_NUMBER, "案件编号在文件中重复出现");
            } else {
                compare(row, known.get(plain(number)), errors.size() == before);
            }
        }
        replaces.addAll(fresh.replaced());
    }

    /** Cells that could not be read: never taken for empty ones. */
    void tell(Row row) {
        row.faults().forEach((column, place) -> error(row, column, "单元格" + place + "的公式出错，读不出内容；请改正或清空后重新上传"));
    }

    /** What the row says differently from the ledger. */
    void compare(Row row, LedgerRow current, boolean sound) {
        if (!seenCases.add(current.caseId())) {
            error(row, LedgerColumn.CASE_NUMBER, "同一案件在文件中出现两次");
            return;
        }
        Map<LedgerColumn, String> values = new EnumMap<>(LedgerColumn.class);
        int before = errors.size();
        row.values().forEach((column, text) -> {
            Object present = current.values().get(column);
            switch (column.use()) {
                case EDITABLE -> edit(row, column, text, present, values);
                case TERM -> term(row, column, text, present);
                case FACT -> fact(row, column, text, present);
                default -> key(row, column, text, present);
            }
        });
        if (errors.size() > before || !sound) {
            return;
        }
        if (values.isEmpty()) {
            unchanged++;
            return;
        }
        updates.add(new Update(current.caseId(), values));
        String number = (String) current.values().get(LedgerColumn.CASE_NUMBER);
        values.forEach((column, after) -> changes.add(new Change(row.sheet(), row.row(), number, column.field(), column.label(),
                current.values().get(column) == null ? null : current.values().get(column).toString(), after)));
    }

    private void edit(Row row, LedgerColumn column, String text, Object present, Map<LedgerColumn, String> values) {
        editable(row, column, text).ifPresent(value -> {
            if (present == null || !plain(present.toString()).equals(plain(value))) {
                values.put(column, value);
            }
        });
    }

    /** The value as it would be kept; empty where the row's cell is in error. */
    Optional<String> editable(Row row, LedgerColumn column, String text) {
        if (column.kind() == LedgerColumn.Kind.DATE) {
            Optional<LocalDate> day = WrittenDate.of(text);
            if (day.isEmpty()) {
                error(row, column, "日期无法识别，请写成2025-09-30的形式");
            }
            return day.map(LocalDate::toString);
        }
        int most = longest(column);
        if (text.length() > most) {
            error(row, column, "内容过长，最多" + most + "字");
            return Optional.empty();
        }
        if (column == LedgerColumn.PHONE && text.contains("*")) {
            error(row, column, "电话号码被隐去，不能导入；请填写完整号码或留空");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** Characters that {@code ledger_entry} takes. */
    static int longest(LedgerColumn column) {
        return LONGEST.getOrDefault(column, LONGEST_TEXT);
    }

    private void term(Row row, LedgerColumn column, String text, Object present) {
        if (column == LedgerColumn.CATEGORY) {
            Optional<Category> category = category(text);
            if (category.isEmpty()) {
                error(row, column, "整改类别应为限期整改类或持续整改类");
            } else if (!category.get().name().equals(present)) {
                error(row, column, "整改类别与系统不一致，不能由台账修改，请通过类别转换申请办理");
            }
            return;
        }
        Optional<LocalDate> day = WrittenDate.of(text);
        if (day.isEmpty() && !WrittenDate.undated(text)) {
            error(row, column, "日期无法识别，请写成2025-09-30的形式");
        } else if (!Objects.equals(day.orElse(null), present)) {
            error(row, column, "日期与系统（" + (present == null ? "无固定期限" : present) + "）不一致，不能由台账修改，请申请延期或类别转换");
        }
    }

    private void fact(Row row, LedgerColumn column, String text, Object present) {
        if (column.kind() == LedgerColumn.Kind.AREA) {
            BigDecimal area = area(text);
            if (area == null) {
                error(row, column, "面积应为数字，单位为亩");
            } else if (present == null || area.compareTo((BigDecimal) present) != 0) {
                left(row, column);
            }
            return;
        }
        Object shown = LedgerWords.shown(column, present);
        boolean same = shown != null && (plain(text).equals(plain(shown.toString()))
                || unitColumn(column) && facts.sameUnits(text, shown.toString()));
        if (!same) {
            left(row, column);
        }
    }

    private void key(Row row, LedgerColumn column, String text, Object present) {
        if (column != LedgerColumn.CASE_NUMBER && (present == null || !plain(text).replaceAll("年(度)?$", "").equals(plain(present
                .toString())))) {
            error(row, column, column.label() + "与案件编号不相符（系统中为" + present + "）");
        }
    }

    private void left(Row row, LedgerColumn column) {
        warnings.add(problem(row, column, "与系统不一致；此栏不由台账修改，保持系统中的内容"));
    }

    void error(Row row, LedgerColumn column, String message) {
        errors.add(problem(row, column, message));
    }

    private static CellProblem problem(Row row, LedgerColumn column, String message) {
        return new CellProblem(row.sheet(), row.row(), column.label(), row.values().getOrDefault(column, ""), message);
    }

    static boolean unitColumn(LedgerColumn column) {
        return column == LedgerColumn.LEAD_UNIT_NAME || column == LedgerColumn.CO_RESPONSIBLE || column == LedgerColumn.SUPERVISING
                || column == LedgerColumn.TOWNSHIP;
    }

    static Optional<Category> category(String text) {
        if (text.contains("持续")) {
            return Optional.of(Category.ONGOING);
        }
        return text.contains("限期") || text.contains("分阶段") ? Optional.of(Category.DEADLINE_BOUND) : Optional.empty();
    }

    /** The number in 亩, null when it is none. */
    static BigDecimal area(String text) {
        String plain = plain(text).replace("亩", "");
        return plain.matches("\\d{1,10}(\\.\\d+)?") ? new BigDecimal(plain).setScale(2, RoundingMode.HALF_UP) : null;
    }

    /** Without spaces and differences of width. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    ImportResult result(List<ImportResult.FileColumn> columns, int rows) {
        List<Creation> creations = new ArrayList<>();
        creates.values().forEach(fresh -> creations.add(fresh.shown()));
        return new ImportResult(columns, rows, creates.size(), updates.size(), unchanged, List.copyOf(errors), List.copyOf(warnings),
                List.copyOf(changes), creations, List.copyOf(replaces));
    }
}
