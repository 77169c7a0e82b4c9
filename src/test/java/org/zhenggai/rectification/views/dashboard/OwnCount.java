package org.zhenggai.rectification.views.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.schedule.Colours;
import org.zhenggai.rectification.casework.schedule.ScheduleState;

/**
 * What one user may see, read case by case from the cases' own tables, and counted in Java: nothing of the projection and nothing of
 * the dashboard's SQL takes part in it.
 */
final class OwnCount {

    private final List<RectificationCase> cases;
    private final Colours colours;
    private final Map<Long, Set<String>> leading = new HashMap<>();
    private final Map<Long, Set<String>> supervising = new HashMap<>();
    private final Map<Long, String> levels = new HashMap<>();
    private final Map<Long, Set<String>> waiting = new HashMap<>();

    /** @param user whose unit is the part before the dot; the district sees all */
    OwnCount(String user, JdbcClient jdbc, Cases all, Colours colours) {
        this.colours = colours;
        String unit = user.split("\\.")[0];
        Set<Long> concerned = new HashSet<>();
        jdbc.sql("select case_id, unit_id, role from case_unit").query(row -> {
            long id = row.getLong("case_id");
            if (unit.equals("district") || unit.equals(row.getString("unit_id"))) {
                concerned.add(id);
            }
            Map<Long, Set<String>> role = switch (row.getString("role")) {
                case "LEAD" -> leading;
                case "SUPERVISING" -> supervising;
                default -> new HashMap<>();
            };
            role.computeIfAbsent(id, key -> new HashSet<>()).add(row.getString("unit_id"));
        });
        jdbc.sql("select case_id, level from escalation where issued_on is not null and ended_on is null").query(row -> {
            levels.merge(row.getLong(1), row.getString(2), (a, b) -> a.compareTo(b) > 0 ? a : b);
        });
        jdbc.sql("select case_id, level from escalation where state = 'DRAFT'").query(row -> {
            waiting.computeIfAbsent(row.getLong(1), key -> new HashSet<>()).add(row.getString(2));
        });
        this.cases = jdbc.sql("select id from rectification_case").query(Long.class).list().stream().filter(concerned::contains)
                .map(all::get).filter(c -> c.processState() != ProcessState.REPLACED).toList();
    }

    private OwnCount(OwnCount whole, Predicate<RectificationCase> which) {
        this.cases = whole.cases.stream().filter(which).toList();
        this.colours = whole.colours;
        this.leading.putAll(whole.leading);
        this.supervising.putAll(whole.supervising);
        this.levels.putAll(whole.levels);
        this.waiting.putAll(whole.waiting);
    }

    /** Those of them that the unit leads. */
    OwnCount led(String unit) {
        return new OwnCount(this, c -> leading.getOrDefault(c.id(), Set.of()).contains(unit));
    }

    /** Those of them that the unit supervises. */
    OwnCount supervised(String unit) {
        return new OwnCount(this, c -> supervising.getOrDefault(c.id(), Set.of()).contains(unit));
    }

    List<RectificationCase> cases() {
        return cases;
    }

    long all() {
        return cases.size();
    }

    long of(Predicate<RectificationCase> which) {
        return cases.stream().filter(which).count();
    }

    long in(ScheduleState state) {
        return of(c -> colours.of(c.standing(), c.dueDate()).state() == state);
    }

    /** Whether any instrument is in force, and this is the highest. */
    long at(String level) {
        return of(c -> level.equals(levels.get(c.id())));
    }

    /** Whether a letter of the level waits for its signature. */
    long awaiting(String level) {
        return of(c -> waiting.getOrDefault(c.id(), Set.of()).contains(level));
    }

    long dueWithin(int days) {
        return of(c -> c.endedOn() == null && !c.held() && c.dueDate() != null && colours.daysOverdue(c.dueDate()) == 0
                && colours.daysLeft(c.dueDate()) <= days);
    }

    boolean overdue(RectificationCase c) {
        return colours.of(c.standing(), c.dueDate()).state() == ScheduleState.OVERDUE;
    }

    /** Sum of an area over some of the cases; what is not known adds nothing. */
    BigDecimal mu(Predicate<RectificationCase> which, Function<RectificationCase, BigDecimal> area) {
        return cases.stream().filter(which).map(area).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Units that lead one of the cases. */
    Set<String> leaders() {
        return units(leading);
    }

    /** Units that supervise one of the cases. */
    Set<String> supervisors() {
        return units(supervising);
    }

    private Set<String> units(Map<Long, Set<String>> role) {
        Set<String> units = new HashSet<>();
        cases.forEach(c -> units.addAll(role.getOrDefault(c.id(), Set.of())));
        return units;
    }

    /** Whether the case was registered by the end of the day and had not ended. */
    static boolean openOn(RectificationCase c, LocalDate day) {
        return !c.registeredOn().isAfter(day) && (c.endedOn() == null || c.endedOn().isAfter(day));
    }

    /** The same had every case ended on its first date. */
    static boolean plannedOn(RectificationCase c, LocalDate day) {
        return !c.registeredOn().isAfter(day) && (c.originalDueDate() == null || c.originalDueDate().isAfter(day));
    }
}
