package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhenggai.rectification.procedures.planintake.parser.PlanWarning.Code;

/** Cuts the items out of the tree of headings, and gives the words of the other headings their fate. */
final class OutlineItems {

    /** Characters from which a heading may tell a problem by itself. */
    private static final int TELLING = 8;

    private final Account account;
    private final List<DraftWarning> warnings;
    private final List<RawItem> items = new ArrayList<>();
    private final Map<Integer, Ordinal.Style> styles = new HashMap<>();
    private final Map<Ordinal.Style, Integer> last = new EnumMap<>(Ordinal.Style.class);
    private int groupBegan;

    private OutlineItems(Account account, List<DraftWarning> warnings) {
        this.account = account;
        this.warnings = warnings;
    }

    /** The items of the tree in order, with what their groups say for all. @param rows items of tables */
    static List<RawItem> of(OutlineNode root, List<RawItem> rows, Account account, List<DraftWarning> warnings) {
        OutlineItems reading = new OutlineItems(account, warnings);
        reading.parts(root);
        int firstRow = rows.stream().mapToInt(row -> row.from).min().orElse(Integer.MAX_VALUE);
        // words between and behind rows that are no part of their own may be rows that fell out
        root.bodySpans.stream().filter(span -> span.line() > firstRow).forEach(span -> account.mark(span.line(), span.from(), span.to(),
                Fate.UNREAD));
        return reading.items;
    }

    private void parts(OutlineNode root) {
        List<OutlineNode> parts = root.children.stream().filter(OutlineNode::holdsItems).toList();
        boolean oneFrame = parts.size() == 1 && !parts.get(0).isTold() && parts.get(0).ordinal.style().compareTo(Ordinal.Style.PART) <= 0;
        spans(root, Fate.OTHER);
        boolean begun = false;
        for (OutlineNode part : root.children) {
            boolean last = parts.isEmpty() || part == parts.get(parts.size() - 1) || root.children.indexOf(part) > root.children.indexOf(
                    parts.get(parts.size() - 1));
            if (part.holdsItems()) {
                begun = true;
                collect(part, oneFrame ? "" : part.ordinal.inPath(false), !oneFrame, new EnumMap<>(PlanField.class));
            } else if (begun && (!last || part.ordinal.style() == parts.get(0).ordinal.style() && parts.get(0).isTold())
                    && !part.other && parts.get(0).isTold()) {
                items.add(item(part, part.ordinal.inPath(false), Map.of())); // beside items, an item without labels
            } else {
                other(part, begun && !last && !part.other ? Fate.UNREAD : Fate.OTHER);
            }
        }
        Numbers.check(parts, warnings);
    }

    private void collect(OutlineNode node, String path, boolean belowPart, Map<PlanField, String> given) {
        boolean above = node.isItemAbove();
        if (!node.holdsItems() || above || node.isTold() && node.children.stream().noneMatch(OutlineNode::holdsItems)) {
            items.add(item(node, path, given));
            if (!above) {
                node.children.forEach(child -> other(child, Fate.UNREAD));
                return;
            }
        }
        Map<PlanField, String> shared = new EnumMap<>(given);
        if (!above) {
            spans(node, Fate.UNREAD);
            node.labels.stream().filter(label -> label.field != PlanField.PROBLEM)
                    .forEach(label -> shared.put(label.field, label.text.toString()));
            shared.computeIfAbsent(PlanField.RESPONSIBLE, field -> HeadingUnit.of(node.heading.toString()));
            shared.computeIfAbsent(PlanField.RESPONSIBLE, field -> HeadingUnit.doing(node.heading.toString(), field));
            shared.computeIfAbsent(PlanField.LEAD, field -> HeadingUnit.doing(node.heading.toString(), field));
            shared.computeIfAbsent(PlanField.DEADLINE, field -> HeadingUnit.deadline(node.heading.toString()));
        }
        List<OutlineNode> numbered = node.children.stream().filter(child -> !child.other).toList();
        Numbers.check(numbered, warnings);
        Numbers.goOn(numbered, last, warnings);
        int size = items.size();
        groupBegan = size;
        for (OutlineNode child : node.children) {
            collect(child, path + child.ordinal.inPath(belowPart), belowPart || child.ordinal.style() != Ordinal.Style.PART, shared);
        }
        HeadingUnit.checkCount(node.heading.toString(), items.size() - size, warnings);
        prose(node, items.subList(size, items.size()));
    }

    private void other(OutlineNode node, Fate fate) {
        spans(node, fate);
        if (fate == Fate.UNREAD && !node.heading.isEmpty()) {
            warnings.add(new DraftWarning(DraftWarning.Code.UNREAD_TEXT, "第" + node.line + "行“" + brief(node.heading)
                    + "”没有识别为问题，请核对"));
        }
        node.children.forEach(child -> other(child, fate));
    }

    private static String brief(CharSequence text) {
        return text.length() > 20 ? text.subSequence(0, 20) + "…" : text.toString();
    }

    private void spans(OutlineNode node, Fate fate) {
        node.bodySpans.forEach(span -> account.mark(span.line(), span.from(), span.to(), fate));
    }

    private RawItem item(OutlineNode node, String path, Map<PlanField, String> given) {
        RawItem item = new RawItem();
        item.path = path;
        item.number = node.ordinal.number();
        item.from = node.line;
        item.to = node.children.isEmpty() ? node.lastLine : Math.max(node.line, node.children.get(0).line - 1);
        item.heading = node.heading.toString();
        // beside a labelled problem nobody knows what other words are
        spans(node, node.has(PlanField.PROBLEM) ? Fate.UNREAD : Fate.FIELD);
        node.headingSpans.forEach(span -> account.mark(span.line(), span.from(), span.to(), Fate.FIELD));
        Ordinal.Style usual = styles.putIfAbsent(depth(node), node.ordinal.style());
        if (usual != null && usual != node.ordinal.style()) {
            item.doubts.add(new PlanWarning(Code.INFERRED, "编号“" + node.ordinal.printed() + "”的样式与前面的问题不同，请核对层次", "problem"));
        }
        String body = node.body.toString();
        if (!item.heading.isEmpty() && counts(body) && !node.has(PlanField.PROBLEM) && !node.has(PlanField.MEASURES)
                && !node.has(PlanField.REQUIREMENT) && node.isTold() && !item.heading.matches(".*[：:]$")) {
            // a title with who and until when, and a numbered list below it: what is to be done
            item.label(PlanField.MEASURES, body);
            item.doubts.add(new PlanWarning(Code.INFERRED, "标题下的编号内容没有标签，按整改措施读取，请核对", "measures"));
            item.doubts.add(new PlanWarning(Code.INFERRED, "标题按存在问题读取，请核对", "problem"));
            body = "";
        }
        if (!body.isEmpty() && item.heading.endsWith("。") && !node.has(PlanField.PROBLEM) && node.isTold()) {
            item.doubts.add(new PlanWarning(Code.INFERRED, "标题是完整的一句话，下面还有没有标签的文字，已合在一起，请核对", "problem"));
            item.heading = shortHeading(item.heading);
            body = node.heading + "\n" + body;
        }
        boolean title = item.heading.length() <= 40 && !item.heading.replaceAll("。$", "").contains("。");
        item.body = body.isEmpty() ? item.heading : title ? body : item.heading + "\n" + body;
        if (!title && !body.isEmpty()) {
            item.heading = shortHeading(item.heading);
        }
        item.doubts.addAll(node.doubts);
        boolean tasks = item.heading.length() >= TELLING && !node.has(PlanField.TARGET) && node.labels.stream().allMatch(
                label -> label.field != PlanField.PROBLEM || label.task);
        node.labels.forEach(label -> item.label(tasks && label.task ? PlanField.TARGET : label.field, label.whole()));
        if (tasks && node.has(PlanField.PROBLEM)) {
            item.doubts.add(new PlanWarning(Code.INFERRED, "标题写有问题，“整改任务”按整改目标读取，请核对", "target"));
        }
        given.forEach((field, text) -> {
            boolean unit = field == PlanField.RESPONSIBLE && (item.has(PlanField.LEAD) || item.has(PlanField.COOPERATING));
            if (!item.has(field) && !unit && field.tells() && text != null && !text.isBlank()) {
                item.add(field, text);
                item.inherited.add(field);
            }
        });
        String unit = node.has(PlanField.PROBLEM) && !item.has(PlanField.RESPONSIBLE) && !item.has(PlanField.LEAD) ? HeadingUnit.ofItem(
                item.heading) : null;
        if (unit != null) {
            item.add(PlanField.RESPONSIBLE, unit);
            item.doubts.add(new PlanWarning(Code.INFERRED, "“责任单位”取自标题，请核对", "responsibleUnits"));
        }
        items.add(item);
        prose(node, items);
        items.remove(items.size() - 1);
        return item;
    }

    /** Whether all lines of a text are numbered, from one on. */
    private static boolean counts(String body) {
        int number = 0;
        for (String line : body.split("\n")) {
            Ordinal ordinal = Ordinal.of(line);
            if (ordinal == null || ordinal.number() != ++number) {
                return false;
            }
        }
        return number > 1;
    }

    /** Units that a sentence names for this item and those before it. */
    private void prose(OutlineNode node, List<RawItem> among) {
        for (String sentence : node.prose) {
            Prose.Reach reach = Prose.read(sentence);
            for (int i = 0; i < among.size(); i++) {
                boolean within = reach.above() < 0 ? reach.numbers().contains(among.get(i).number)
                        : i >= (reach.above() == 0 ? Math.min(groupBegan, among.size() - 1) : among.size() - reach.above());
                if (within) {
                    among.get(i).prose(reach.units(), "取自“" + brief(sentence) + "”，请核对");
                }
            }
        }
    }

    private static int depth(OutlineNode node) {
        return node.parent == null ? 0 : depth(node.parent) + 1;
    }

    static String shortHeading(String text) {
        int end = text.indexOf('。');
        return end < 0 ? text : text.substring(0, end);
    }
}
