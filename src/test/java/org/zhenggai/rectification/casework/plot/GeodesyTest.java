package org.zhenggai.rectification.casework.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Metres between a photo and a plot. */
class GeodesyTest {

    @Test
    void distanceIsTakenToTheNearestEdge() {
        Plot plot = new Plot(List.of(List.of(124.40, 43.10), List.of(124.41, 43.10), List.of(124.41, 43.11), List.of(124.40,
                43.11)),
                List.of(124.405, 43.105), Plot.CGCS2000);
        assertThat(Geodesy.distance(new Position(124.405, 43.101, "WGS-84"), plot)).hasValue(0);
        assertThat(Geodesy.distance(new Position(124.405, 43.12, "CGCS2000"), plot)).hasValue(1113);
        assertThat(Geodesy.distance(new Position(124.405, 43.12, "TOKYO"), plot)).isEmpty();
        double[] shifted = Geodesy.toGcj(new double[] {124.405, 43.12});
        assertThat(Math.hypot((shifted[0] - 124.405) * 81_000, (shifted[1] - 43.12) * 111_000)).as("the offset is real")
                .isBetween(300.0, 900.0);
        assertThat(Geodesy.distance(new Position(shifted[0], shifted[1], "GCJ-02"), plot)).hasValue(1113);
    }
}
