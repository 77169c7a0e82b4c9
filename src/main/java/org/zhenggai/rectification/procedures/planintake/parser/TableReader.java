package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Cell;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Line;

/**
 * Reads tables with a head that names the fields: a row is an item. Rows whose problem is one merged cell are one item; any other
 * merged cell holds for each of its rows.
 */
final class TableReader {

    /** Rows of a table among which its head stands. */
    private static final int HEAD_WITHIN = 8;
    private static final String SUM = "(?:合计|总计|小计|共计|总共)(?:[:(].*)?";

    private final List<RawItem> items = new ArrayList<>();
    private final Map<Integer, PlanField> columns = new HashMap<>();
    private final Map<Integer, String> heads = new HashMap<>();
    private Line headLine;
    private String group = "";
    private RawItem last;
    private int lastProblem = -1;

    List<RawItem> read(List<Line> lines) {
        int table = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.table() == 0) {
                continue;
            }
            if (line.table() != table) {
                table = line.table();
                begin(line, lines.subList(i, Math.min(lines.size(), i + HEAD_WITHIN)));
            }
            row(line);
        }
        return items;
    }

    /** A table that goes on over a page may repeat its head or have none: one of the same width goes on with the head before. */
    private void begin(Line line, List<Line> first) {
        boolean ownHead = first.stream().filter(other -> other.table() == line.table()).anyMatch(other -> head(other).size() > 2);
        if (ownHead || headLine == null || headLine.cells().size() != line.cells().size()) {
            columns.clear();
            headLine = null;
        }
        group = "";
        last = null;
        lastProblem = -1;
    }

    private void row(Line line) {
        Map<Integer, PlanField> found = head(line);
        if (found.size() > 2 && (found.containsValue(PlanField.PROBLEM) || found.containsValue(PlanField.MEASURES)
                || found.containsValue(PlanField.TARGET))) {
            boolean second = headLine != null && line.no() == headLine.no() + 1 && line.cells().stream().anyMatch(Cell::below);
            if (!second) {
                columns.clear();
            }
            setHead(line, found);
            return;
        }
        if (columns.isEmpty()) {
            return;
        }
        if (line.no() == headLine.no() + 1 && line.cells().stream().anyMatch(cell -> cell.below() && isHead(cell.text()))) {
            setHead(line, found); // the lower row of a head of two
            return;
        }
        Set<String> texts = line.cells().stream().map(cell -> cell.text().strip()).filter(text -> !text.isEmpty()).collect(Collectors
                .toSet());
        if (line.cells().stream().anyMatch(cell -> Fold.fold(cell.text()).replace(" ", "").matches(SUM)) || texts.isEmpty()) {
            return;
        }
        if (texts.size() == 1 && line.cells().size() > 2) {
            String only = texts.iterator().next();
            if (!Fold.fold(only).matches("(?s)(?:备注|注|说明|填表|填报|制表|审核).*") && !PlanField.PROBLEM.equals(single(line))) {
                group = only;
                last = null;
                return;
            }
            if (single(line) == null) {
                return;
            }
        }
        data(line);
    }

    /** The field of the only filled cell; null where it spans several columns or has none. */
    private PlanField single(Line line) {
        List<Integer> filled = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++) {
            if (!line.cells().get(i).text().isBlank()) {
                filled.add(i);
            }
        }
        return filled.size() == 1 ? columns.get(filled.get(0)) : null;
    }

    private void setHead(Line line, Map<Integer, PlanField> found) {
        columns.putAll(found);
        found.keySet().forEach(column -> heads.put(column, line.cells().get(column).text()));
        headLine = line;
    }

    private Map<Integer, PlanField> head(Line line) {
        Map<Integer, PlanField> found = new HashMap<>();
        for (int i = 0; i < line.cells().size(); i++) {
            PlanField field = headField(line.cells().get(i).text());
            if (field != null) {
                found.put(i, field);
            }
        }
        return found;
    }

    private static boolean isHead(String text) {
        return headField(text) != null;
    }

    private static PlanField headField(String text) {
        String folded = Fold.fold(text).replaceAll("\\s", "").replaceAll("[:：]$", "");
        if (folded.isEmpty() || folded.length() > 20) {
            return null;
        }
        PlanField exact = PlanField.of(folded);
        if (exact == null) {
            exact = PlanField.of(folded.replaceAll("\\([^()]*\\)", ""));
        }
        if (exact == null && folded.matches(".{2,10}(?:及|和|与|、|/).{2,10}")) {
            exact = PlanField.of(folded.split("及|和|与|、|/")[0]);
        }
        if (exact == null) {
            String bare = folded.replaceAll("\\([^()]*\\)", "");
            exact = bare.matches(".{0,8}问题(?:描述|内容|情况|表述|清单)?") && !bare.matches(".*(?:类型|类别|来源|大类|年度).*") ? PlanField.PROBLEM : null;
        }
        return exact;
    }

    private void data(Line line) {
        int problemColumn = columns.entrySet().stream().filter(entry -> entry.getValue() == PlanField.PROBLEM).map(Map.Entry::getKey)
                .min(Integer::compare).orElse(-1);
        boolean sameProblem = problemColumn >= 0 && problemColumn < line.cells().size() && last != null
                && line.cells().get(problemColumn).below() && line.cells().get(problemColumn).start() == lastProblem && numberGoesOn(line);
        boolean onlyMore = last != null && !sameProblem && isContinuation(line, problemColumn);
        RawItem item = sameProblem || onlyMore ? last : begin(line);
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < line.cells().size(); i++) {
            Cell cell = line.cells().get(i);
            PlanField field = columns.get(i);
            if (field == null || !seen.add(cell.start()) || cell.below() && item == last && sameProblem) {
                continue;
            }
            value(item, field, i, cell.text());
        }
        item.to = line.no();
        last = item;
        lastProblem = problemColumn >= 0 && problemColumn < line.cells().size() ? line.cells().get(problemColumn).start() : -1;
    }

    private boolean numberGoesOn(Line line) {
        return columns.entrySet().stream().filter(entry -> entry.getValue() == PlanField.NUMBER && entry.getKey() < line.cells().size())
                .map(entry -> line.cells().get(entry.getKey())).allMatch(cell -> cell.below() || cell.text().isBlank());
    }

    /** Neither number nor problem, and nothing but text that belongs to the row above: a row that was broken by the page. */
    private boolean isContinuation(Line line, int problemColumn) {
        return problemColumn >= 0 && problemColumn < line.cells().size() && line.cells().get(problemColumn).text().isBlank()
                && numberGoesOn(line);
    }

    private RawItem begin(Line line) {
        RawItem item = new RawItem();
        item.from = line.no();
        item.heading = group;
        items.add(item);
        return item;
    }

    private void value(RawItem item, PlanField field, int column, String text) {
        if (text.isBlank()) {
            return;
        }
        item.heads.put(field, heads.get(column));
        Labels.Split split = Labels.split(text.replaceAll("\\R", "\n"));
        if (field == PlanField.NUMBER) {
            item.path = text.strip();
        } else if (field != PlanField.PROBLEM && !split.values().isEmpty() && split.values().stream()
                .noneMatch(value -> value.field().ordinal() >= PlanField.AREA.ordinal())) {
            List<String> parts = List.of(text.split("\\R"));
            parts.forEach(part -> {
                Labels.Split inner = Labels.split(part);
                if (!inner.before().isEmpty()) {
                    item.add(field, inner.before());
                }
                inner.values().forEach(value -> item.add(value.field(), value.text()));
            });
        } else {
            item.add(field, text);
        }
    }

    /** Gives each item a path that no other has: the printed number, with the group's or sheet's where numbers begin anew. */
    static void number(List<RawItem> items) {
        Set<String> taken = new HashSet<>();
        int position = 0;
        int round = 1;
        for (RawItem item : items) {
            position++;
            String wanted = item.path.isBlank() ? String.valueOf(position) : Fold.withoutEnd(Fold.close(item.path), " \t\n.、．");
            String path = wanted.length() > 24 ? String.valueOf(position) : wanted;
            if (taken.contains(path)) {
                round = taken.contains(round + "-" + path) || round == 1 ? round + 1 : round;
                path = round + "-" + path;
            }
            while (!taken.add(path)) {
                path = path + "'";
            }
            item.path = path;
        }
    }
}
