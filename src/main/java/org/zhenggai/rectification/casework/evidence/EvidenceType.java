package org.zhenggai.rectification.casework.evidence;

import java.util.List;

/**
 * A type of evidence, as the checklist names it.
 *
 * @param code     stable code, e.g. {@code penalty-decision}
 * @param name     Chinese name, e.g. 处罚决定书
 * @param document whether document number, issuing body and document date are asked for
 * @param photo    whether pieces are photos, which the photo rules look at
 * @param video    whether a film is taken too
 * @param moment   for photos: whether they show the site before or after the rectification, otherwise {@link Moment#ANY}
 * @param words    what files of the type are called besides its name
 * @param inspection whether only inspectors bring it, to their inspection
 */
public record EvidenceType(String code, String name, boolean document, boolean photo, boolean video, Moment moment, List<String> words,
        boolean inspection) {

    /** When a photo of the type was taken. */
    public enum Moment {
        BEFORE,
        AFTER,
        ANY
    }

    public EvidenceType {
        moment = moment == null ? Moment.ANY : moment;
        words = words == null ? List.of() : List.copyOf(words);
    }
}
