package org.zhenggai.rectification.casework.plot;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A position as it was given, in the reference system it was given in. It is never rewritten.
 *
 * @param referenceSystem e.g. CGCS2000, WGS-84, GCJ-02
 */
public record Position(double longitude, double latitude, String referenceSystem) {

    public static final String WGS_84 = "WGS-84";
    public static final String GCJ_02 = "GCJ-02";

    /** Longitude and latitude in CGCS2000 for a drawing beside the plot, converted if need be; null when the system is unknown. */
    @JsonProperty
    public double[] shown() {
        return Geodesy.shown(this).orElse(null);
    }
}
