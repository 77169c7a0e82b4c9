package org.zhenggai.rectification.procedures.planintake.parser;

import java.time.LocalDate;

/**
 * What dates without a year are measured by.
 *
 * @param year   the plan's; null where unknown
 * @param signed the day the paper was signed, before which no deadline can lie; null where it bears none
 */
record Years(Integer year, LocalDate signed) {

    static Years of(Integer year) {
        return new Years(year, null);
    }
}
