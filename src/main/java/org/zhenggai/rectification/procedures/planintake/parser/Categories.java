package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhenggai.rectification.procedures.planintake.parser.PlanItem.ItemCategory;
import org.zhenggai.rectification.procedures.planintake.parser.PlanWarning.Code;

/** The category as printed, or as the deadline implies it. */
final class Categories {

    private static final Pattern PRINTED = Pattern.compile("限期|分阶段|持续整?改?|立行立改|立即整改|立即改|立改|即知即改");
    private static final Pattern BRACKETED = Pattern.compile("[(【]([^()【】]{0,12}(?:限期|分阶段|持续|立行立改|立即整改|立改)[^()【】]{0,8})[)】]");

    private static final Pattern DATED = Pattern.compile("\\d{1,2}月(?![^)]*整改到位)|20\\d{2}[-./]\\d");

    private Categories() {}

    /**
     * @param label    the text under a label or head of its own
     * @param deadline the deadline as printed
     * @param others   heading and problem, where only a bracket counts
     */
    static ItemCategory read(String label, String deadline, List<String> others, boolean conditional, List<PlanWarning> warnings) {
        if (conditional) {
            warnings.add(new PlanWarning(Code.CONDITIONAL_CATEGORY, "整改类别按是否具备条件分为两种：暂按限期整改起草；确认时，未知条件是否具备的案件"
                    + "建议按不定期限的持续整改登记，条件具备后再转为限期整改"));
            return ItemCategory.DEADLINE_BOUND;
        }
        ItemCategory labelled = only(Fold.fold(label), warnings);
        if (labelled != null) {
            return labelled;
        }
        String folded = Fold.close(Fold.fold(deadline)).replace(" ", "");
        Matcher bracket = BRACKETED.matcher(folded);
        if (bracket.find()) {
            if (!bracket.group(1).matches("(?:限期|分阶段|持续|立行立改|立即)(?:整改)?(?:类|类型|类问题|问题)?|立行立改类?")) {
                warnings.add(new PlanWarning(Code.INFERRED, "整改类别“" + bracket.group(1) + "”的写法不规范，请核对"));
            }
            return only(bracket.group(1), warnings);
        }
        for (String other : others) {
            Matcher inText = BRACKETED.matcher(Fold.fold(other));
            if (inText.find()) {
                return only(inText.group(1), warnings);
            }
        }
        return implied(folded, warnings);
    }

    private static ItemCategory implied(String deadline, List<PlanWarning> warnings) {
        boolean atOnce = Deadlines.atOnce(deadline);
        if (atOnce) {
            if (Deadlines.forLong(deadline)) {
                warnings.add(new PlanWarning(Code.CONDITIONAL_CATEGORY, "既要求立行立改，又要求长期坚持：暂按立行立改起草，请核对"));
            } else if (DATED.matcher(deadline).find()) {
                warnings.add(new PlanWarning(Code.INFERRED, "既要求立即整改，又写明日期：暂按立行立改起草，请核对"));
            }
            return ItemCategory.IMMEDIATE;
        }
        if (deadline.contains("限期整改") || deadline.contains("分阶段")) {
            return ItemCategory.DEADLINE_BOUND;
        }
        if (deadline.contains("持续")) {
            return ItemCategory.ONGOING;
        }
        if (Deadlines.forLong(deadline)) {
            warnings.add(new PlanWarning(Code.INFERRED, DATED.matcher(deadline).find() ? "既写明日期，又要求长期坚持：暂按持续整改起草，请核对"
                    : "整改类别按“长期坚持”推定为持续整改，请核对"));
            return ItemCategory.ONGOING;
        }
        return null;
    }

    private static ItemCategory only(String text, List<PlanWarning> warnings) {
        Set<ItemCategory> found = new LinkedHashSet<>();
        Matcher printed = PRINTED.matcher(text);
        while (printed.find()) {
            char first = printed.group().charAt(0);
            found.add(first == '限' || first == '分' ? ItemCategory.DEADLINE_BOUND : first == '持' ? ItemCategory.ONGOING
                    : ItemCategory.IMMEDIATE);
        }
        if (found.size() > 1) {
            warnings.add(new PlanWarning(Code.CONDITIONAL_CATEGORY, "“" + text + "”写明了两种整改类别，暂取前一种，请核对"));
        }
        return new ArrayList<>(found).stream().findFirst().orElse(null);
    }
}
