package org.zhenggai.rectification.procedures.planintake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.NotFoundException;
import org.zhenggai.rectification.procedures.planintake.parser.Assignment;
import org.zhenggai.rectification.procedures.planintake.parser.DraftWarning;
import org.zhenggai.rectification.procedures.planintake.parser.Fate;
import org.zhenggai.rectification.procedures.planintake.parser.ItemField;
import org.zhenggai.rectification.procedures.planintake.parser.ParsedPlan.TextLine;
import org.zhenggai.rectification.procedures.planintake.parser.ParsedPlan.Unread;
import org.zhenggai.rectification.procedures.planintake.parser.PlanItem;

/** Lets a person say what a line of the document is; a label that no list knew is remembered for the next document of the sender. */
@Service
public class LineAssignments {

    private final PlanDrafts drafts;
    private final DraftStore store;
    private final Lessons lessons;
    private final UnitMatchers matchers;

    LineAssignments(PlanDrafts drafts, DraftStore store, Lessons lessons, UnitMatchers matchers) {
        this.drafts = drafts;
        this.store = store;
        this.lessons = lessons;
        this.matchers = matchers;
    }

    /**
     * Gives what of a line was not read, or all of it, to a field of an item.
     *
     * @param item index of the item; null only for what belongs to none
     * @return the draft as it then is
     */
    @Transactional
    public Draft assign(String user, long id, int lineNo, Integer item, ItemField field) {
        Draft draft = drafts.open(user, id);
        TextLine line = draft.text().stream().filter(one -> one.no() == lineNo).findFirst().orElseThrow(() -> new NotFoundException("原文没有第"
                + lineNo + "行"));
        String words = draft.unread().stream().filter(one -> one.from() <= lineNo && lineNo <= one.to()).findFirst().map(one -> one
                .from() == one
                        .to() ? one.text() : line.text()).orElse(line.text());
        if (field != ItemField.NOTHING) {
            PlanItem chosen = draft.items().stream().filter(one -> item != null && one.index() == item).findFirst().orElseThrow(
                    () -> new BadRequestException("请选择这一行属于哪个问题"));
            Assignment assignment = new Assignment(words);
            ObjectNode change = assignment.change(chosen, field, matchers.of(draft)::isKnown);
            if (change == null) {
                throw new BadRequestException("这一行的文字不能作为“" + field.label() + "”，请另选一项，或直接在右边填写");
            }
            drafts.edit(user, id, String.valueOf(chosen.index()), change);
            Optional<String> label = assignment.label();
            label.ifPresent(spelling -> lessons.teach(user, draft.sender(), Lesson.Kind.LABEL, spelling, field.draftName()));
        }
        store.accounted(accounted(draft, lineNo, field == ItemField.NOTHING ? Fate.OTHER : Fate.FIELD));
        return drafts.get(user, id);
    }

    private static Draft accounted(Draft draft, int lineNo, Fate fate) {
        List<TextLine> lines = draft.text().stream().map(line -> line.no() == lineNo ? new TextLine(line.no(), line.text(), fate) : line)
                .toList();
        List<Unread> left = new ArrayList<>();
        List<DraftWarning> warnings = new ArrayList<>(draft.warnings());
        for (Unread unread : draft.unread()) {
            if (unread.from() > lineNo || unread.to() < lineNo) {
                left.add(unread);
                continue;
            }
            warnings.removeIf(warning -> warning.code() == DraftWarning.Code.UNREAD_TEXT && warning.message().matches("第" + unread.from()
                    + "(?:行|—).*"));
            String[] texts = unread.text().split("\n", -1);
            for (int no = unread.from(); no <= unread.to(); no++) {
                int at = no - unread.from();
                if (no != lineNo && at < texts.length) {
                    left.add(new Unread(no, no, texts[at]));
                }
            }
        }
        return draft.accounted(lines, left, warnings);
    }
}
