package org.zhenggai.rectification.procedures.escalation;

import java.util.List;
import java.util.Map;
import org.zhenggai.rectification.ground.organization.Position;

/**
 * The row of a ladder table that hit.
 *
 * @param rule        the row's number (domain.md §5)
 * @param level       L0 to L6, or NONE
 * @param instrument  name of an {@link Instrument}, NONE, or PAUSE: nothing is issued and nothing withdrawn
 * @param addressees  names of {@link Position}s
 * @param respondDays working days for an answer, 0 where none is asked for
 * @param reason      why, in Chinese, with the numbers counted
 */
record LadderRow(String rule, String level, String instrument, List<String> addressees, int respondDays, String reason) {

    private static final String NONE = "NONE";

    /** Reads a table's outputs and puts the counted numbers into the reason. */
    static LadderRow of(Map<String, Object> outputs, Map<String, Object> facts) {
        String reason = counted((String) outputs.get("reason"), facts);
        String to = (String) outputs.get("addressees");
        return new LadderRow((String) outputs.get("rule"), (String) outputs.get("level"), (String) outputs.get("instrument"),
                to.isEmpty() ? List.of() : List.of(to.split(",")), ((Number) outputs.get("respondDays")).intValue(), reason);
    }

    /** A table's words with the counted numbers in them. */
    static String counted(String words, Map<String, Object> facts) {
        String reason = words;
        for (Map.Entry<String, Object> fact : facts.entrySet()) {
            reason = reason.replace("{" + fact.getKey() + "}", String.valueOf(fact.getValue()));
        }
        return reason;
    }

    boolean escalates() {
        return !NONE.equals(level);
    }

    /** Whether the row says that the case stands or waits for others: no improvement and no worsening. */
    boolean pauses() {
        return "PAUSE".equals(instrument) || Instrument.REVIEWER_URGE.name().equals(instrument);
    }

    /** 0 to 6; -1 for none. */
    int height() {
        return heightOf(level);
    }

    static int heightOf(String level) {
        return NONE.equals(level) ? -1 : Integer.parseInt(level.substring(1));
    }
}
