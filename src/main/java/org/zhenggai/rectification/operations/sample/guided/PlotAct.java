package org.zhenggai.rectification.operations.sample.guided;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.evidence.EvidenceDesk;
import org.zhenggai.rectification.casework.plot.Plot;

/** An officer says where the plot of a case lies: a small quadrangle around a point. */
@Component
class PlotAct implements Act {

    private static final double EAST = 0.0012;
    private static final double NORTH = 0.0008;

    private final EvidenceDesk desk;

    PlotAct(EvidenceDesk desk) {
        this.desk = desk;
    }

    @Override
    public String kind() {
        return "plot";
    }

    @Override
    public void play(JsonNode what) {
        double x = what.path("at").path(0).asDouble();
        double y = what.path("at").path(1).asDouble();
        desk.plot(what.path("by").asText(), what.path("case").asText(), new Plot(List.of(List.of(x - EAST, y - NORTH),
                List.of(x + EAST, y - NORTH * 0.8), List.of(x + EAST * 0.9, y + NORTH), List.of(x - EAST * 0.7, y + NORTH * 0.9)),
                List.of(x, y), Plot.CGCS2000));
    }
}
