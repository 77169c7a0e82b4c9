package org.zhenggai.rectification.casework.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What was typed into a form so far.
 *
 * @param version counts what was kept, 0 where nothing was: who saves says on which one he goes on
 * @param values  by form key, null where there is no draft
 * @param savedAt when a person typed it, by the real clock, also in a rehearsal
 * @param steps   earlier states that can be brought back, the newest first
 * @param at      when this was answered, by the same clock: pages in a rehearsal do not know it
 */
public record FormDraft(int version, JsonNode values, OffsetDateTime savedAt, List<Step> steps, OffsetDateTime at) {

    /** An earlier state. */
    public record Step(int number, OffsetDateTime savedAt) {}
}
