package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhenggai.rectification.procedures.planintake.parser.PlanWarning.Code;

/**
 * Documents without any label: one part lists the problems, another under the same numbers what is done about them; or there is nothing
 * but a list of problems. Read only where nothing else was found, and all of it is doubted.
 */
final class Parallel {

    private static final Pattern PROBLEMS = Pattern.compile(".{0,8}(?:存在|反馈|发现|主要|突出|具体)?的?(?:主要|突出)?问题(?:清单|情况)?[。:：]?");
    private static final Map<Pattern, PlanField> OTHERS = Map.of(Pattern.compile(".{0,6}(?:整改|工作|具体|主要)?(?:措施|举措|办法)(?:及.{0,6})?"),
            PlanField.MEASURES, Pattern
                    .compile(".{0,6}(?:整改|工作)?目标"), PlanField.TARGET, Pattern.compile(".{0,4}(?:责任|任务)分工|责任单位"), PlanField.RESPONSIBLE,
            Pattern
                    .compile("(?:整改|完成)?(?:时限|期限|时间)(?:要求)?"), PlanField.DEADLINE);
    private static final Pattern TELLS = Pattern.compile("问题|违法|违规|未|不|擅自|占用|破损|缺|乱|污染|超|堵|漏");
    private static final Pattern DATE = Pattern.compile("((?:20\\d{2}年)?(?:\\d{1,2}月(?:\\d{1,2}日|底)?|年底|上半年|下半年)前?)");
    private static final Pattern ROLES = Pattern.compile("(?:由|[，,。；;]|^)([^，。；]{2,30}?)(牵头|督导|督办|配合|负责)");

    /** Headings that are fields, without which a document is not about one problem. */
    private static final int FEWEST = 3;

    private Parallel() {}

    static List<RawItem> of(OutlineNode root, Account account) {
        List<RawItem> items = new ArrayList<>();
        List<OutlineNode> problems = root.children.stream().filter(part -> PROBLEMS.matcher(Fold.close(part.heading.toString())).matches()
                && !part.children.isEmpty()).toList();
        if (!problems.isEmpty()) {
            problems.forEach(part -> part.children.forEach(child -> items.add(item(child, account))));
            root.children.forEach(part -> OTHERS.forEach((heading, field) -> {
                if (heading.matcher(Fold.close(part.heading.toString())).matches()) {
                    part.children.forEach(child -> join(items, child, field, account));
                }
            }));
            return items;
        }
        RawItem only = only(root, account);
        if (only != null) {
            return List.of(only);
        }
        List<OutlineNode> leaves = new ArrayList<>();
        leaves(root, leaves);
        if (leaves.isEmpty()) {
            // parts without anything below them: minutes of meetings number what was decided so
            root.children.stream().filter(part -> !part.other && ProseItem.tells(text(part))).forEach(leaves::add);
        }
        if (leaves.size() > 1 && leaves.stream().filter(leaf -> TELLS.matcher(text(leaf)).find()).count() * 2 > leaves.size()) {
            leaves.forEach(leaf -> items.add(item(leaf, account)));
        }
        return items;
    }

    /** A document about one problem, whose headings are what labels are elsewhere; null for any other. */
    private static RawItem only(OutlineNode root, Account account) {
        Map<PlanField, OutlineNode> parts = new EnumMap<>(PlanField.class);
        for (OutlineNode part : root.children) {
            PlanField field = PlanField.of(Fold.close(Fold.fold(part.heading.toString())));
            boolean tells = field != null && field.tells() && !(part.body.isEmpty() && part.children.isEmpty());
            if (tells && parts.put(field, part) != null) {
                return null; // there is another
            }
        }
        if (!parts.containsKey(PlanField.PROBLEM) || parts.size() < FEWEST) {
            return null;
        }
        OutlineNode problem = parts.get(PlanField.PROBLEM);
        RawItem item = new RawItem();
        item.number = 1;
        item.path = "1";
        item.from = problem.line;
        item.to = parts.values().stream().mapToInt(part -> part.lastLine).max().orElse(problem.line);
        parts.forEach((field, part) -> {
            StringBuilder text = new StringBuilder(part.body);
            part.children.forEach(child -> text.append(text.isEmpty() ? "" : "\n").append('（').append(child.ordinal.number()).append('）')
                    .append(text(child)));
            item.label(field, text.toString());
            item.doubts.add(ItemFields.unlabelled(field));
            claim(part, account);
        });
        return item;
    }

    private static void leaves(OutlineNode node, List<OutlineNode> into) {
        for (OutlineNode child : node.children) {
            if (child.other) {
                continue;
            }
            if (child.children.isEmpty() && child.ordinal.style() != Ordinal.Style.PART) {
                into.add(child);
            }
            leaves(child, into);
        }
    }

    private static String text(OutlineNode node) {
        return node.body.isEmpty() ? node.heading.toString() : node.heading + (node.heading.toString().endsWith("。") ? "" : "。")
                + node.body;
    }

    private static RawItem item(OutlineNode node, Account account) {
        RawItem item = new RawItem();
        item.number = node.ordinal.number();
        item.path = node.ordinal.printed();
        item.heading = OutlineItems.shortHeading(node.heading.toString());
        item.body = text(node);
        item.from = node.line;
        item.to = Math.max(node.line, node.lastLine);
        claim(node, account);
        item.doubts.add(new PlanWarning(Code.INFERRED, "原文没有“存在问题”等标签，按编号逐条取作问题，请核对", "problem"));
        return item;
    }

    private static void join(List<RawItem> items, OutlineNode child, PlanField field, Account account) {
        RawItem item = items.stream().filter(one -> one.number == child.ordinal.number()).findFirst().orElse(null);
        if (item == null) {
            return;
        }
        claim(child, account);
        String text = text(child);
        item.label(field, text);
        item.doubts.add(new PlanWarning(Code.INFERRED, "“" + field.labels().get(0) + "”按相同编号取自第" + child.line + "行，请核对", ItemFields.name(
                field)));
        Matcher date = DATE.matcher(Fold.fold(text));
        String last = null;
        while (date.find()) {
            last = date.group(1);
        }
        if (field == PlanField.MEASURES && last != null) {
            item.label(PlanField.DEADLINE, last);
            item.doubts.add(new PlanWarning(Code.INFERRED, "时限取自措施中的“" + last + "”，请核对", "deadline"));
        }
        Matcher role = ROLES.matcher(text);
        while (field == PlanField.MEASURES && role.find()) {
            PlanField of = switch (role.group(2)) {
                case "牵头" -> PlanField.LEAD;
                case "配合" -> PlanField.COOPERATING;
                case "负责" -> PlanField.RESPONSIBLE;
                default -> PlanField.SUPERVISING;
            };
            item.label(of, role.group(1));
            item.doubts.add(new PlanWarning(Code.INFERRED, "单位“" + role.group(1) + "”取自措施的文字，请核对", ItemFields.name(of)));
        }
    }

    private static void claim(OutlineNode node, Account account) {
        account.mark(node.line, 0, node.ordinal.length(), Fate.HEADING);
        node.headingSpans.forEach(span -> account.mark(span.line(), span.from(), span.to(), Fate.FIELD));
        node.bodySpans.forEach(span -> account.mark(span.line(), span.from(), span.to(), Fate.FIELD));
        node.children.forEach(child -> claim(child, account));
    }
}
