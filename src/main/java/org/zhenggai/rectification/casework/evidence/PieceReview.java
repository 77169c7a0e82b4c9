package org.zhenggai.rectification.casework.evidence;

import java.time.OffsetDateTime;

/** A reviewer's judgement of one piece; {@code verdict} is ACCEPTED or FLAGGED, the latter with a reason the submitter sees. */
public record PieceReview(String by, String byName, String unit, OffsetDateTime at, EvidenceState verdict, String reason) {}
