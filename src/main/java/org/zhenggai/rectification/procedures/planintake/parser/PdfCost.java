package org.zhenggai.rectification.procedures.planintake.parser;

import org.zhenggai.rectification.ground.office.UnreadableFileException;
import org.zhenggai.rectification.ground.office.UnreadableFileException.Reason;

/** How much the pages of a PDF have cost so far: who goes over a limit is refused. */
final class PdfCost {

    /** In operations: a drawing that is called takes much longer than a stroke. */
    private static final int DRAWING = 200;

    private final ReadLimits limits;
    private long operations;
    private long glyphs;
    private long unknown;

    PdfCost(ReadLimits limits) {
        this.limits = limits;
    }

    long glyphs() {
        return glyphs;
    }

    /** Characters whose type does not tell which they are. */
    long unknown() {
        return unknown;
    }

    void operation() {
        if (++operations > limits.pages().operations()) {
            throw new UnreadableFileException(Reason.TOO_LARGE, "PDF文件的内容过于复杂，无法读取；请只保留方案正文，或者上传方案的Word、文本版本");
        }
    }

    void drawing() {
        operations += DRAWING;
        operation();
    }

    void glyph(boolean known) {
        if (++glyphs > limits.text().characters()) {
            throw new UnreadableFileException(Reason.TOO_LARGE, "文件文字超过" + limits.text().characters() + "字，请只保留方案正文后重新上传");
        }
        unknown += known ? 0 : 1;
    }
}
