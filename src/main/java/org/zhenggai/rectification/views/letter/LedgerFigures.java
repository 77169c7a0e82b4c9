package org.zhenggai.rectification.views.letter;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseRegister.Reader;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.schedule.ScheduleState;
import org.zhenggai.rectification.views.ledger.Ledger;
import org.zhenggai.rectification.views.ledger.LedgerColumn;
import org.zhenggai.rectification.views.ledger.LedgerFilter;
import org.zhenggai.rectification.views.ledger.LedgerRow;
import org.zhenggai.rectification.views.ledger.LedgerWords;

/** Counts the rows of the ledger: reports say nothing that the ledger does not. */
@Component
class LedgerFigures {

    private final Ledger ledger;

    LedgerFigures(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The plan's cases as the ledger has them; cases that a list has replaced do not count. */
    Figures of(String planId) {
        return new Figures(ledger.all(new Reader(true, null), LedgerFilter.countedIn(planId)).stream()
                .filter(row -> row.planId().equals(planId)).toList());
    }

    /** Rows and what they add up to. */
    record Figures(List<LedgerRow> rows) {

        List<LedgerRow> open() {
            return rows.stream().filter(row -> !state(row).ended()).toList();
        }

        Map<String, Figures> byUnit() {
            return rows.stream().collect(Collectors.groupingBy(LedgerRow::leadUnit, LinkedHashMap::new,
                    Collectors.collectingAndThen(Collectors.toList(), Figures::new)));
        }

        Map<String, String> counts(String... names) {
            Map<String, String> counts = new LinkedHashMap<>();
            for (String name : names) {
                counts.put(name, switch (name) {
                    case "total" -> count(row -> true);
                    case "closed" -> count(row -> state(row) == ProcessState.CLOSED);
                    case "withdrawn" -> count(row -> state(row) == ProcessState.WITHDRAWN);
                    case "open" -> count(row -> !state(row).ended());
                    case "yellow" -> count(row -> row.schedule() == ScheduleState.YELLOW);
                    case "red" -> count(row -> row.schedule() == ScheduleState.RED);
                    case "overdue" -> count(row -> row.schedule() == ScheduleState.OVERDUE);
                    case "held" -> count(row -> row.schedule() == ScheduleState.ON_HOLD);
                    case "deadlineBound" -> count(row -> "DEADLINE_BOUND".equals(row.values().get(LedgerColumn.CATEGORY)));
                    case "ongoing" -> count(row -> "ONGOING".equals(row.values().get(LedgerColumn.CATEGORY)));
                    case "extended" -> count(row -> row.values().containsKey(LedgerColumn.EXTENSIONS));
                    case "supervised" -> count(row -> row.values().containsKey(LedgerColumn.SUPERVISION));
                    case "area" -> sum(LedgerColumn.AREA_MU);
                    case "farmland" -> sum(LedgerColumn.FARMLAND_MU);
                    case "basicFarmland" -> sum(LedgerColumn.BASIC_FARMLAND_MU);
                    default -> throw new IllegalArgumentException("the ledger counts no " + name);
                });
            }
            return counts;
        }

        private String count(Predicate<LedgerRow> which) {
            return String.valueOf(rows.stream().filter(which).count());
        }

        private String sum(LedgerColumn area) {
            return rows.stream().map(row -> (BigDecimal) row.values().get(area)).filter(mu -> mu != null)
                    .reduce(BigDecimal.ZERO, BigDecimal::add).stripTrailingZeros().toPlainString();
        }
    }

    /** A row as a sheet shows it. */
    static Map<String, String> row(LedgerRow row) {
        String days = row.daysLeft() == null ? "无固定期限" : row.daysOverdue() != null && row.daysOverdue() > 0
                ? "逾期" + row.daysOverdue() + "个工作日" : "剩余" + row.daysLeft() + "个工作日";
        return Map.of("caseNumber", String.valueOf(row.values().get(LedgerColumn.CASE_NUMBER)), "title", row.title(),
                "state", state(row).label(), "days", days, "schedule", String.valueOf(LedgerWords.shown(LedgerColumn.SCHEDULE_STATE,
                        row.values().get(LedgerColumn.SCHEDULE_STATE))));
    }

    private static ProcessState state(LedgerRow row) {
        return ProcessState.valueOf((String) row.values().get(LedgerColumn.PROCESS_STATE));
    }
}
