package org.zhenggai.rectification.procedures.lifecycle;

import org.springframework.stereotype.Service;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.proof.Completeness;

/** Notes the route the decision table gave for a case. */
@Service
public class RouteRecord {

    private final Programmes programmes;
    private final Timeline timeline;
    private final Completeness completeness;

    RouteRecord(Programmes programmes, Timeline timeline, Completeness completeness) {
        this.completeness = completeness;
        this.programmes = programmes;
        this.timeline = timeline;
    }

    public void record(long caseId, Route route) {
        programmes.decideRoute(caseId, route);
        timeline.append(caseId, Timeline.SYSTEM, "ROUTE_DECIDED", "整改路径：" + route.label(), null);
        completeness.note(caseId); // another way, another list
    }
}
