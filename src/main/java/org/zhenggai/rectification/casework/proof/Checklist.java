package org.zhenggai.rectification.casework.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.casework.evidence.Evidence;
import org.zhenggai.rectification.casework.evidence.EvidencePiece;
import org.zhenggai.rectification.casework.evidence.EvidenceState;
import org.zhenggai.rectification.casework.evidence.EvidenceType;
import org.zhenggai.rectification.casework.evidence.EvidenceTypes;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.plot.PlotStore;
import org.zhenggai.rectification.ground.engine.Decisions;

/** Which evidence a case needs, by {@code evidence-checklist.dmn}, and which of it is there. */
@Service
public class Checklist {

    private static final String TABLE = "evidence-checklist";
    /** Type of the findings whose cases come from earlier inspections; the investigation may find it of others too. */
    private static final String LEGACY = "LEGACY";
    /** The plot's number or boundary: a boundary entered with the case needs no paper beside it. */
    private static final String BOUNDARY = "plot-boundary";

    private final Decisions decisions;
    private final Cases cases;
    private final Evidence evidence;
    private final EvidenceTypes types;
    private final CaseRoute route;
    private final PlotStore plots;
    private final List<FormPieces> forms;

    Checklist(Decisions decisions, Cases cases, Evidence evidence, EvidenceTypes types, CaseRoute route,
            PlotStore plots, List<FormPieces> forms) {
        this.decisions = decisions;
        this.cases = cases;
        this.evidence = evidence;
        this.types = types;
        this.route = route;
        this.plots = plots;
        this.forms = forms;
    }

    /** The case's checklist: required pieces first, then those of every case, then the conditional ones. */
    public List<ChecklistEntry> of(long caseId) {
        Map<String, Integer> pieces = pieces(caseId);
        Map<String, Boolean> given = new HashMap<>();
        forms.forEach(room -> given.putAll(room.given(caseId)));
        boolean drawn = plots.find(caseId).isPresent();
        return rows(caseId).values().stream()
                .map(row -> entry(row, pieces.getOrDefault(row.type(), 0), given, drawn))
                .sorted(Comparator.comparing(ChecklistEntry::need, Comparator.comparing(Checklist::rank))).toList();
    }

    private ChecklistEntry entry(Row row, int pieces, Map<String, Boolean> given, boolean drawn) {
        EvidenceType type = types.get(row.type());
        boolean form = given.containsKey(row.type());
        return new ChecklistEntry(row.type(), type.name(), row.need(), row.condition(), type.document() && !form,
                type.photo() || type.video(), form, pieces, pieces > 0 || given.getOrDefault(row.type(), false)
                        || drawn && row.type().equals(BOUNDARY));
    }

    private static int rank(Need need) {
        return switch (need) {
            case REQUIRED -> 0;
            case COMMON -> 1;
            case CONDITIONAL -> 2;
        };
    }

    /** A type two rows ask for is asked for once, by the stricter one. */
    private Map<String, Row> rows(long caseId) {
        RectificationCase c = cases.get(caseId);
        Map<String, Object> inputs = Map.of("route", route.of(caseId),
                "legacy", LEGACY.equals(cases.finding(c).problemType()) || route.legacy(caseId));
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Map<String, Object> hit : decisions.table(TABLE).rows(inputs)) {
            Row row = new Row((String) hit.get("type"), Need.valueOf((String) hit.get("need")), (String) hit.get("condition"));
            rows.merge(row.type(), row, (one, other) -> rank(one.need()) <= rank(other.need()) ? one : other);
        }
        return rows;
    }

    private Map<String, Integer> pieces(long caseId) {
        Map<String, Integer> count = new HashMap<>();
        List<EvidencePiece> there = new ArrayList<>(evidence.of(caseId));
        there.removeIf(piece -> !piece.current() || piece.state() == EvidenceState.FLAGGED);
        there.forEach(piece -> count.merge(piece.type(), 1, Integer::sum));
        return count;
    }

    private record Row(String type, Need need, String condition) {}
}
