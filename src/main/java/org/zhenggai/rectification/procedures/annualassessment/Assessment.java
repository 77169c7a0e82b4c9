package org.zhenggai.rectification.procedures.annualassessment;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The assessment of a township for a year (耕地保护责任年度考核). All values are in 亩 and entered by people.
 *
 * @param enteredTargetMu target as entered, null where the one that is set applies
 * @param correctedBy     who corrected it last, null when nobody did
 * @param returnComment   why it was returned last, null when it was not
 * @param targetMu        what the value was compared with at confirmation, null before
 * @param result          null until it is recorded
 * @param inForce         whether no later assessment for the same year has replaced it
 * @param measures        what the township does about a veto, null until it has acknowledged it
 */
public record Assessment(long id, String unitId, int year, String indicator, BigDecimal enteredTargetMu, BigDecimal valueMu,
        String source, String documentNo, String enteredBy, String correctedBy, String returnComment,
        BigDecimal targetMu, AssessmentResult result, String reason, LocalDate recordedOn, boolean inForce,
        String acknowledgedBy, LocalDate acknowledgedOn, String measures) {}
