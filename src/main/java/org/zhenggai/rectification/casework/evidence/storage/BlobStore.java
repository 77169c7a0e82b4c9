package org.zhenggai.rectification.casework.evidence.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Files by their SHA-256 (lower-case hexadecimal). What is stored never changes; storing the same content twice stores it once. */
public interface BlobStore {

    /** Stores the file's content durably; when it returns the content survives a power cut. The source stays as it is. */
    void put(String sha256, Path source) throws IOException;

    /** @return whether the content is there and this many bytes long */
    boolean has(String sha256, long size) throws IOException;

    /**
     * The content from this byte on; the caller closes it.
     *
     * @throws java.io.FileNotFoundException when it is not there
     */
    InputStream open(String sha256, long from) throws IOException;

    /** Removes the content; nothing happens when it is not there. */
    void delete(String sha256) throws IOException;

    /** Calls for every stored content, in no order. */
    void each(Consumer<String> found) throws IOException;
}
