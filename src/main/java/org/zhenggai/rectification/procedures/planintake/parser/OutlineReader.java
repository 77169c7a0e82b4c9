package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhenggai.rectification.procedures.planintake.parser.OutlineNode.Labelled;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Line;

/** Builds the tree of numbered headings. Ordinals inside measures are told from new items by what follows them. */
final class OutlineReader {

    private static final Pattern OTHER_PART = Pattern.compile(
            "^(?:指导思想|总体要求|总体思路|总体目标|工作思路|基本原则|工作原则|基本情况|时间安排|时间步骤|整改步骤|工作步骤|实施步骤|整改安排|进度安排|工作安排|阶段安排|方法步骤"
                    + "|保障措施|工作要求|有关要求|相关要求|组织领导|组织保障|组织机构|工作保障|整改要求|工作机制|整改时间安排|工作目标|整改原则|附则|工作制度|责任追究|整改保障|监督检查|信息报送|督导检查|制定依据|加强组织|强化组织|其他事项|长效机制|工作背景).*");
    private static final Pattern ANNEX = Pattern.compile("^附[件表录注](?:\\d{1,2}|[一二三四五六七八九十])?(?:[:、. ].*|$)");

    private final List<Line> lines;
    private final Set<Integer> afterBreak = new HashSet<>();
    private final LinesAhead ahead;
    private final int width;
    private int before;
    private final OutlineNode root = new OutlineNode(null, null, 1);
    private OutlineNode current = root;
    private Labelled open;
    private boolean labelled;
    /** The last answer of {@link #firstHeading}: the lines up to it all ask the same. */
    private OutlineNode soughtFor;
    private int soughtTo;
    private int soughtFound;

    OutlineReader(List<Line> lines) {
        this.lines = new ArrayList<>();
        boolean broken = false;
        for (Line line : lines) {
            if (Noise.is(line.text())) {
                broken = true;
                continue;
            }
            if (broken) {
                afterBreak.add(line.no());
            }
            broken = false;
            this.lines.add(line);
        }
        this.width = wrapWidth(this.lines);
        this.ahead = new LinesAhead(this.lines);
    }

    /** The width at which a text was wrapped by hand; 0 where each line is a paragraph. */
    private static int wrapWidth(List<Line> lines) {
        int widest = lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
        long full = lines.stream().filter(line -> line.text().length() >= widest - 3).count();
        return widest > 60 || widest < 15 || full * 5 < lines.size() ? 0 : widest;
    }

    OutlineNode read() {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (ANNEX.matcher(Fold.fold(line.text())).find() && labelled) {
                break;
            }
            take(i, line);
            before = line.text().length();
        }
        return root;
    }

    private void take(int i, Line line) {
        Ordinal ordinal = ahead.ordinal(i);
        if (ordinal != null) {
            String rest = line.text().substring(ordinal.length());
            PlanField label = Labels.firstAtStart(rest);
            if (label != null && !(ordinal.style() == Ordinal.Style.PART && !rest.matches("(?s).*[:：】].*"))
                    && !(label == PlanField.PROBLEM && beginsItem(i, ordinal))) {
                labels(Labels.split(rest), line);
                return;
            }
            if (continues(i, ordinal)) {
                open.append((open.text.isEmpty() ? "" : "\n") + line.text());
                splitBracketsOfOpen(line);
                return;
            }
            heading(ordinal, rest, line);
            return;
        }
        labels(Labels.split(line.text()), line);
    }

    /** Whether 1.存在问题：… opens an item, rather than counting the labels of one. */
    private boolean beginsItem(int i, Ordinal ordinal) {
        for (int k = i + 1; k < lines.size(); k++) {
            Ordinal next = ahead.ordinal(k);
            if (next != null && next.style() == ordinal.style()) {
                PlanField label = Labels.firstAtStart(lines.get(k).text().substring(next.length()));
                return label == null || label == PlanField.PROBLEM;
            }
        }
        return true;
    }

    private void heading(Ordinal ordinal, String rest, Line line) {
        OutlineNode parent = parentFor(ordinal);
        current = new OutlineNode(parent, ordinal, line.no());
        open = null;
        boolean bare = PlanField.of(Fold.fold(rest)) != null; // a heading that only sounds like a label
        Labels.Split split = bare ? new Labels.Split(rest.strip(), List.of()) : Labels.split(rest);
        current.heading.append(split.before());
        if (parent == root && OTHER_PART.matcher(Fold.close(split.before())).matches() && split.before().length() <= 24) {
            current.other = true;
        }
        addValues(split.values(), line);
    }

    private OutlineNode parentFor(Ordinal ordinal) {
        for (OutlineNode node = current; node != root; node = node.parent) {
            if (node.ordinal.style() == ordinal.style()) {
                return node.parent;
            }
        }
        OutlineNode node = current;
        while (node != root && node.ordinal.style().compareTo(ordinal.style()) > 0) {
            node = node.parent;
        }
        return node;
    }

    private void labels(Labels.Split split, Line line) {
        if (!split.before().isEmpty()) {
            append(split.before(), line);
        }
        addValues(split.values(), line);
        touch(line);
    }

    private void addValues(List<Labels.Value> values, Line line) {
        for (Labels.Value value : values) {
            if (value.field() == PlanField.PROBLEM && !value.bracketed() && current.isTold()) {
                unnumbered(line);
            }
            labelled |= !current.other && value.field() != PlanField.IGNORED;
            Labelled label = current.label(value.field(), value.text());
            open = value.bracketed() ? open : label;
        }
    }

    /** An item that begins with 【问题】 and has no number of its own. */
    private void unnumbered(Line line) {
        OutlineNode parent = current == root || current.parent == null ? root : current.parent;
        Ordinal.Style style = current == root ? Ordinal.Style.POINT : current.ordinal.style();
        int number = current == root ? 1 : current.ordinal.number() + 1;
        current = new OutlineNode(parent, new Ordinal(style, number, String.valueOf(number), 0), line.no());
    }

    private void append(String text, Line line) {
        if (open == null && current.body.isEmpty() && goesOn(current.heading, line)) {
            current.heading.append(text);
            return;
        }
        StringBuilder target = open != null ? open.text : current.body;
        boolean complete = target.isEmpty() || endsWith(target, "。；;：:！");
        if (open != null && !open.field.isLong() && complete && !target.isEmpty()) {
            return; // a paragraph after a finished field of one line is nobody's
        }
        String more = (complete && !target.isEmpty() ? "\n" : "") + text;
        if (open != null) {
            open.append(more);
        } else {
            target.append(more);
        }
    }

    /** Whether the line is the rest of a heading that was broken by the page or by hand. */
    private boolean goesOn(CharSequence heading, Line line) {
        return !heading.isEmpty() && !endsWith(heading, "。；;：:！")
                && (endsWith(heading, "，、,（(") || width > 0 && before >= width - 3 || afterBreak.contains(line.no()));
    }

    private static boolean endsWith(CharSequence text, String marks) {
        return !text.isEmpty() && marks.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private void splitBracketsOfOpen(Line line) {
        Labels.Split split = Labels.split(line.text());
        if (split.values().stream().allMatch(Labels.Value::bracketed) && !split.values().isEmpty()) {
            int at = open.text.length() - line.text().length();
            open.text.replace(at, open.text.length(), split.before());
            addValues(split.values(), line);
        }
        touch(line);
    }

    private void touch(Line line) {
        for (OutlineNode node = current; node != null; node = node.parent) {
            node.lastLine = Math.max(node.lastLine, line.no());
        }
    }

    /** Whether the ordinal counts within the open field and begins no new heading. */
    private boolean continues(int i, Ordinal ordinal) {
        if (open == null || current == root || current.other) {
            return false;
        }
        if (!open.field.isLong() && !open.text.isEmpty()) {
            return false;
        }
        int next = ahead.nextLabel(i);
        if (next < 0) {
            return !isNextHeading(ordinal) || ordinal.style().compareTo(Ordinal.Style.SECTION) > 0
                    && ordinal.style() != current.ordinal.style();
        }
        PlanField field = ahead.label(next);
        boolean newItem = field == PlanField.PROBLEM || current.hasFilled(field);
        if (!newItem) {
            return !(ordinal.style() == Ordinal.Style.PART && isNextHeading(ordinal));
        }
        return i < firstHeading(i, next);
    }

    /** The line between here and the next label with which the next item, or the group around it, begins. */
    private int firstHeading(int from, int to) {
        if (current != soughtFor || to != soughtTo || from > soughtFound) {
            soughtFor = current;
            soughtTo = to;
            soughtFound = seekHeading(from, to);
        }
        return soughtFound;
    }

    private int seekHeading(int from, int to) {
        int own = Integer.MAX_VALUE;
        for (int k = from; k <= to; k++) {
            Ordinal ordinal = ahead.ordinal(k);
            if (ordinal == null || !isNextHeading(ordinal)) {
                continue;
            }
            if (ordinal.style() != current.ordinal.style()) {
                return Math.min(k, own);
            }
            own = k;
        }
        return own;
    }

    private boolean isNextHeading(Ordinal ordinal) {
        for (OutlineNode node = current; node != root; node = node.parent) {
            if (node.ordinal.style() == ordinal.style()) {
                return ordinal.number() > node.ordinal.number() && ordinal.number() <= node.ordinal.number() + 2;
            }
        }
        return false;
    }
}
