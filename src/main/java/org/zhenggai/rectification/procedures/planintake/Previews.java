package org.zhenggai.rectification.procedures.planintake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.PlanDocument.CaseEntry;
import org.zhenggai.rectification.procedures.planintake.DraftConfirmation.Judged;
import org.zhenggai.rectification.procedures.planintake.OpenPointsException.Point;
import org.zhenggai.rectification.procedures.planintake.parser.PlanItem;

/** Shows what a confirmation would register, and what it asks. */
@Component
class Previews {

    private final DraftConfirmation confirmation;
    private final UnitMatchers matchers;
    private final Revisions revisions;

    Previews(DraftConfirmation confirmation, UnitMatchers matchers, Revisions revisions) {
        this.revisions = revisions;
        this.confirmation = confirmation;
        this.matchers = matchers;
    }

    /** The cases in the order and with the numbers that a confirmation now would give them; those of items with open points are missing. */
    Preview of(Draft draft, DraftStore.Frame frame) {
        List<Point> points = new ArrayList<>();
        List<Judged> findings = confirmation.findings(draft, points);
        boolean added = draft.repeat() != null && draft.repeat().adds();
        String prefix = draft.year() == null || added ? null : confirmation.prefix(draft.year());
        List<String> titles = findings.stream().flatMap(one -> one.finding().cases().stream()).map(CaseEntry::title).toList();
        UnitMatcher matcher = matchers.of(draft);
        List<Preview.Case> cases = new ArrayList<>();
        for (Judged one : findings) {
            int position = 0;
            for (CaseEntry entry : one.finding().cases()) {
                cases.add(new Preview.Case(prefix == null ? null : "%s-%03d".formatted(prefix, cases.size() + 1), one.item().index(),
                        position++, one.finding().path(), entry.title(), TitleDoubts.of(entry.title(), titles), entry.village(), names(
                                matcher, entry.responsible()), names(matcher, one.finding().supervising()), one.finding().category(), one
                                        .finding().deadline(), entry.condition(), entry.checkDate()));
            }
        }
        List<Preview.Question> questions = draft.items().stream().filter(item -> item.conditional() && isAsked(draft, item))
                .map(item -> new Preview.Question(item.index(), item.path(), item.deadlineText(), Category.ONGOING, item.deadline()))
                .toList();
        return new Preview(draft.title(), draft.year(), findings.size(), cases, questions, leads(matcher, findings), Surroundings.of(frame,
                draft.text()), points, points.isEmpty() ? revisions.preview(draft) : List.of());
    }

    private static boolean isAsked(Draft draft, PlanItem item) {
        boolean known = draft.repeat() != null && draft.repeat().adds() && draft.repeat().kind(item.index()) != Repeat.Kind.NEW;
        return !Boolean.TRUE.equals(item.excluded()) && !known;
    }

    /** Where several units hold a case together and the paper says of none that it leads, a person does. */
    private static List<Preview.Lead> leads(UnitMatcher matcher, List<Judged> findings) {
        List<Preview.Lead> leads = new ArrayList<>();
        for (Judged one : findings) {
            Set<String> joint = new LinkedHashSet<>();
            one.finding().cases().stream().filter(entry -> entry.responsible().size() > 1).forEach(entry -> joint.addAll(entry
                    .responsible()));
            if (one.item().leadUnit() == null && !joint.isEmpty()) {
                List<String> names = names(matcher, List.copyOf(joint));
                leads.add(new Preview.Lead(one.item().index(), one.finding().path(), names, names.get(0)));
            }
        }
        return leads;
    }

    private static List<String> names(UnitMatcher matcher, List<String> unitIds) {
        return unitIds.stream().map(id -> matcher.match(id).get(0).name()).toList();
    }
}
