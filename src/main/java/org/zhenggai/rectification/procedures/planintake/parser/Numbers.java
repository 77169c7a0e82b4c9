package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.List;
import java.util.Map;

/** Says where the numbers of headings skip or repeat: something may have been lost there. */
final class Numbers {

    private Numbers() {}

    /**
     * Numbers that do not begin anew go on from the part before.
     *
     * @param last the last number of each style in the parts before; grows
     */
    static void goOn(List<OutlineNode> siblings, Map<Ordinal.Style, Integer> last, List<DraftWarning> warnings) {
        if (siblings.isEmpty()) {
            return;
        }
        Ordinal first = siblings.get(0).ordinal;
        int before = last.getOrDefault(first.style(), 0);
        if (first.number() != 1 && first.number() > before + 1) {
            warnings.add(new DraftWarning(DraftWarning.Code.NUMBER_SKIPPED, "第" + siblings.get(0).line + "行的编号" + (before == 0 ? "从"
                    : "由" + before + "跳到") + first.printed() + (before == 0 ? "开始" : "") + "，请核对前面是否有遗漏"));
        }
        Ordinal end = siblings.get(siblings.size() - 1).ordinal;
        last.put(end.style(), end.number());
    }

    static void check(List<OutlineNode> siblings, List<DraftWarning> warnings) {
        for (int i = 1; i < siblings.size(); i++) {
            Ordinal before = siblings.get(i - 1).ordinal;
            Ordinal now = siblings.get(i).ordinal;
            if (before.style() == now.style() && now.number() != before.number() + 1) {
                String where = "第" + siblings.get(i).line + "行";
                warnings.add(now.number() == before.number() ? new DraftWarning(DraftWarning.Code.NUMBER_REPEATED, where + "的编号" + now
                        .printed() + "与前一个相同，请核对") : new DraftWarning(DraftWarning.Code.NUMBER_SKIPPED, where + "的编号由" + before.printed()
                                + "跳到" + now.printed() + "，请核对中间是否有遗漏"));
            }
        }
    }
}
