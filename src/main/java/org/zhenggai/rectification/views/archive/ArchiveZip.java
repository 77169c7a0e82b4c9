package org.zhenggai.rectification.views.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A ZIP that is written while it is sent; each file's hash is taken on the way, and the list of hashes comes last, in the form that
 * {@code sha256sum -c} reads. Names are UTF-8.
 */
final class ArchiveZip {

    static final String MANIFEST = "manifest.sha256";

    /** Writes one file's bytes. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** What was written. */
    record Written(long size, String sha256) {}

    private final ZipOutputStream zip;
    private final Map<String, String> hashes = new TreeMap<>();

    ArchiveZip(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED); // photos and PDF are packed already
    }

    Written add(String path, Instant at, Content content) throws IOException {
        if (hashes.containsKey(path)) {
            throw new IllegalStateException("twice in the archive: " + path);
        }
        ZipEntry entry = new ZipEntry(path);
        entry.setLastModifiedTime(FileTime.from(at));
        zip.putNextEntry(entry);
        Hashing hashing = new Hashing(zip);
        content.writeTo(hashing);
        hashing.flush();
        zip.closeEntry();
        String hash = HexFormat.of().formatHex(hashing.digest.digest());
        hashes.put(path, hash);
        return new Written(hashing.size, hash);
    }

    Written add(String path, Instant at, String text) throws IOException {
        return add(path, at, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Adds the list of hashes and the end; a ZIP without is refused by whoever opens it. */
    void finish(Instant at) throws IOException {
        StringBuilder list = new StringBuilder();
        hashes.forEach((path, hash) -> list.append(hash).append("  ").append(path).append('\n'));
        ZipEntry entry = new ZipEntry(MANIFEST);
        entry.setLastModifiedTime(FileTime.from(at));
        zip.putNextEntry(entry);
        zip.write(list.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    private static final class Hashing extends FilterOutputStream {

        private final MessageDigest digest = DigestUtils.getSha256Digest();
        private long size;

        private Hashing(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            digest.update((byte) one);
            size++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            digest.update(bytes, from, length);
            size += length;
        }

        @Override
        public void close() {
            // the next file follows
        }
    }
}
