package org.zhenggai.rectification.views.trace.process;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhenggai.rectification.views.trace.ProcessWay;
import org.zhenggai.rectification.views.trace.ProcessWay.Outcome;
import org.zhenggai.rectification.views.trace.ProcessWay.Step;

/** How the elements of a model look that a way has passed, is in, or left aside. Told by thickness and numbers, not by colour alone. */
final class WayMarks {

    /** Takes a line of SVG as {@link String#format} does. */
    interface Pen {
        void add(String format, Object... values);
    }

    static final String ARROWS = arrow("taken", "#0b5cad") + arrow("aside", "#b5b5b5");

    private static final int NUMBERS_SHOWN = 3;
    private static final String PASSED = "#0b5cad";
    private static final String RUNNING = "#c25400";
    private static final String ASIDE = "#b5b5b5";

    private final String title;
    private final Set<String> flows;
    private final Map<String, Outcome> outcomes = new HashMap<>();
    private final Map<String, List<Integer>> numbers;

    /** @param flows ids of the flows that were taken */
    WayMarks(ProcessWay way, Set<String> flows) {
        this.title = way.processName() + "：所经过的环节";
        this.flows = flows;
        this.numbers = way.steps().stream().collect(Collectors.groupingBy(Step::elementId, TreeMap::new,
                Collectors.mapping(Step::number, Collectors.toList())));
        // what runs now stands out, whatever happened there before; what was once passed counts as passed
        way.steps().forEach(step -> outcomes.merge(step.elementId(), step.outcome(), (before, now) -> before == Outcome.RUNNING
                || now == Outcome.RUNNING ? Outcome.RUNNING
                : before == Outcome.PASSED || now == Outcome.PASSED ? Outcome.PASSED : Outcome.CANCELED));
    }

    String title() {
        return title;
    }

    String stroke(String element) {
        return stroke(outcomes.get(element));
    }

    private static String stroke(Outcome outcome) {
        if (outcome == null) {
            return "stroke=\"" + ASIDE + "\" stroke-width=\"1.2\"";
        }
        return switch (outcome) {
            case PASSED -> "stroke=\"" + PASSED + "\" stroke-width=\"4\"";
            case RUNNING -> "stroke=\"" + RUNNING + "\" stroke-width=\"5\"";
            case CANCELED -> "stroke=\"" + PASSED + "\" stroke-width=\"3\" stroke-dasharray=\"6 4\"";
        };
    }

    String flow(String flow) {
        return flows.contains(flow) ? "stroke=\"" + PASSED + "\" stroke-width=\"4\" marker-end=\"url(#taken)\""
                : "stroke=\"" + ASIDE + "\" stroke-width=\"1.2\" marker-end=\"url(#aside)\"";
    }

    /**
     * The places of the element in the way, at its upper left corner; the last ones where it was passed often. Round and rhombic shapes
     * leave that corner free, and their names stand above it.
     */
    void numbers(String element, boolean corner, double left, double upper, Pen pen) {
        List<Integer> all = numbers.get(element);
        if (all == null) {
            return;
        }
        double x = corner ? left - 4 : left;
        double y = corner ? upper + 12 : upper;
        String shown = (all.size() > NUMBERS_SHOWN ? ".." : "") + all.subList(Math.max(0, all.size() - NUMBERS_SHOWN), all.size()).stream()
                .map(String::valueOf).collect(Collectors.joining(","));
        double width = 10 + shown.length() * 6.5;
        pen.add("<rect x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"16\" rx=\"8\" fill=\"%s\"/>", x - 8, y - 12, width,
                outcomes.get(element) == Outcome.RUNNING ? RUNNING : PASSED);
        pen.add("<text x=\"%.0f\" y=\"%.0f\" text-anchor=\"middle\" font-size=\"11\" fill=\"#fff\">%s</text>", x - 8 + width / 2, y,
                shown);
    }

    void legend(double x, double y, Pen pen) {
        String[] words = {"已完成（数字为先后次序）", "进行中", "已取消", "未经过"};
        Outcome[] looks = {Outcome.PASSED, Outcome.RUNNING, Outcome.CANCELED, null};
        double at = x;
        for (int i = 0; i < words.length; i++) {
            pen.add("<rect x=\"%.0f\" y=\"%.0f\" width=\"26\" height=\"16\" rx=\"4\" fill=\"#fff\" %s/>", at, y - 12, stroke(looks[i]));
            pen.add("<text x=\"%.0f\" y=\"%.0f\">%s</text>", at + 34, y, words[i]);
            at += 34 + words[i].length() * 12 + 26;
        }
    }

    private static String arrow(String id, String colour) {
        return String.format(Locale.ROOT, "<marker id=\"%s\" viewBox=\"0 0 10 10\" refX=\"10\" refY=\"5\" markerWidth=\"12\""
                + " markerHeight=\"12\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0 0L10 5L0 10z\" fill=\"%s\"/></marker>",
                id, colour);
    }
}
