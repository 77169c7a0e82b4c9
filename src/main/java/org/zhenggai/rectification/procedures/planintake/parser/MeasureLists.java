package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhenggai.rectification.procedures.planintake.parser.PlanWarning.Code;

/**
 * Headings that tell a problem, with a list below them of what is done about it, each line with who does it until when in a bracket: the
 * heading is the item, and its lines are no items. Where that is not plain, each line is doubted.
 */
final class MeasureLists {

    private static final Set<PlanField> BESIDE = EnumSet.of(PlanField.LEAD, PlanField.RESPONSIBLE, PlanField.COOPERATING,
            PlanField.SUPERVISING,
            PlanField.DEADLINE);
    private static final String LACKS = "不|未|缺|乱|滞后|薄弱|低|差|慢|擅自|违法|违规|超标|超期|闲置|破损|老化|堵塞|流失|虚|占用|直排|没有|无";
    private static final Pattern TELLS = Pattern.compile(LACKS);
    private static final Pattern PROBLEM = Pattern.compile("问题[。:：]?$|(?:" + LACKS + ")[^。]{0,12}[。:：]?$");
    private static final Pattern ACTS = Pattern.compile(
            "^(?:对|开展|建立|完善|加强|推进|实施|制定|落实|新建|改建|完成|配备|组织|清理|修复|拆除|更换|编制|健全|加快|加大|全面|严格|依法|督促|强化|规范|排查|整治|推行|推广|安装|设置|设立|清运|改造|采购|培训|补|逐|限期|责令"
                    + "|恢复|复垦|立即|出台|修订|明确|签订|聘请|协调|约谈|利用|结合|按照|通过|围绕|优化|提升|压实|深化|进一步|增|集中|统筹|科学|及时|定期|每|将|把|启动|扩大|引导|研究|召开)");

    private MeasureLists() {}

    static void join(OutlineNode root, Account account) {
        boolean changed = false;
        for (OutlineNode node : List.copyOf(root.children)) {
            if (node.other) {
                continue;
            }
            changed |= node.children.isEmpty() ? false : take(node, account);
            join(node, account);
        }
        if (changed) {
            root.forget();
        }
    }

    private static boolean take(OutlineNode node, Account account) {
        List<OutlineNode> lines = node.children;
        boolean fits = !node.isTold() && node.body.isEmpty() && PROBLEM.matcher(heading(node)).find() && lines.stream().allMatch(
                MeasureLists::isLine);
        if (!fits) {
            return false;
        }
        long acting = lines.stream().filter(line -> ACTS.matcher(heading(line)).find()).count();
        long telling = lines.stream().filter(line -> TELLS.matcher(heading(line)).find() && !ACTS.matcher(heading(line)).find()).count();
        if (acting * 2 >= lines.size() && telling * 3 < lines.size()) {
            measures(node, account);
            return true;
        }
        if (acting > 0) {
            lines.forEach(line -> line.doubts.add(new PlanWarning(Code.INFERRED, "上一级标题像是问题，这一条像是整改措施，请核对", "problem")));
        }
        return false;
    }

    /** A line with nothing but words and a bracket. */
    private static boolean isLine(OutlineNode line) {
        return line.children.isEmpty() && line.isTold() && line.labels.stream().allMatch(label -> BESIDE.contains(label.field));
    }

    private static String heading(OutlineNode node) {
        return Fold.close(Fold.fold(node.heading + (node.body.isEmpty() ? "" : "\n" + node.body)));
    }

    private static void measures(OutlineNode node, Account account) {
        StringBuilder text = new StringBuilder();
        for (OutlineNode line : node.children) {
            String beside = line.labels.stream().map(label -> label.text.toString()).collect(Collectors.joining("，"));
            text.append(text.isEmpty() ? "" : "\n").append(line.ordinal.number()).append('.').append(line.heading).append(line.body)
                    .append('（').append(beside).append('）');
            line.headingSpans.forEach(span -> account.mark(span.line(), span.from(), span.to(), Fate.FIELD));
            line.bodySpans.forEach(span -> account.mark(span.line(), span.from(), span.to(), Fate.FIELD));
            node.lastLine = Math.max(node.lastLine, line.lastLine);
        }
        node.label(PlanField.MEASURES, text.toString());
        node.children.forEach(line -> line.labels.forEach(label -> node.label(label.field, label.text.toString())));
        node.doubts.add(new PlanWarning(Code.INFERRED, "标题按存在问题读取，请核对", "problem"));
        Set<PlanField> given = node.labels.stream().map(label -> label.field).collect(Collectors.toCollection(() -> EnumSet.noneOf(
                PlanField.class)));
        given.forEach(field -> node.doubts.add(new PlanWarning(Code.INFERRED, "“" + field.labels().get(0) + "”取自标题下的各条，请核对", ItemFields
                .name(
                        field))));
        node.children.clear();
    }
}
