package org.zhenggai.rectification.procedures.foundproblem;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A newly found problem as lists show it. Areas are in 亩.
 *
 * @param key         what it is known by until it has a case number
 * @param crimeDetail what points to a crime; null where nothing does, and for a unit that did not report it
 * @param caseNumber  the case it became, null for none
 */
record ProblemView(String key, String state, String stateText, LocalDate foundOn, String description, String place, String village,
        String responsibleUnit, String problemType, BigDecimal areaMu, BigDecimal farmlandMu, BigDecimal basicFarmlandMu,
        String crimeDetail, String reportedBy, String reportingUnit, LocalDate reportedOn, LocalDate reviewedOn,
        String rejectReason, String findingPath, String caseNumber) {}
