package org.zhenggai.rectification.casework.plot;

import java.util.List;

/**
 * Where a case lies: its boundary (图斑), one point of it, or both; longitude before latitude.
 *
 * @param boundary        corners of the polygon without the repeated first one, null when unknown
 * @param point           one point, null when unknown
 * @param referenceSystem always CGCS2000
 */
public record Plot(List<List<Double>> boundary, List<Double> point, String referenceSystem) {

    public static final String CGCS2000 = "CGCS2000";
}
