package org.zhenggai.rectification.procedures.planintake.parser;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.zhenggai.rectification.ground.office.UnreadableFileException;
import org.zhenggai.rectification.ground.office.UnreadableFileException.Reason;

/** What a page of a PDF says and where: its characters and the lines that may part cells. Nothing is drawn, no picture unpacked. */
final class PdfPage extends PDFGraphicsStreamEngine {

    /** How much a document has cost so far. */
    static final class Spent {
        private final ReadLimits limits;
        private long operations;
        private long glyphs;
        private long unknown;

        Spent(ReadLimits limits) {
            this.limits = limits;
        }

        long glyphs() {
            return glyphs;
        }

        /** Characters whose type does not tell which they are. */
        long unknown() {
            return unknown;
        }

        private void operation() {
            if (++operations > limits.pages().operations()) {
                throw new UnreadableFileException(Reason.TOO_LARGE, "PDF文件的内容过于复杂，无法读取；请只保留方案正文，或者上传方案的Word、文本版本");
            }
        }

        /** A drawing that is called takes much longer than a stroke. */
        private void drawing() {
            operations += DRAWING;
            operation();
        }

        private void glyph(boolean known) {
            if (++glyphs > limits.text().characters()) {
                throw new UnreadableFileException(Reason.TOO_LARGE, "文件文字超过" + limits.text().characters() + "字，请只保留方案正文后重新上传");
            }
            unknown += known ? 0 : 1;
        }
    }

    /** Points: what is thinner is a line. */
    private static final double THIN = 2.5;
    /** Points: what is shorter parts no cells. */
    private static final double SHORT = 4;
    /** Drawings that are called by drawings. */
    private static final int DEEPEST = 12;
    private static final int DRAWING = 200;
    /** A character's direction, in quarter turns; others lie across the page. */
    private static final int ACROSS = 4;

    private final Spent spent;
    private final PDRectangle box;
    private final Map<Integer, List<Glyph>> byDirection = new HashMap<>();
    private final StringBuilder across = new StringBuilder();
    private final List<double[]> segments = new ArrayList<>();
    private final List<double[]> open = new ArrayList<>();
    private final List<double[]> thin = new ArrayList<>();
    private Point2D.Double at = new Point2D.Double();
    private Point2D.Double began = new Point2D.Double();
    private boolean picture;

    private PdfPage(PDPage page, Spent spent) {
        super(page);
        this.spent = spent;
        this.box = page.getCropBox();
    }

    static PdfPage read(PDPage page, Spent spent) throws IOException {
        PdfPage read = new PdfPage(page, spent);
        read.processPage(page);
        return read;
    }

    /** Whether there is a picture and no text. */
    boolean isPicture() {
        return picture && byDirection.isEmpty();
    }

    /** The characters, turned upright as most of them stand. */
    List<Glyph> glyphs() {
        return byDirection.getOrDefault(direction(), List.of());
    }

    /** What stands otherwise than most, marks across the page among them. */
    String across() {
        StringBuilder text = new StringBuilder(across);
        byDirection.forEach((direction, glyphs) -> {
            if (direction != direction()) {
                PageLine.of(glyphs).forEach(line -> text.append(text.isEmpty() ? "" : "\n").append(line.text()));
            }
        });
        return text.toString();
    }

    private int direction() {
        return byDirection.entrySet().stream().max(Map.Entry.comparingByValue((a, b) -> Integer.compare(a.size(), b.size())))
                .map(Map.Entry::getKey).orElse(0);
    }

    List<Stroke> strokes() {
        List<Stroke> strokes = new ArrayList<>();
        int turn = direction();
        for (double[] segment : segments) {
            double[] from = turned(segment[0], segment[1], turn);
            double[] to = turned(segment[2], segment[3], turn);
            double width = Math.abs(from[0] - to[0]);
            double height = Math.abs(from[1] - to[1]);
            if (width <= THIN && height > SHORT) {
                strokes.add(Stroke.upright((from[0] + to[0]) / 2, from[1], to[1]));
            } else if (height <= THIN && width > SHORT) {
                strokes.add(Stroke.level((from[1] + to[1]) / 2, from[0], to[0]));
            }
        }
        return strokes.stream().distinct().toList();
    }

    /** A place when the page is turned clockwise by so many quarters; y counts downwards. */
    private double[] turned(double x, double y, int turn) {
        return switch (turn) {
            case 1 -> new double[] {y - box.getLowerLeftY(), x - box.getLowerLeftX()};
            case 2 -> new double[] {box.getUpperRightX() - x, y - box.getLowerLeftY()};
            case 3 -> new double[] {box.getUpperRightY() - y, box.getUpperRightX() - x};
            default -> new double[] {x - box.getLowerLeftX(), box.getUpperRightY() - y};
        };
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        spent.operation();
        super.processOperator(operator, operands);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        spent.drawing();
        if (getLevel() < DEEPEST) {
            super.showForm(form);
        }
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
        showForm(group);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
        String text = font.toUnicode(code);
        boolean known = text != null && !text.isEmpty() && text.charAt(0) != '\uFFFD' && text.charAt(0) != 0;
        spent.glyph(known);
        double em = Math.hypot(matrix.getShearX(), matrix.getScaleY());
        double width = displacement.getX() * Math.hypot(matrix.getScaleX(), matrix.getShearY());
        double angle = Math.toDegrees(Math.atan2(matrix.getShearY(), matrix.getScaleX()));
        long quarter = Math.round(angle / 90);
        int direction = Math.abs(angle - quarter * 90) > 10 ? ACROSS : Math.floorMod(quarter, 4);
        String shown = known ? text : "\uFFFD";
        if (direction == ACROSS) {
            across.append(shown);
            return;
        }
        // a turn of the page itself does not matter: the text says by itself which way is up
        double[] place = turned(matrix.getTranslateX(), matrix.getTranslateY(), direction);
        byDirection.computeIfAbsent(direction, key -> new ArrayList<>()).add(new Glyph(shown, place[0], place[1], Math.max(width, 0),
                em <= 0 ? 1 : em));
    }

    @Override
    protected void showType3Glyph(Matrix matrix, PDType3Font font, int code, Vector displacement) {
        // its little drawings say nothing
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        double width = Math.abs(p2.getX() - p0.getX());
        double height = Math.abs(p2.getY() - p0.getY());
        if (width <= THIN || height <= THIN) {
            thin.add(new double[] {p0.getX(), p0.getY(), p2.getX(), p2.getY()});
        } else {
            segment(p0, p1);
            segment(p1, p2);
            segment(p2, p3);
            segment(p3, p0);
        }
    }

    private void segment(Point2D from, Point2D to) {
        open.add(new double[] {from.getX(), from.getY(), to.getX(), to.getY()});
    }

    @Override
    public void moveTo(float x, float y) {
        at = new Point2D.Double(x, y);
        began = at;
    }

    @Override
    public void lineTo(float x, float y) {
        Point2D.Double next = new Point2D.Double(x, y);
        segment(at, next);
        at = next;
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        at = new Point2D.Double(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return at;
    }

    @Override
    public void closePath() {
        segment(at, began);
        at = began;
    }

    @Override
    public void strokePath() {
        segments.addAll(open);
        segments.addAll(thin);
        endPath();
    }

    /** A filled shape is a line where it is thin; a large one is a shade behind cells. */
    @Override
    public void fillPath(int rule) {
        if (!open.isEmpty()) {
            double left = open.stream().mapToDouble(line -> Math.min(line[0], line[2])).min().orElse(0);
            double right = open.stream().mapToDouble(line -> Math.max(line[0], line[2])).max().orElse(0);
            double low = open.stream().mapToDouble(line -> Math.min(line[1], line[3])).min().orElse(0);
            double high = open.stream().mapToDouble(line -> Math.max(line[1], line[3])).max().orElse(0);
            if (right - left <= THIN || high - low <= THIN) {
                segments.add(new double[] {left, low, right, high});
            }
        }
        segments.addAll(thin);
        endPath();
    }

    @Override
    public void fillAndStrokePath(int rule) {
        strokePath();
    }

    @Override
    public void endPath() {
        open.clear();
        thin.clear();
    }

    @Override
    public void clip(int rule) {
        // what is cut off is still there
    }

    @Override
    public void drawImage(PDImage image) {
        picture = true;
    }

    @Override
    public void shadingFill(COSName name) {
        // a shade says nothing
    }
}
