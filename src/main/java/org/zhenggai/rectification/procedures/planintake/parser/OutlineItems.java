package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cuts the items out of the tree of headings. */
final class OutlineItems {

    private OutlineItems() {}

    /** The items of the tree in order, with what their groups say for all. */
    static List<RawItem> of(OutlineNode root) {
        List<OutlineNode> parts = root.children.stream().filter(OutlineNode::holdsItems).toList();
        boolean oneFrame = parts.size() == 1 && !parts.get(0).isItem() && parts.get(0).ordinal.style() == Ordinal.Style.PART;
        List<RawItem> items = new ArrayList<>();
        for (OutlineNode part : parts) {
            collect(part, oneFrame ? "" : part.ordinal.inPath(false), !oneFrame, new EnumMap<>(PlanField.class), items);
        }
        return items;
    }

    private static void collect(OutlineNode node, String path, boolean belowPart, Map<PlanField, String> given, List<RawItem> items) {
        if (node.isItem() || !node.holdsItems()) {
            items.add(item(node, path, given));
            return;
        }
        Map<PlanField, String> shared = new EnumMap<>(given);
        node.labels.stream().filter(label -> label.field != PlanField.PROBLEM)
                .forEach(label -> shared.put(label.field, label.text.toString()));
        boolean siblings = node.children.stream().filter(OutlineNode::holdsItems).count() > 0 && node.parent != null;
        for (OutlineNode child : node.children) {
            if (child.holdsItems() || siblings && isBareItem(child)) {
                collect(child, path + child.ordinal.inPath(belowPart), belowPart || child.ordinal.style() != Ordinal.Style.PART, shared,
                        items);
            }
        }
    }

    /** A heading without labels beside items: it is an item all the same when it tells of a problem. */
    private static boolean isBareItem(OutlineNode child) {
        return !child.other && child.children.isEmpty() && (child.heading.toString() + child.body).matches(
                "(?s).*(?:问题|违法|违规|未批|占用|督察发现).*")
                && child.parent.hasItemBelow();
    }

    private static RawItem item(OutlineNode node, String path, Map<PlanField, String> given) {
        RawItem item = new RawItem();
        item.path = path;
        item.from = node.line;
        item.to = node.lastLine;
        item.heading = node.heading.toString();
        String body = node.body.toString();
        boolean title = item.heading.length() <= 40 && !item.heading.replaceAll("。$", "").contains("。");
        item.body = body.isEmpty() ? item.heading : title ? body : item.heading + "\n" + body;
        if (!title && !body.isEmpty()) {
            item.heading = shortHeading(item.heading);
        }
        node.labels.forEach(label -> item.add(label.field, label.text.toString()));
        Set<PlanField> missing = EnumSet.noneOf(PlanField.class);
        given.forEach((field, text) -> {
            if (!item.has(field) && field != PlanField.IGNORED && !text.isBlank()) {
                missing.add(field);
            }
        });
        missing.forEach(field -> {
            item.add(field, given.get(field));
            item.inherited.add(field);
        });
        return item;
    }

    static String shortHeading(String text) {
        int end = text.indexOf('。');
        return end < 0 ? text : text.substring(0, end);
    }
}
