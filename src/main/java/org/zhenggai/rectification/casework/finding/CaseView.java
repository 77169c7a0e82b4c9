package org.zhenggai.rectification.casework.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.zhenggai.rectification.casework.schedule.ScheduleState;

/**
 * A case as lists show it. Units are ids; areas are in 亩; {@code responsibleUnits} begins with the lead.
 */
public record CaseView(String caseNumber, String findingPath, String title, Category category, String leadUnit,
        List<String> responsibleUnits, List<String> supervisingUnits, BigDecimal areaMu, BigDecimal farmlandMu,
        BigDecimal basicFarmlandMu, LocalDate dueDate, LocalDate internalDueDate, ProcessState processState,
        ScheduleState scheduleState, String processInstanceId) {}
