package org.zhenggai.rectification.procedures.planintake.parser;

/**
 * What is doubtful at an item.
 *
 * @param message Chinese, for the person who confirms
 * @param field   the item's field that removes the doubt when it is edited; null for none in particular
 */
public record PlanWarning(Code code, String message, String field) {

    /** Kinds of doubt. */
    public enum Code {
        UNKNOWN_UNIT,
        NO_UNIT,
        ROLE_CONFLICT,
        IMPOSSIBLE_DATE,
        RELATIVE_DEADLINE,
        NO_DEADLINE,
        NO_CATEGORY,
        CONDITIONAL_CATEGORY,
        MISSING_PROBLEM,
        MISSING_TARGET,
        MISSING_MEASURES,
        COUNT_MISMATCH,
        AREA_MISMATCH,
        NOT_VERIFIED,
        ALREADY_DONE,
        INFERRED
    }

    public PlanWarning(Code code, String message) {
        this(code, message, null);
    }

    PlanWarning at(String named) {
        return new PlanWarning(code, message, named);
    }
}
