package org.zhenggai.rectification.pages.shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.AbstractResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.HttpResource;

/** A file as it is sent to everyone: a text is compressed once, as well as it can be, and kept that way. */
final class KeptFile {

    private static final Pattern TEXT = Pattern.compile(".*\\.(?:m?js|css|json|svg)");
    private static final String FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable().getHeaderValue();
    private static final String ASK_AGAIN = CacheControl.noCache().getHeaderValue();
    private static final int HASH_DIGITS = 16;

    private final String address;
    private final String hash;
    private final boolean compressed;
    private final byte[] bytes;
    private final int length;

    KeptFile(String address, byte[] content) {
        this.address = address;
        this.hash = hash(content);
        this.length = content.length;
        this.compressed = TEXT.matcher(address).matches();
        this.bytes = compressed ? compressed(content) : content;
    }

    static boolean isText(String address) {
        return TEXT.matcher(address).matches();
    }

    /** Of its content; the same content has the same one, wherever it is served. */
    String hash() {
        return hash;
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * @param gzip    whether who asks can read it
     * @param forEver whether the address changes with the content, so that nobody needs to ask for it again
     */
    Answer answer(boolean gzip, boolean forEver) {
        return new Answer(gzip && compressed, forEver);
    }

    private static byte[] compressed(byte[] content) {
        var out = new ByteArrayOutputStream(content.length / 3);
        try (var gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The file as one request gets it. */
    final class Answer extends AbstractResource implements HttpResource {

        private final boolean gzip;
        private final boolean forEver;

        private Answer(boolean gzip, boolean forEver) {
            this.gzip = gzip;
            this.forEver = forEver;
        }

        String tag() {
            return gzip ? hash + "-gzip" : hash;
        }

        @Override
        public HttpHeaders getResponseHeaders() {
            HttpHeaders headers = new HttpHeaders();
            headers.setCacheControl(forEver ? FOR_EVER : ASK_AGAIN);
            if (compressed) {
                headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            }
            if (gzip) {
                headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
            }
            return headers;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            InputStream kept = new ByteArrayInputStream(bytes);
            return compressed && !gzip ? new GZIPInputStream(kept) : kept;
        }

        @Override
        public long contentLength() {
            return compressed && !gzip ? length : bytes.length;
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public String getFilename() {
            return address.substring(address.lastIndexOf('/') + 1);
        }

        @Override
        public String getDescription() {
            return address;
        }
    }
}
