package org.zhenggai.rectification.casework.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.evidence.Evidence;
import org.zhenggai.rectification.casework.evidence.EvidencePiece;
import org.zhenggai.rectification.casework.evidence.EvidenceState;
import org.zhenggai.rectification.casework.evidence.PieceReview;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;

/**
 * Where a form says otherwise than the case file. As all pre-checks they warn and never decide (domain.md): the officer is asked before
 * he submits, and what he submits nevertheless stands in the timeline, where whoever reviews it reads it.
 */
@Service
public class Doubts {

    private static final String RETURN = "RETURN";
    private static final String SUBMIT = "SUBMIT";
    private static final String REPORT = "completionReport";
    private static final int NAMED = 5;

    private final DoubtSettings settings;
    private final Checklist checklist;
    private final Completeness completeness;
    private final Evidence evidence;
    private final Timeline timeline;

    Doubts(DoubtSettings settings, Checklist checklist, Completeness completeness, Evidence evidence, Timeline timeline) {
        this.settings = settings;
        this.checklist = checklist;
        this.completeness = completeness;
        this.evidence = evidence;
        this.timeline = timeline;
    }

    /**
     * What the case file does not bear out, in sentences.
     *
     * @param values of the form, submitted or not, by form key
     */
    @Transactional(readOnly = true)
    public List<String> of(String taskKey, long caseId, Map<String, Object> values) {
        List<String> doubts = new ArrayList<>();
        boolean judges = settings.judging().contains(taskKey) && values.get("conclusion") != null
                && !RETURN.equals(values.get("conclusion"));
        boolean handsIn = settings.handingIn().contains(taskKey)
                && (SUBMIT.equals(values.get("action")) || values.get("action") == null && values.get(REPORT) != null);
        if (judges) {
            claims(taskKey, caseId, values).forEach(doubts::add);
        }
        if (judges && !settings.explained().contains(taskKey)) {
            missing(caseId).forEach(doubts::add);
        }
        if (judges || handsIn) {
            flagged(caseId).map(names -> (handsIn ? "有疑问的材料没有替换：" : "下列材料仍有疑问，没有替换或认可：") + names).forEach(doubts::add);
        }
        return doubts;
    }

    /** Notes what was submitted against the case file. */
    public void note(TaskSubmission form) {
        List<String> doubts = of(form.taskKey(), form.caseKey(), form.values());
        if (!doubts.isEmpty()) {
            timeline.append(form.caseKey(), form.userId(), "DOUBTED", "提交时与案卷有" + doubts.size() + "处不一致，已提示核对", String.join("\n", doubts));
        }
    }

    private Stream<String> claims(String taskKey, long caseId, Map<String, Object> values) {
        List<ChecklistEntry> entries = checklist.of(caseId);
        return settings.claims().stream().filter(claim -> claim.task().equals(taskKey) && isChosen(values.get(claim.field()), claim
                .value()))
                .flatMap(claim -> {
                    String lacking = entries.stream().filter(entry -> claim.types().contains(entry.type()) && entry.missing())
                            .map(ChecklistEntry::name).collect(Collectors.joining("、"));
                    return lacking.isEmpty() ? Stream.empty() : Stream.of("勾选了“" + claim.words() + "”，但案卷中没有" + lacking);
                });
    }

    private Stream<String> missing(long caseId) {
        Completeness.Standing standing = completeness.of(caseId);
        return standing.missing().isEmpty() ? Stream.empty() : Stream.of("结论为通过，但举证材料" + standing.count() + "，尚缺"
                + named(standing.missing()));
    }

    private Stream<String> flagged(long caseId) {
        List<String> names = evidence.of(caseId).stream().filter(piece -> piece.state() == EvidenceState.FLAGGED).map(Doubts::words)
                .toList();
        return names.isEmpty() ? Stream.empty() : Stream.of(named(names));
    }

    private static String words(EvidencePiece piece) {
        String reason = piece.reviews().stream().filter(review -> review.verdict() == EvidenceState.FLAGGED).map(PieceReview::reason)
                .filter(Objects::nonNull).reduce((earlier, later) -> later).orElse("有疑问");
        return piece.typeName() + "（" + piece.fileName() + "，" + reason + "）";
    }

    private static String named(List<String> names) {
        return names.stream().limit(NAMED).collect(Collectors.joining("、")) + (names.size() > NAMED ? "等" + names.size() + "项" : "");
    }

    private static boolean isChosen(Object chosen, String value) {
        return chosen instanceof Collection<?> several ? several.contains(value) : value.equals(chosen);
    }
}
