package org.zhenggai.rectification.procedures.planrun.dispatch;

import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.schedule.ScheduleState;

/**
 * How a case stands on the sheet of a week: alive until its unit has reported, then as it was handed in.
 *
 * @param unitId   its lead unit
 * @param daysLeft working days to the due date, null when undated
 * @param changes  what happened since the dispatch before, in Chinese
 */
public record DispatchedCase(long dispatchId, long caseId, String caseNumber, String title, String unitId,
        ProcessState processState, ScheduleState scheduleState, Integer daysLeft, Integer daysOverdue,
        String changes) {

    static final String NONE = "无变化";
}
