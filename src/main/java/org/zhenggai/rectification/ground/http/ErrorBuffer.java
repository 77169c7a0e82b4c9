package org.zhenggai.rectification.ground.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Passes a good answer straight through and holds back the body of an error, so that it can be worded anew. */
final class ErrorBuffer extends HttpServletResponseWrapper {

    private static final int FIRST_ERROR = 400;

    private ByteArrayOutputStream held;
    private Stream stream;

    ErrorBuffer(HttpServletResponse response) {
        super(response);
    }

    /** The body of an error, null when the answer was good or empty. */
    byte[] held() {
        return held == null ? null : held.toByteArray();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (stream == null) {
            stream = new Stream();
        }
        return stream;
    }

    @Override
    public void setContentLength(int length) {
        if (getStatus() < FIRST_ERROR) {
            super.setContentLength(length);
        }
    }

    @Override
    public void setContentLengthLong(long length) {
        if (getStatus() < FIRST_ERROR) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public void setHeader(String name, String value) {
        if (getStatus() < FIRST_ERROR || !"Content-Length".equalsIgnoreCase(name)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (getStatus() < FIRST_ERROR || !"Content-Length".equalsIgnoreCase(name)) {
            super.addHeader(name, value);
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        if (held == null) {
            super.flushBuffer();
        }
    }

    private final class Stream extends ServletOutputStream {

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (getStatus() >= FIRST_ERROR) {
                if (held == null) {
                    held = new ByteArrayOutputStream();
                }
                held.write(bytes, offset, length);
            } else {
                getResponse().getOutputStream().write(bytes, offset, length);
            }
        }

        @Override
        public void flush() throws IOException {
            if (getStatus() < FIRST_ERROR) {
                getResponse().getOutputStream().flush();
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("answers are written synchronously");
        }
    }
}
