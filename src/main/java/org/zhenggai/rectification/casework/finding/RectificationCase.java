package org.zhenggai.rectification.casework.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.zhenggai.rectification.casework.schedule.Colours;
import org.zhenggai.rectification.casework.schedule.Standing;

/**
 * A case (个案/图斑): what is rectified, proved, accepted and struck off.
 *
 * @param id              key in our tables and, as text, the {@code caseId} of its process instances
 * @param caseNumber      number people use; the business key of its process instances
 * @param findingId       finding the case belongs to
 * @param village         village or place, null where the plan names none
 * @param areaMu          total area in 亩; null while the finding has several cases and this one is not investigated
 * @param farmlandMu      of it farmland (耕地) in 亩, null as above
 * @param basicFarmlandMu of it permanent basic farmland (永久基本农田) in 亩, null as above
 * @param dueDate         last day, as extended; null for an undated ongoing case
 * @param originalDueDate the plan's deadline, kept whatever happens to {@code dueDate}
 * @param dueDateVersion  counts the changes of the due date, from 1
 * @param internalDueDate last day before the acceptance window, null when undated
 * @param namedCondition  what an undated case waits for
 * @param checkDate       when the named condition is looked at again
 * @param endedOn         day of closure or withdrawal
 * @param held            whether the clock of the case stands now
 * @param behind          whether a milestone or a progress report was missing when the case was last checked
 * @param registeredOn    day on which the case was registered
 * @param stateSince      day on which it entered its present process state
 * @param extensionBarred whether sham rectification was confirmed, after which no extension is granted
 * @param relapseOf       the closed case whose relapse this case is, null for any other
 */
public record RectificationCase(long id, String caseNumber, String findingId, String title, String village, Category category,
        BigDecimal areaMu, BigDecimal farmlandMu, BigDecimal basicFarmlandMu, LocalDate dueDate,
        LocalDate originalDueDate, int dueDateVersion, LocalDate internalDueDate, String namedCondition,
        LocalDate checkDate, ProcessState processState, String processInstanceId, LocalDate endedOn,
        boolean held, boolean behind, LocalDate registeredOn, LocalDate stateSince, boolean extensionBarred,
        Long relapseOf) {

    /** What its colour depends on beside its due date and today. */
    public Standing standing() {
        return processState.standing(held, category, behind);
    }

    /** Why it has this colour, in Chinese; an ended case says how it ended. */
    public String colourReason(Colours.Colour colour) {
        return processState.ended() ? processState.label() : colour.reason();
    }
}
