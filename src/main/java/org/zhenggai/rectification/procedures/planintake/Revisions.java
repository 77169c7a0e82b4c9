package org.zhenggai.rectification.procedures.planintake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.DeadlineReissues;
import org.zhenggai.rectification.casework.finding.Finding;
import org.zhenggai.rectification.casework.finding.PlanRevision;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.procedures.planintake.Revision.Fate;
import org.zhenggai.rectification.procedures.planintake.parser.PlanItem;

/**
 * Carries over into the registered plan what a new edition says otherwise. Words are set at once; a later deadline, and a date for what
 * had none, are asked for by the procedure for it; an earlier deadline, units, areas and what is gone are shown only, as nothing but a
 * decision about each case may change them.
 */
@Component
class Revisions {

    /** Of two problems: so much in common, and they are the same one in other words. */
    private static final double SAME = 0.5;
    private static final List<String> WORDS = List.of("problem", "target", "measures");

    private final PlanRevision revision;
    private final DeadlineReissues deadlines;
    private final Cases cases;
    private final DraftStore store;

    Revisions(PlanRevision revision, DeadlineReissues deadlines, Cases cases, DraftStore store) {
        this.revision = revision;
        this.deadlines = deadlines;
        this.cases = cases;
        this.store = store;
    }

    /** What a confirmation would do; empty unless the registered plan is to be updated. */
    List<Revision> preview(Draft draft) {
        return updates(draft) ? each(draft, null) : List.of();
    }

    /** Does it. Joins the caller's transaction. */
    List<Revision> carryOut(Draft draft, String user) {
        return updates(draft) ? each(draft, user) : List.of();
    }

    static boolean updates(Draft draft) {
        return draft.repeat() != null && draft.repeat().isRegistered() && draft.repeat().choice() == Repeat.Choice.UPDATE;
    }

    /** @param user who confirms; null to do nothing */
    private List<Revision> each(Draft draft, String user) {
        List<Revision> revisions = new ArrayList<>();
        Repeat repeat = draft.repeat();
        List<Finding> findings = revision.findings(repeat.planId());
        List<RectificationCase> all = cases.ofPlan(repeat.planId());
        List<PlanItem> before = store.find(repeat.draftId()).map(Draft::items).orElse(List.of());
        for (Repeat.Item changed : repeat.items()) {
            PlanItem item = draft.items().stream().filter(one -> one.index() == changed.index()).findFirst().orElseThrow();
            if (changed.kind() != Repeat.Kind.CHANGED || Boolean.TRUE.equals(item.excluded())) {
                continue;
            }
            PlanItem was = before.stream().filter(one -> one.index() == changed.earlier()).findFirst().orElseThrow();
            Optional<Finding> finding = finding(findings, was);
            if (finding.isEmpty()) {
                changed.fields().forEach(field -> revisions.add(new Revision(item.index(), item.path(), field, Fate.SHOWN, List.of(),
                        "没有找到与原文对应的已登记问题，请在案件中核对")));
                continue;
            }
            List<RectificationCase> own = all.stream().filter(one -> one.findingId().equals(finding.get().id())).toList();
            words(revisions, changed, item, finding.get(), own, user, draft.title());
            if (changed.fields().contains("deadline")) {
                deadline(revisions, item, own, user, draft.title());
            }
            changed.fields().stream().filter(field -> !WORDS.contains(field) && !field.equals("deadline")).forEach(field -> revisions.add(
                    new Revision(item.index(), item.path(), field, Fate.SHOWN, numbers(own), field.equals("areaMu")
                            ? "面积以核查结果为准，不随方案改动"
                            : "案件的单位不随方案改动，请商定后在案件中办理")));
        }
        return revisions;
    }

    /** The finding that the earlier item was registered as: by its words, else by its number. */
    private static Optional<Finding> finding(List<Finding> findings, PlanItem was) {
        List<Finding> same = findings.stream().filter(one -> Shingles.plain(one.problem()).equals(Shingles.plain(was.problem()))).toList();
        List<Finding> found = same.size() > 1 ? same.stream().filter(one -> one.path().equals(was.path())).toList() : same;
        if (!found.isEmpty()) {
            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        }
        // an edition in between was not carried over: the words that have most in common
        long[] runs = Shingles.of(was.problem());
        return findings.stream().filter(one -> likeness(runs, one) >= SAME).max(Comparator.comparingDouble(one -> likeness(runs, one)));
    }

    private static double likeness(long[] runs, Finding finding) {
        return Shingles.likeness(runs, Shingles.of(finding.problem()));
    }

    /** What the paper says now; what it no longer says stays as it was. */
    private static PlanRevision.Words words(PlanItem item, Finding finding, List<String> measures) {
        return new PlanRevision.Words(item.problem().isBlank() ? finding.problem() : item.problem(), item.target().isBlank() ? finding
                .target() : item.target(), item.measures().isEmpty() ? measures : item.measures());
    }

    private void words(List<Revision> revisions, Repeat.Item changed, PlanItem item, Finding finding, List<RectificationCase> own,
            String user, String title) {
        List<String> fields = changed.fields().stream().filter(WORDS::contains).toList();
        if (fields.isEmpty()) {
            return;
        }
        fields.forEach(field -> revisions.add(new Revision(item.index(), item.path(), field, Fate.APPLIED, numbers(own),
                "更新问题的文字，原文记入案件记录")));
        if (user != null) {
            revision.revise(finding, words(item, finding, revision.measures(finding.id())), user, "《" + title + "》");
        }
    }

    private void deadline(List<Revision> revisions, PlanItem item, List<RectificationCase> own, String user, String title) {
        LocalDate wanted = item.conditional() ? null : item.deadline();
        if (wanted == null) {
            revisions.add(new Revision(item.index(), item.path(), "deadline", Fate.SHOWN, numbers(own), "“" + item.deadlineText()
                    + "”没有确定的日期，需要转为持续整改的，请在案件中申请"));
            return;
        }
        for (RectificationCase one : own) {
            if (wanted.equals(one.dueDate())) {
                continue;
            }
            Optional<String> refusal = deadlines.refusal(one, wanted);
            if (refusal.isPresent()) {
                revisions.add(new Revision(item.index(), item.path(), "deadline", Fate.SHOWN, List.of(one.caseNumber()), "新的时限" + wanted
                        + "：" + refusal.get()));
                continue;
            }
            revisions.add(new Revision(item.index(), item.path(), "deadline", Fate.REQUESTED, List.of(one.caseNumber()), "按新的时限" + wanted
                    + "提出申请，经签署、批准后生效"));
            if (user != null) {
                deadlines.ask(one, wanted, "方案重发：《" + title + "》写明整改时限为“" + item.deadlineText() + "”", user);
            }
        }
    }

    private static List<String> numbers(List<RectificationCase> own) {
        return own.stream().map(RectificationCase::caseNumber).toList();
    }
}
