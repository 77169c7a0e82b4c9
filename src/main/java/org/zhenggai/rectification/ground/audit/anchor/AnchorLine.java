package org.zhenggai.rectification.ground.audit.anchor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A line of the file of anchors: JSON, with the SHA-256 of the line before it. Described in docs/operations.md.
 *
 * @param written  when it was written to the file; much later than {@code made} where the file had been lost
 * @param previous hash of the line before, sixty-four zeros for the first one
 */
record AnchorLine(long seq, OffsetDateTime made, OffsetDateTime written, String reason, long auditEntries, String auditHash, long heads,
        String headsHash, String previous) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static AnchorLine of(Anchor anchor, OffsetDateTime written, String previous) {
        return new AnchorLine(anchor.seq(), anchor.madeAt(), written, anchor.reason().name(), anchor.auditEntries(), anchor.auditHash(),
                anchor.heads(), anchor.headsHash(), previous);
    }

    /** @throws IllegalArgumentException when it is none */
    static AnchorLine parse(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            return new AnchorLine(json.required("anchor").asLong(), OffsetDateTime.parse(json.required("made").asText()),
                    OffsetDateTime.parse(json.required("written").asText()), json.required("reason").asText(),
                    json.required("auditEntries").asLong(), json.required("auditHash").asText(), json.required("heads").asLong(),
                    json.required("headsHash").asText(), json.required("previous").asText());
        } catch (JsonProcessingException | java.time.DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    String text() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("anchor", seq);
        fields.put("made", made.toString());
        fields.put("written", written.toString());
        fields.put("reason", reason);
        fields.put("auditEntries", auditEntries);
        fields.put("auditHash", auditHash);
        fields.put("heads", heads);
        fields.put("headsHash", headsHash);
        fields.put("previous", previous);
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it says the same as the anchor in the database. */
    boolean tells(Anchor anchor) {
        return seq == anchor.seq() && auditEntries == anchor.auditEntries() && auditHash.equals(anchor.auditHash())
                && heads == anchor.heads() && headsHash.equals(anchor.headsHash()) && made.isEqual(anchor.madeAt());
    }
}
