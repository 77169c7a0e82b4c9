package org.zhenggai.rectification.ground.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.task.StartOrder;
import org.zhenggai.rectification.ground.engine.task.StartStep;
import org.zhenggai.rectification.ground.engine.task.StartSubmission;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/** 指定代办人: an officer who will be away names a colleague and the days. */
@Component
class NameSubstituteStep implements StartStep {

    private static final String SUBSTITUTE = "代办人";

    private final SubstitutionStore store;
    private final Organization organization;
    private final SubstitutionSettings settings;
    private final Clock clock;

    NameSubstituteStep(SubstitutionStore store, Organization organization, SubstitutionSettings settings, Clock clock) {
        this.store = store;
        this.organization = organization;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String processKey() {
        return SubstitutionProcess.KEY;
    }

    @Override
    public Map<String, Object> factsFor(String userId) {
        return Map.of("colleagues", colleagues(userId).stream()
                .map(officer -> Map.of("value", officer.id(), "label", officer.name())).toList());
    }

    @Override
    public StartOrder perform(StartSubmission form) {
        String principal = form.userId();
        String substitute = form.text("substitute");
        LocalDate from = form.date("from");
        LocalDate until = form.date("until");
        if (colleagues(principal).stream().noneMatch(officer -> officer.id().equals(substitute))) {
            throw new SubmissionRefusedException("substitute", SUBSTITUTE, "请从列出的本单位在职人员中选择，不能指定本人");
        }
        checkDays(from, until);
        store.lock(principal);
        for (Substitution other : store.open()) {
            if (other.principal().equals(principal) && other.overlaps(from, until)) {
                throw new SubmissionRefusedException("from", "开始日期", "这段时间您已指定代办人（" + other.fromDay() + "至"
                        + other.untilDay() + "），请先提前结束原来的代办");
            }
            if (other.principal().equals(substitute) && other.overlaps(from, until)) {
                throw new SubmissionRefusedException("substitute", SUBSTITUTE, "此人这段时间自己也由他人代办，请另选一人");
            }
        }
        long id = store.add(principal, substitute, organization.officer(principal).orElseThrow().unitId(), from, until,
                form.text("reason"));
        return new StartOrder(store.get(id).businessKey(), Map.of("subjectId", String.valueOf(id), "principal", principal,
                "substitutionBegins", startOf(from), "substitutionEnds", startOf(until.plusDays(1))));
    }

    /** Colleagues with one of the officer's roles; all colleagues where the officer is the unit's only one in some role. */
    private List<Officer> colleagues(String userId) {
        Officer self = organization.officer(userId).orElseThrow();
        List<Officer> unit = organization.officers().stream().filter(Officer::active)
                .filter(officer -> officer.unitId().equals(self.unitId()) && !officer.id().equals(userId)).toList();
        Set<Role> roles = self.roles();
        boolean onlyOne = roles.stream().anyMatch(role -> unit.stream().noneMatch(officer -> officer.roles().contains(role)));
        return onlyOne ? unit : unit.stream().filter(officer -> officer.roles().stream().anyMatch(roles::contains)).toList();
    }

    private void checkDays(LocalDate from, LocalDate until) {
        if (from.isBefore(LocalDate.now(clock))) {
            throw new SubmissionRefusedException("from", "开始日期", "不得早于今天");
        }
        if (until.isBefore(from)) {
            throw new SubmissionRefusedException("until", "结束日期", "不得早于开始日期");
        }
        if (ChronoUnit.DAYS.between(from, until) >= settings.maximumDays()) {
            throw new SubmissionRefusedException("until", "结束日期", "代办最长" + settings.maximumDays() + "天，首尾两天都计算在内");
        }
    }

    private Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
