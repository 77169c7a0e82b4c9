package org.zhenggai.rectification.procedures.opinion;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.zhenggai.rectification.ground.organization.Position;
import org.zhenggai.rectification.ground.organization.Role;

/**
 * An opinion that was asked for.
 *
 * @param taskId    the engine's task that waits for it; {@code taskPath} as {@code <process>/<task>} of the models
 * @param byName    name of that day, with the officer stood in for
 * @param unitId    post of the officer who was asked, with {@code role}: it answers where he cannot
 * @param until     last day for the answer, in Asia/Shanghai
 * @param answer    null until it was given
 * @param answerer  name of who gave it
 * @param endedAt   when it was answered, withdrawn or not needed any more
 */
public record OpinionRequest(long id, long caseId, String taskId, String taskName, String taskPath, String askedBy, String byName,
        OffsetDateTime askedAt, String unitId, Role role, String officerId, String question, LocalDate until, State state, String answer,
        String answeredBy, String answerer, OffsetDateTime endedAt) {

    /** Where it stands. */
    public enum State {
        OPEN("等待答复"),
        GIVEN("已答复"),
        WITHDRAWN("已撤回"),
        VOID("随原任务终止");

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
