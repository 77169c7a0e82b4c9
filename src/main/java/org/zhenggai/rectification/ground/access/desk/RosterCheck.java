package org.zhenggai.rectification.ground.access.desk;

import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A list of officers as it was understood, row by row. Nothing of it is written.
 *
 * @param rows    in the order of the list
 * @param unknown headings that mean nothing here
 * @param mark    of what the list would do; another one once it would do something else
 */
record RosterCheck(List<Row> rows, List<String> unknown, int created, int changed, int same, int refused, String mark) {

    /** What becomes of a row. */
    enum Outcome {
        NEW,
        CHANGED,
        SAME,
        REFUSED
    }

    /** What another value comes in the place of; {@code before} null where it is not shown, both where {@code what} says it all. */
    record Change(String what, String before, String after) {}

    /**
     * A row.
     *
     * @param number   as the spreadsheet counts
     * @param hidden   whether the spreadsheet does not show it
     * @param changes  for one that changes an account
     * @param problems why it is refused, each in Chinese
     * @param hints    what ought to be known before it is taken
     */
    record Row(int number, boolean hidden, String id, String name, String unit, List<String> roles, Outcome outcome, List<Change> changes,
            List<String> problems, List<String> hints) {

        /** Without hints: what somebody holds changes by the minute and decides nothing here. */
        private String decided() {
            return String.join("\n", String.valueOf(number), id, name, unit, roles.toString(), outcome.name(), changes.toString(),
                    problems.toString());
        }
    }

    static RosterCheck of(List<Row> rows, List<String> unknown) {
        return new RosterCheck(rows, unknown, count(rows, Outcome.NEW), count(rows, Outcome.CHANGED), count(rows, Outcome.SAME), count(rows,
                Outcome.REFUSED), DigestUtils.sha256Hex(String.join("\n\n", rows.stream().map(Row::decided).toList())));
    }

    private static int count(List<Row> rows, Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
