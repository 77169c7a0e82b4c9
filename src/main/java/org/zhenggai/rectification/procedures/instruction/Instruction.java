package org.zhenggai.rectification.procedures.instruction;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.zhenggai.rectification.ground.organization.Position;
import org.zhenggai.rectification.ground.organization.Role;

/**
 * An order of a leader on a case.
 *
 * @param until     last day for the answer, in Asia/Shanghai; a return names a new one
 * @param givenFor  whom the giver stood in for, null for none
 * @param byName    name of that day, with the officer stood in for
 * @param officerId who had the case in hand and was meant in person, null where the post is meant
 */
public record Instruction(long id, long caseId, String text, LocalDate until, String givenBy, String givenFor, String byName,
        OffsetDateTime givenAt, String unitId, Role role, String officerId, State state) {

    /** Where it stands. */
    public enum State {
        OPEN("办理中"),
        ANSWERED("已回复，待审阅"),
        CLOSED("已办结"),
        VOID("随案件终止");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    Position position() {
        return new Position(unitId, role);
    }
}
