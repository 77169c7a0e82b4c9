package org.zhenggai.rectification.pages.shell;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Holds back what is written as text, with its announced length, so that it can be changed; streams and redirects go through. */
class HeldPage extends HttpServletResponseWrapper {

    private StringWriter text;
    private PrintWriter writer;

    HeldPage(HttpServletResponse response) {
        super(response);
    }

    boolean isHeld() {
        return writer != null;
    }

    String text() {
        writer.flush();
        return text.toString();
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            text = new StringWriter();
            writer = new PrintWriter(text);
        }
        return writer;
    }

    @Override
    public void setContentLength(int length) {
        // The length of the text before it is changed.
    }

    @Override
    public void setContentLengthLong(long length) {
        // The length of the text before it is changed.
    }

    @Override
    public void flushBuffer() {
        // Would send the headers before the page is known.
    }
}
