package org.zhenggai.rectification.casework.evidence;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * HEIC and MP4 are boxes within boxes, each with its length in front. A box that claims to be longer than what it lies in is
 * damaged,
 * or made to have a reader allocate what is not there.
 */
final class BoxFile {

    private static final Set<String> CONTAINERS = Set.of("moov", "trak", "mdia", "minf", "dinf", "stbl", "udta", "iprp", "ipco",
            "edts");
    private static final int HEAD = 8;
    private static final int LONG_HEAD = 16;
    private static final int DEEPEST = 12;
    private static final int MOST = 100_000;

    private final RandomAccessFile in;
    private final Set<String> seen = new HashSet<>();
    private int boxes;

    private BoxFile(RandomAccessFile in) {
        this.in = in;
    }

    /** @param needed type of the box without which the file says nothing: {@code meta} for HEIC, {@code moov} for MP4 */
    static void examine(Path file, String needed) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            BoxFile walk = new BoxFile(in);
            walk.boxes(0, in.length(), 0);
            if (!walk.seen.contains(needed)) {
                throw damaged();
            }
        }
    }

    private void boxes(long from, long end, int depth) throws IOException {
        long at = from;
        while (at < end) {
            if (end - at < HEAD) {
                if (depth > 0) {
                    return; // some recorders close a list with four zero bytes
                }
                throw damaged();
            }
            in.seek(at);
            long size = in.readInt() & 0xFFFFFFFFL;
            byte[] name = new byte[4];
            in.readFully(name);
            String type = new String(name, StandardCharsets.ISO_8859_1);
            int head = HEAD;
            if (size == 1 && end - at >= LONG_HEAD) {
                size = in.readLong();
                head = LONG_HEAD;
            } else if (size == 0) {
                if (depth > 0) {
                    return;
                }
                size = end - at;
            }
            if (size < head || size > end - at || ++boxes > MOST) {
                throw damaged();
            }
            if (depth == 0) {
                seen.add(type);
            }
            if (CONTAINERS.contains(type) && depth < DEEPEST) {
                boxes(at + head, at + size, depth + 1);
            } else if (type.equals("meta") && depth < DEEPEST && size >= head + 4) {
                boxes(at + head + 4, at + size, depth + 1);
            }
            at += size;
        }
    }

    private static IntakeRefusedException damaged() {
        return IntakeRefusedException.content("文件已损坏或传输不完整，无法读取；请从手机或相机重新导出后上传");
    }
}
