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

/** What a page of a PDF says and where: its characters and the lines that may part cells. Nothing is drawn, no picture unpacked. */
final class PdfPage extends PDFGraphicsStreamEngine {

    /** Drawings that are called by drawings. */
    private static final int DEEPEST = 12;
    /** A character's direction, in quarter turns; others lie across the page. */
    private static final int ACROSS = 4;

    private final PdfCost spent;
    private final PDRectangle box;
    private final Map<Integer, List<Glyph>> byDirection = new HashMap<>();
    private final StringBuilder across = new StringBuilder();
    private final PagePaths paths = new PagePaths();
    private boolean picture;

    private PdfPage(PDPage page, PdfCost spent) {
        super(page);
        this.spent = spent;
        this.box = page.getCropBox();
    }

    static PdfPage read(PDPage page, PdfCost spent) throws IOException {
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

    /** The lines that may part cells, turned as the characters are. */
    List<Stroke> strokes() {
        int turn = direction();
        return paths.strokes((x, y) -> turned(x, y, turn));
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
        paths.rectangle(p0, p1, p2, p3);
    }

    @Override
    public void moveTo(float x, float y) {
        paths.move(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        paths.line(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        paths.jump(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return paths.at();
    }

    @Override
    public void closePath() {
        paths.close();
    }

    @Override
    public void strokePath() {
        paths.stroke();
    }

    @Override
    public void fillPath(int rule) {
        paths.fill();
    }

    @Override
    public void fillAndStrokePath(int rule) {
        paths.stroke();
    }

    @Override
    public void endPath() {
        paths.end();
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
