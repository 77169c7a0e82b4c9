package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** The characters and lines of a page of an OFD, in points. */
final class OfdPage {

    private static final double POINTS = 72 / 25.4;
    private static final double THIN = 2.5;
    /** Steps that one "g" may stand for. */
    private static final int MOST_STEPS = 10_000;

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Stroke> strokes = new ArrayList<>();
    private boolean picture;

    List<Glyph> glyphs() {
        return glyphs;
    }

    List<Stroke> strokes() {
        return strokes;
    }

    boolean isPicture() {
        return picture && glyphs.isEmpty();
    }

    /** The element's children of the name. */
    static List<Element> named(Element parent, String name) {
        return WordReader.children(parent).stream().filter(child -> name.equals(child.getLocalName())).toList();
    }

    void read(Element parent, int deeper) {
        for (Element child : WordReader.children(parent)) {
            switch (child.getLocalName()) {
                case "TextObject" -> text(child);
                case "PathObject" -> path(child);
                case "ImageObject" -> picture = true;
                case "Content", "Layer", "PageBlock" -> {
                    if (deeper > 0) {
                        read(child, deeper - 1);
                    }
                }
                default -> {}
            }
        }
    }

    private void text(Element object) {
        double[] boundary = numbers(object.getAttribute("Boundary"), 4);
        double[] ctm = ctm(object);
        double size = numbers(object.getAttribute("Size"), 1)[0] * Math.max(Math.hypot(ctm[2], ctm[3]), 0.01) * POINTS;
        double x = 0;
        double y = 0;
        for (Element code : named(object, "TextCode")) {
            x = code.hasAttribute("X") ? numbers(code.getAttribute("X"), 1)[0] : x;
            y = code.hasAttribute("Y") ? numbers(code.getAttribute("Y"), 1)[0] : y;
            List<Double> right = steps(code.getAttribute("DeltaX"));
            List<Double> down = steps(code.getAttribute("DeltaY"));
            String text = code.getTextContent();
            int at = 0;
            for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
                String character = text.substring(i, text.offsetByCodePoints(i, 1));
                double[] place = place(boundary, ctm, x, y);
                double width = size * (character.charAt(0) < 0x2E80 ? 0.5 : 1);
                glyphs.add(new Glyph(character, place[0], place[1], width, size));
                x += at < right.size() ? right.get(at) : right.isEmpty() && down.isEmpty() ? width / POINTS : 0;
                y += at < down.size() ? down.get(at) : 0;
                at++;
            }
        }
    }

    private static double[] place(double[] boundary, double[] ctm, double x, double y) {
        return new double[] {(boundary[0] + ctm[0] * x + ctm[2] * y + ctm[4]) * POINTS, (boundary[1] + ctm[1] * x + ctm[3] * y + ctm[5])
                * POINTS};
    }

    private static double[] ctm(Element object) {
        return object.hasAttribute("CTM") ? numbers(object.getAttribute("CTM"), 6) : new double[] {1, 0, 0, 1, 0, 0};
    }

    /** Steps from character to character: 4.2 4.2, or g 12 4.2 for twelve of them. */
    private static List<Double> steps(String text) {
        List<Double> steps = new ArrayList<>();
        String[] words = text.strip().split("\\s+");
        for (int i = 0; i < words.length; i++) {
            if (words[i].equals("g") && i + 2 < words.length) {
                int count = (int) Math.min(MOST_STEPS, number(words[i + 1]));
                for (int n = 0; n < count; n++) {
                    steps.add(number(words[i + 2]));
                }
                i += 2;
            } else if (!words[i].isEmpty()) {
                steps.add(number(words[i]));
            }
        }
        return steps;
    }

    private void path(Element object) {
        double[] boundary = numbers(object.getAttribute("Boundary"), 4);
        double[] ctm = ctm(object);
        for (Element data : named(object, "AbbreviatedData")) {
            String[] words = data.getTextContent().strip().split("\\s+");
            double[] at = null;
            double[] began = null;
            for (int i = 0; i < words.length; i++) {
                boolean pair = i + 2 < words.length;
                if ((words[i].equals("M") || words[i].equals("S")) && pair) {
                    at = place(boundary, ctm, number(words[i + 1]), number(words[i + 2]));
                    began = at;
                } else if (words[i].equals("L") && pair) {
                    double[] next = place(boundary, ctm, number(words[i + 1]), number(words[i + 2]));
                    stroke(at, next);
                    at = next;
                } else if (words[i].equals("C")) {
                    stroke(at, began);
                    at = began;
                }
            }
        }
    }

    private void stroke(double[] from, double[] to) {
        if (from == null || to == null) {
            return;
        }
        double width = Math.abs(from[0] - to[0]);
        double height = Math.abs(from[1] - to[1]);
        if (width <= THIN && height > THIN) {
            strokes.add(Stroke.upright((from[0] + to[0]) / 2, from[1], to[1]));
        } else if (height <= THIN && width > THIN) {
            strokes.add(Stroke.level((from[1] + to[1]) / 2, from[0], to[0]));
        }
    }

    private static double[] numbers(String text, int count) {
        double[] numbers = new double[count];
        String[] words = text.strip().split("\\s+");
        for (int i = 0; i < count && i < words.length; i++) {
            numbers[i] = number(words[i]);
        }
        return numbers;
    }

    private static double number(String word) {
        return word.matches("-?\\d{1,9}(?:\\.\\d{0,12})?|-?\\.\\d{1,12}") ? Double.parseDouble(word) : 0;
    }
}
