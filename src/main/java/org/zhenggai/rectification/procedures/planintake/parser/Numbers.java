package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.List;

/** Says where the numbers of headings skip or repeat: something may have been lost there. */
final class Numbers {

    private Numbers() {}

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
