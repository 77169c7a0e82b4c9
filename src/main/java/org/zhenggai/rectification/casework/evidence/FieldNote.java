package org.zhenggai.rectification.casework.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.OffsetDateTime;
import java.util.List;
import org.zhenggai.rectification.casework.plot.Position;

/**
 * What the phone said beside a piece from the field; what it did not say is null.
 *
 * @param inspection     name of the inspection it was taken at, null for evidence of the responsible unit
 * @param accuracy       radius in metres within which {@code position} is right
 * @param distanceMetres from {@code position} to the plot of the case, 0 inside it; null when either is unknown
 * @param receivedAt     when the server learned of it, by the real clock
 * @param witnesses      names of fellow inspectors who confirmed that they stood there too
 */
public record FieldNote(@JsonIgnore String key, String inspection, OffsetDateTime takenAt, Position position, Integer accuracy,
        Integer distanceMetres, Integer direction, OffsetDateTime receivedAt, List<String> witnesses) {}
