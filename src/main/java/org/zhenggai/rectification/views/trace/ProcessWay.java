package org.zhenggai.rectification.views.trace;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The way one process instance of a case took.
 *
 * @param instance     the engine's id of the instance
 * @param definitionId the version of the model it ran on last
 * @param calledBy     the instance that called this one, null where it was started by itself
 * @param endedAt      null while it runs
 * @param steps        the elements it passed, in order
 */
public record ProcessWay(String instance, String definitionId, String processKey, String processName, int version, String calledBy,
        OffsetDateTime startedAt, OffsetDateTime endedAt, List<Step> steps) {

    /**
     * One element passed.
     *
     * @param number         its place in the way, from 1
     * @param flowId         the sequence flow that led to it, null where that was not noted
     * @param calledInstance instance that a call activity called
     * @param endedAt        null while it is being worked on
     * @param outcome        how it stands
     */
    public record Step(int number, String elementId, String type, String name, String flowId, String calledInstance,
            OffsetDateTime startedAt, OffsetDateTime endedAt, Outcome outcome) {

        /** How it stands, in Chinese. */
        @JsonProperty
        public String outcomeName() {
            return outcome.label();
        }
    }

    /** How a step stands. */
    public enum Outcome {
        PASSED("已完成"),
        RUNNING("进行中"),
        CANCELED("已取消");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
