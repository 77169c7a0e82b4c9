package org.zhenggai.rectification.operations.opening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.access.account.Passwords;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.organization.AdministratorRules;
import org.zhenggai.rectification.ground.organization.Office;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.organization.Unit;

/** How far each step is, by what is really there and not by what somebody has clicked. */
@Component
class Standing {

    /** Of a step. */
    enum Progress {
        DONE("已完成"),
        LATER("以后再办"),
        OPEN("待办");

        private final String label;

        Progress(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private final Organization organization;
    private final Passwords passwords;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final JdbcClient jdbc;

    Standing(Organization organization, Passwords passwords, WorkingCalendar calendar, Clock clock, JdbcClient jdbc) {
        this.organization = organization;
        this.passwords = passwords;
        this.calendar = calendar;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    Map<Step, Progress> of(Map<Step, OpeningState.Mark> marks) {
        Map<Step, Progress> progress = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            OpeningState.Mark mark = marks.get(step);
            progress.put(step, isDone(step, mark) ? Progress.DONE
                    : mark != null && mark.later() && step.canWait() ? Progress.LATER : Progress.OPEN);
        }
        return progress;
    }

    private boolean isDone(Step step, OpeningState.Mark mark) {
        return switch (step) {
            case ADMINISTRATORS -> AdministratorRules.KINDS.stream().allMatch(kind -> administrators().stream()
                    .anyMatch(one -> one.roles().contains(kind))) && administrators().stream().noneMatch(one -> isKnownToOthers(one.id()));
            case ORGANIZATION -> !organization.jurisdictions().isEmpty();
            case LETTERHEADS -> !issuing().isEmpty() && issuing().stream().allMatch(unit -> unit.mark() != null);
            case CALENDAR -> calendar.knows(year()) && calendar.knows(year() + 1);
            case MESSAGES -> mark != null && !mark.later();
            case PLAN -> jdbc.sql("select exists (select from registered_plan)").query(Boolean.class).single();
        };
    }

    /** What keeps the first hour from being over, each in Chinese; empty for nothing. */
    List<String> missing(Map<Step, Progress> progress) {
        List<String> missing = new ArrayList<>();
        progress.forEach((step, how) -> {
            if (how == Progress.OPEN) {
                missing.add(step.title() + (step.canWait() ? "：办完，或者选择“以后再办”" : "：还没有办完"));
            }
        });
        if (progress.get(Step.CALENDAR) != Progress.OPEN && !calendar.knows(year())) {
            missing.add("工作日历：今年的放假安排必须录入，否则期限会算错");
        }
        return missing;
    }

    int year() {
        return LocalDate.now(clock).getYear();
    }

    boolean knows(int year) {
        return calendar.knows(year);
    }

    /** Active ones, in the order of their kinds. */
    List<Officer> administrators() {
        return organization.officers().stream().filter(Officer::active).filter(AdministratorRules::isAdministrator)
                .sorted(Comparator.comparing(one -> one.roles().iterator().next())).toList();
    }

    /** Whether somebody else knows the password: its owner has not yet chosen another. */
    boolean isKnownToOthers(String account) {
        return passwords.changedAt(account).isEmpty() || passwords.mustChange(account);
    }

    /** Units that issue papers by an office they hold, in the order of the organization. */
    List<Unit> issuing() {
        return organization.units().stream().filter(unit -> !offices(unit).isEmpty()).toList();
    }

    /** Offices of the unit by which it issues papers. */
    List<Office> offices(Unit unit) {
        return organization.jurisdictions().stream().flatMap(its -> its.offices().entrySet().stream())
                .filter(entry -> entry.getValue().equals(unit.id()) && entry.getKey() != Office.OVERSIGHT).map(Map.Entry::getKey).sorted()
                .toList();
    }

    /** Who may bring in a plan: reviewers of the authorities. */
    List<Officer> reviewers() {
        List<String> authorities = organization.jurisdictions().stream().map(its -> its.unit(Office.AUTHORITY)).toList();
        return organization.officers().stream().filter(Officer::active)
                .filter(one -> one.roles().contains(Role.REVIEWER) && authorities.contains(one.unitId())).toList();
    }
}
