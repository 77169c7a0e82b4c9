package org.zhenggai.rectification.procedures.acceptance;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.casework.review.Reviews;
import org.zhenggai.rectification.casework.review.Stage;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.ground.engine.language.ModelFunction;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Persons;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/** Who inspects the site: at least two different people, every supervising unit represented, nobody who refused the case before. */
@InModels
@Service("inspectionTeam")
public class InspectionTeam {

    private static final String FIELD = "conclusion";
    private static final String LABEL = "现场核查";

    private final AcceptanceSettings settings;
    private final CaseUnits units;
    private final Reviews reviews;
    private final Persons persons;
    private final Timeline timeline;
    private final Organization organization;

    InspectionTeam(AcceptanceSettings settings, CaseUnits units, Reviews reviews, Persons persons, Timeline timeline,
            Organization organization) {
        this.timeline = timeline;
        this.organization = organization;
        this.settings = settings;
        this.units = units;
        this.reviews = reviews;
        this.persons = persons;
    }

    /** One unit id for each inspector's seat; a unit may hold several. */
    @ModelFunction
    public List<String> units(String caseId) {
        List<String> supervising = units.supervising(caseId);
        int seats = Math.max(settings.minimumInspectors(), supervising.size());
        return IntStream.range(0, seats).mapToObj(seat -> supervising.get(seat % supervising.size())).toList();
    }

    /** An inspection is made together: who registers another day than a fellow inspector is noted, and read by the joint review. */
    void noteOtherDay(TaskSubmission form, long caseId, int round, LocalDate visitedOn) {
        reviews.of(caseId, Stage.EVIDENCE, round, form.taskKey()).stream()
                .filter(other -> !other.isOf(form.userId()) && !visitedOn.equals(other.documentOn())).findFirst()
                .ifPresent(other -> timeline.append(caseId, form.userId(), "INSPECTION_DAYS_DIFFER", "现场核查日期不一致，请会审时核对",
                        organization.nameOf(other.officerId()) + "登记" + Wording.date(other.documentOn()) + "，"
                                + organization.nameOf(form.userId()) + "登记" + Wording.date(visitedOn)));
    }

    /** Whether this person may still inspect the case in this round, in his own right or for whom he stands in. */
    boolean mayInspect(String userId, long caseId, int round) {
        return reviews.of(caseId, Stage.EVIDENCE, round, AcceptanceProcess.SITE_INSPECTION).stream().noneMatch(review -> review.isOf(
                userId))
                && !reviews.hasReturned(caseId, Stage.EVIDENCE, userId);
    }

    /** @throws SubmissionRefusedException when this person may not inspect the case in this round (domain.md §4) */
    void checkInspector(TaskSubmission form, long caseId, int round) {
        boolean again = reviews.of(caseId, Stage.EVIDENCE, round, form.taskKey()).stream()
                .anyMatch(review -> persons.inSubmission(form.userId()).stream().anyMatch(review::isOf));
        if (again) {
            throw new SubmissionRefusedException(FIELD, LABEL, "您或您代办的人员已登记过本轮核查，另一份须由共同到场的其他核查人员登记");
        }
        if (reviews.hasReturned(caseId, Stage.EVIDENCE, form.userId())) {
            throw new SubmissionRefusedException(FIELD, LABEL, "您或您代办的人员曾退回本案，不得核查其补充举证，请由其他核查人员办理");
        }
    }
}
