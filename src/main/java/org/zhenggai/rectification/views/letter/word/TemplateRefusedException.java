package org.zhenggai.rectification.views.letter.word;

/** A template names what does not exist, or cannot be read. */
public class TemplateRefusedException extends RuntimeException {

    /** @param message Chinese, for who edited the template */
    public TemplateRefusedException(String message) {
        super(message);
    }
}
