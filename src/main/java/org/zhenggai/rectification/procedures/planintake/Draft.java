package org.zhenggai.rectification.procedures.planintake;

import java.time.LocalDate;
import java.util.List;
import org.zhenggai.rectification.procedures.planintake.parser.DraftWarning;
import org.zhenggai.rectification.procedures.planintake.parser.ParsedPlan.TextLine;
import org.zhenggai.rectification.procedures.planintake.parser.ParsedPlan.Unread;
import org.zhenggai.rectification.procedures.planintake.parser.PlanItem;

/**
 * A plan that waits for confirmation, or was confirmed.
 *
 * @param known      whether the file was taken in before
 * @param uploadedOn day in Asia/Shanghai
 * @param uploadedBy officer who uploaded it; the units are those of the jurisdiction where that officer works
 * @param planId     the registered plan; null until it is confirmed
 * @param text       the document's lines with what became of them; empty in a list
 * @param unread     words that went into no field and no other part
 * @param warnings   what is doubtful about the document as a whole
 * @param sender     who sent the document, by its title; empty where that does not say
 * @param repeat     the earlier draft or plan whose words these are; null for none, and in a list
 */
public record Draft(long id, String title, Integer year, boolean known, State state, String fileName, LocalDate uploadedOn,
        String uploadedBy, String planId, List<TextLine> text, List<PlanItem> items,
        List<Unread> unread, List<DraftWarning> warnings, String sender, Repeat repeat) {

    /** What has become of it. */
    public enum State {
        DRAFT,
        CONFIRMED
    }

    Draft seenBefore() {
        return new Draft(id, title, year, true, state, fileName, uploadedOn, uploadedBy, planId, text, items, unread, warnings, sender,
                repeat);
    }

    Draft with(Repeat found) {
        return new Draft(id, title, year, known, state, fileName, uploadedOn, uploadedBy, planId, text, items, unread, warnings, sender,
                found);
    }

    Draft accounted(List<TextLine> lines, List<Unread> left, List<DraftWarning> doubts) {
        return new Draft(id, title, year, known, state, fileName, uploadedOn, uploadedBy, planId, lines, items, left, doubts, sender,
                repeat);
    }
}
