package org.zhenggai.rectification.evidence;

/**
 * A position as it was given, in the reference system it was given in. It is never rewritten.
 *
 * @param referenceSystem e.g. CGCS2000, WGS-84, GCJ-02
 */
public record Position(double longitude, double latitude, String referenceSystem) {
}
