package org.zhenggai.rectification.procedures.planintake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseTerms;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.DeadlineReissues;
import org.zhenggai.rectification.casework.finding.Finding;
import org.zhenggai.rectification.casework.finding.PlanRevision;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.procedures.planintake.Revision.Decision;
import org.zhenggai.rectification.procedures.planintake.Revision.Fate;
import org.zhenggai.rectification.procedures.planintake.parser.PlanItem;

/**
 * Carries over into the registered plan what a new edition says otherwise. Words are set at once; a later deadline, and a date for what
 * had none, are asked for by the procedure for it; an earlier deadline, areas and one unit in the place of another are carried out where
 * the office decides so; other changes of units and what is gone are shown only.
 */
@Component
class Revisions {

    /** Of two problems: so much in common, and they are the same one in other words. */
    private static final double SAME = 0.5;
    private static final List<String> WORDS = List.of("problem", "target", "measures");

    private final PlanRevision revision;
    private final DeadlineReissues deadlines;
    private final Cases cases;
    private final CaseTerms terms;
    private final DraftStore store;
    private final RevisedUnits units;

    Revisions(PlanRevision revision, DeadlineReissues deadlines, Cases cases, CaseTerms terms, DraftStore store, RevisedUnits units) {
        this.units = units;
        this.terms = terms;
        this.revision = revision;
        this.deadlines = deadlines;
        this.cases = cases;
        this.store = store;
    }

    /** What a confirmation would do; empty unless the registered plan is to be updated. */
    List<Revision> preview(Draft draft) {
        return updates(draft) ? each(draft, null, Set.of()) : List.of();
    }

    /**
     * Does it. Joins the caller's transaction.
     *
     * @param decided changes on offer that the office decided to carry out
     */
    List<Revision> carryOut(Draft draft, String user, Set<Decision> decided) {
        return updates(draft) ? each(draft, user, decided) : List.of();
    }

    static boolean updates(Draft draft) {
        return draft.repeat() != null && draft.repeat().isRegistered() && draft.repeat().choice() == Repeat.Choice.UPDATE;
    }

    /** @param user who confirms; null to do nothing */
    private List<Revision> each(Draft draft, String user, Set<Decision> decided) {
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
                deadline(revisions, item, own, user, draft.title(), decided.contains(new Decision(item.index(), "deadline")));
            }
            if (changed.fields().contains("areaMu")) {
                revisions.add(areas(item, finding.get(), own, user, draft.title(), decided.contains(new Decision(item.index(), "areaMu"))));
            }
            changed.fields().stream().filter(field -> field.endsWith("Units")).forEach(field -> revisions.add(units.revise(
                    new RevisedUnits.Change(was, item, field, own, draft.title()), user, decided.contains(new Decision(item.index(),
                            field)))));
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

    private Revision areas(PlanItem item, Finding finding, List<RectificationCase> own, String user, String title, boolean decided) {
        boolean carried = user != null && decided;
        if (carried) {
            revision.measure(finding, new PlanRevision.Areas(otherwise(item.areaMu(), finding.areaMu()),
                    otherwise(item.farmlandMu(), finding.farmlandMu()), otherwise(item.basicFarmlandMu(), finding.basicFarmlandMu())), user,
                    "《" + title + "》");
        }
        return new Revision(item.index(), item.path(), "areaMu", carried ? Fate.DECIDED : user == null ? Fate.OFFERED : Fate.SHOWN, numbers(
                own), carried ? "已按新的面积更新，案件中经核查的面积不变" : user == null ? "可以决定按新的面积更新，案件中经核查的面积不变" : "审核人没有决定更新，面积维持原数");
    }

    private static BigDecimal otherwise(BigDecimal now, BigDecimal before) {
        return now == null ? before : now;
    }

    /** An earlier date is nobody's to ask for: the office decides whether it holds. */
    private Revision earlier(PlanItem item, RectificationCase one, LocalDate wanted, String user, String title, boolean decided) {
        Optional<String> refusal = deadlines.earlierRefusal(one, wanted);
        if (refusal.isPresent()) {
            return new Revision(item.index(), item.path(), "deadline", Fate.SHOWN, List.of(one.caseNumber()), "新的时限" + wanted + "早于现有整改期限："
                    + refusal.get());
        }
        boolean carried = user != null && decided;
        if (carried) {
            terms.advance(one.id(), wanted, user, "方案重发：《" + title + "》写明整改时限为“" + item.deadlineText() + "”");
        }
        return new Revision(item.index(), item.path(), "deadline", carried ? Fate.DECIDED : user == null ? Fate.OFFERED : Fate.SHOWN, List
                .of(one.caseNumber()), carried ? "整改期限已提前到" + wanted : user == null ? "新的时限" + wanted + "早于现有整改期限，可以决定提前"
                        : "审核人没有决定提前，维持现有整改期限");
    }

    private void deadline(List<Revision> revisions, PlanItem item, List<RectificationCase> own, String user, String title,
            boolean decided) {
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
            if (one.dueDate() != null && wanted.isBefore(one.dueDate())) {
                revisions.add(earlier(item, one, wanted, user, title, decided));
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
