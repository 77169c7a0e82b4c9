package org.zhenggai.rectification.ground.office;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A workbook on disk for as long as it is read: from there its parts are unpacked as they are wanted, not all at once. */
final class SpooledFile implements AutoCloseable {

    private final Path path;

    SpooledFile(byte[] content) throws IOException {
        path = Files.createTempFile("workbook", ".xlsx");
        Files.write(path, content);
    }

    File file() {
        return path.toFile();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
