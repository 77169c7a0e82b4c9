package org.zhenggai.rectification.views.trace.process;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** Draws a model as SVG from its own diagram: as it is, for the documentation, or with the way that a case took in it. */
public final class ProcessPicture {

    private static final int LINE = 14;
    private static final int GLYPH = 12;

    private static final int LEGEND = 40;

    private final StringBuilder svg = new StringBuilder();
    private final WayMarks marks;

    private ProcessPicture(WayMarks marks) {
        this.marks = marks;
    }

    /** The model as it is. */
    public static String draw(BpmnModelInstance model) {
        return draw(model, null);
    }

    /** The model with the way taken in it: thick and coloured what was passed, numbered in order, pale what was not. */
    static String draw(BpmnModelInstance model, WayMarks marks) {
        ProcessPicture picture = new ProcessPicture(marks);
        double right = model.getModelElementsByType(Bounds.class).stream().mapToDouble(b -> b.getX() + b.getWidth()).max().orElse(0);
        double bottom = Math.max(model.getModelElementsByType(Bounds.class).stream().mapToDouble(b -> b.getY() + b.getHeight()).max()
                .orElse(0),
                model.getModelElementsByType(Waypoint.class).stream().mapToDouble(Waypoint::getY).max().orElse(0));
        double top = Math.min(model.getModelElementsByType(Bounds.class).stream().mapToDouble(Bounds::getY).min().orElse(0),
                model.getModelElementsByType(Waypoint.class).stream().mapToDouble(Waypoint::getY).min().orElse(0)) - 20;
        double left = model.getModelElementsByType(Bounds.class).stream().mapToDouble(Bounds::getX).min().orElse(0) - 20;
        picture.add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%.0f %.0f %.0f %.0f\" font-family=\"Noto Sans CJK SC, Microsoft YaHei, sans-serif\" font-size=\"12\">",
                left, top, right - left + 20, bottom - top + 30 + (marks == null ? 0 : LEGEND));
        if (marks != null) {
            picture.add("<title>%s</title>", escaped(marks.title()));
        }
        picture.add(
                "<defs><marker id=\"arrow\" viewBox=\"0 0 10 10\" refX=\"10\" refY=\"5\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0L10 5L0 10z\"/></marker>%s</defs>",
                marks == null ? "" : WayMarks.ARROWS);
        picture.add("<rect x=\"%.0f\" y=\"%.0f\" width=\"100%%\" height=\"100%%\" fill=\"white\"/>", left, top);
        model.getModelElementsByType(BpmnShape.class).stream().filter(shape -> shape.getBpmnElement() instanceof SubProcess)
                .forEach(picture::frame);
        model.getModelElementsByType(BpmnEdge.class).forEach(picture::edge);
        model.getModelElementsByType(BpmnShape.class).stream().filter(shape -> !(shape.getBpmnElement() instanceof BoundaryEvent
                || shape.getBpmnElement() instanceof SubProcess))
                .forEach(picture::shape);
        model.getModelElementsByType(BpmnShape.class).stream().filter(shape -> shape.getBpmnElement() instanceof BoundaryEvent)
                .forEach(picture::shape);
        if (marks != null) {
            marks.legend(left + 20, bottom + LEGEND, picture::add);
        }
        picture.add("</svg>");
        return picture.svg.toString();
    }

    private void edge(BpmnEdge edge) {
        String points = edge.getWaypoints().stream().map(p -> "%.0f,%.0f".formatted(p.getX(), p.getY())).collect(Collectors.joining(" "));
        String flowId = edge.getBpmnElement().getId();
        add("<polyline points=\"%s\" fill=\"none\" %s/>", points, marks == null
                ? "stroke=\"#333\" stroke-width=\"1.5\" marker-end=\"url(#arrow)\""
                : marks.flow(flowId));
        if (edge.getBpmnLabel() != null && edge.getBpmnElement() instanceof FlowElement flow && flow.getName() != null) {
            Bounds at = edge.getBpmnLabel().getBounds();
            text(flow.getName(), at.getX() + at.getWidth() / 2, at.getY() + at.getHeight() / 2, Math.max(at.getWidth(), 60));
        }
    }

    private void shape(BpmnShape shape) {
        BaseElement element = shape.getBpmnElement();
        Bounds b = shape.getBounds();
        double middleX = b.getX() + b.getWidth() / 2;
        double middleY = b.getY() + b.getHeight() / 2;
        String name = element instanceof FlowElement flow ? flow.getName() : null;
        String id = element.getId();
        if (element instanceof Activity activity) {
            add("<rect x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"%.0f\" rx=\"10\" fill=\"%s\" %s/>",
                    b.getX(), b.getY(), b.getWidth(), b.getHeight(), fill(activity), stroke(id, activity instanceof CallActivity ? "4"
                            : "1.5"));
            text(name, middleX, middleY, b.getWidth() - 12);
            several(activity, b);
        } else if (element instanceof Gateway) {
            add("<path d=\"M%.0f %.0fl25 25l-25 25l-25 -25z\" fill=\"#fff\" %s/>", middleX, b.getY(), stroke(id, "1.5"));
            if (element instanceof ParallelGateway) {
                add("<path d=\"M%.0f %.0fh20m-10 -10v20\" stroke=\"#333\" stroke-width=\"3\"/>", middleX - 10, middleY);
            } else {
                add("<path d=\"M%.0f %.0fl14 16m0 -16l-14 16\" stroke=\"#333\" stroke-width=\"3\"/>", middleX - 7, middleY - 8);
            }
            label(shape, name);
        } else if (element instanceof Event event) {
            boolean ring = event instanceof BoundaryEvent || event instanceof IntermediateCatchEvent;
            String beside = event instanceof BoundaryEvent boundary && !boundary.cancelActivity() ? " stroke-dasharray=\"5 3\"" : "";
            add("<circle cx=\"%.0f\" cy=\"%.0f\" r=\"18\" fill=\"#fff\" %s%s/>", middleX, middleY,
                    stroke(id, event instanceof EndEvent ? "4" : "1.5"), beside);
            if (ring) {
                add("<circle cx=\"%.0f\" cy=\"%.0f\" r=\"14\" fill=\"none\" stroke=\"#333\"%s/>", middleX, middleY, beside);
            }
            mark(event, middleX, middleY);
            label(shape, name);
        }
        if (marks != null) {
            marks.numbers(id, !(element instanceof Activity), b.getX(), b.getY(), this::add);
        }
    }

    private String stroke(String id, String width) {
        return marks == null ? "stroke=\"#333\" stroke-width=\"" + width + "\"" : marks.stroke(id);
    }

    /** A clock for a timer, an envelope for a message, a full circle for an end of everything. */
    private void mark(Event event, double x, double y) {
        if (!event.getChildElementsByType(TimerEventDefinition.class).isEmpty()) {
            add("<path d=\"M%.0f %.0fv-8m0 8l6 4\" stroke=\"#333\" fill=\"none\"/>", x, y);
        } else if (!event.getChildElementsByType(MessageEventDefinition.class).isEmpty()) {
            add("<path d=\"M%.0f %.0fh16v12h-16zl8 6l8 -6\" stroke=\"#333\" fill=\"none\"/>", x - 8, y - 6);
        } else if (!event.getChildElementsByType(TerminateEventDefinition.class).isEmpty()) {
            add("<circle cx=\"%.0f\" cy=\"%.0f\" r=\"11\"/>", x, y);
        }
    }

    /** Around a process inside; with a broken line where an event begins it, as the notation wants it. */
    private void frame(BpmnShape shape) {
        Bounds b = shape.getBounds();
        SubProcess process = (SubProcess) shape.getBpmnElement();
        add("<rect x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"%.0f\" rx=\"10\" fill=\"#fafafa\" stroke=\"#333\"%s/>",
                b.getX(), b.getY(), b.getWidth(), b.getHeight(), process.triggeredByEvent() ? " stroke-dasharray=\"4 3\"" : "");
        text(process.getName(), b.getX() + b.getWidth() / 2, b.getY() + LINE, b.getWidth());
        several(process, b);
    }

    /** The mark of an activity that happens once for each of several. */
    private void several(Activity activity, Bounds b) {
        if (activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics) {
            add("<path d=\"M%1$.0f %2$.0fv10m4 -10v10m4 -10v10\" stroke=\"#333\" stroke-width=\"2\"/>", b.getX() + b.getWidth() / 2 - 4,
                    b.getY() + b.getHeight() - 14);
        }
    }

    /** People's work, the machine's work and called processes differ in colour. */
    private static String fill(Activity activity) {
        return switch (activity.getElementType().getTypeName()) {
            case "userTask" -> "#e8f1fb";
            case "callActivity" -> "#f3ecfa";
            default -> "#f2f2f2";
        };
    }

    private void label(BpmnShape shape, String name) {
        if (name != null && shape.getBpmnLabel() != null) {
            Bounds at = shape.getBpmnLabel().getBounds();
            text(name, at.getX() + at.getWidth() / 2, at.getY() + at.getHeight() / 2, Math.max(at.getWidth(), 60));
        }
    }

    /** What a name takes from a variable is known only where it runs. */
    private void text(String name, double x, double y, double width) {
        String text = name.replaceAll("\\$\\{[^}]*}", "…");
        int perLine = Math.max(1, (int) (width / GLYPH));
        List<String> lines = text.codePoints().mapToObj(Character::toString).collect(Collectors.collectingAndThen(Collectors.toList(),
                glyphs -> IntStream.range(0, (glyphs.size() + perLine - 1) / perLine)
                        .mapToObj(line -> String.join("", glyphs.subList(line * perLine, Math.min(glyphs.size(), (line + 1) * perLine))))
                        .toList()));
        for (int i = 0; i < lines.size(); i++) {
            add("<text x=\"%.0f\" y=\"%.0f\" text-anchor=\"middle\">%s</text>", x, y + 4 + (i - (lines.size() - 1) / 2.0) * LINE,
                    escaped(lines.get(i)));
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append("\n");
    }
}
