package org.zhenggai.rectification.casework.evidence;

import java.awt.color.CMMException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOException;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Colour profiles of JPEG files. Cameras and editors write some that Java cannot read; the picture is whole without. */
final class Profiles {

    private static final byte[] NAME = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int MARK = 0xFF;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP2 = 0xE2;
    private static final int BUFFER = 1 << 16;

    /** Something done with a picture. */
    interface Work<T> {
        T with(ImageInputStream picture) throws IOException;
    }

    private Profiles() {}

    /** Does the work, a second time without the profile where it fails and the picture has one. */
    static <T> T tolerant(ImageInputStream in, Work<T> work) throws IOException {
        in.seek(0);
        try {
            return work.with(in);
        } catch (IIOException | IllegalArgumentException | CMMException | IndexOutOfBoundsException e) {
            byte[] plain = without(in);
            if (plain == null) {
                throw e;
            }
            try (ImageInputStream again = new MemoryCacheImageInputStream(new ByteArrayInputStream(plain))) {
                return work.with(again);
            }
        }
    }

    /** The JPEG without its profiles; null where it is none or has none. */
    private static byte[] without(ImageInputStream in) throws IOException {
        in.seek(0);
        if (in.read() != MARK || in.read() != 0xD8) {
            return null;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(MARK);
        out.write(0xD8);
        boolean found = false;
        for (int mark = in.read(); mark == MARK; mark = in.read()) {
            int kind = in.read();
            int length = in.read() << 8 | in.read();
            if (length < 2) {
                return null;
            }
            byte[] segment = new byte[length - 2];
            int read = 0;
            for (int more = 0; more >= 0 && read < segment.length; read += Math.max(0, more)) {
                more = in.read(segment, read, segment.length - read);
            }
            if (kind == APP2 && begins(segment)) {
                found = true;
                continue;
            }
            out.write(MARK);
            out.write(kind);
            out.write(length >> 8);
            out.write(length);
            out.write(segment, 0, read);
            if (kind == START_OF_SCAN) {
                break;
            }
        }
        byte[] rest = new byte[BUFFER];
        for (int read = in.read(rest); read > 0; read = in.read(rest)) {
            out.write(rest, 0, read);
        }
        return found ? out.toByteArray() : null;
    }

    private static boolean begins(byte[] segment) {
        for (int i = 0; i < NAME.length; i++) {
            if (i >= segment.length || segment[i] != NAME[i]) {
                return false;
            }
        }
        return true;
    }
}
