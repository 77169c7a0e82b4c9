package org.zhenggai.rectification.ground.office;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.zhenggai.rectification.ground.office.UnreadableFileException.Reason;

/** Plain text as offices save it: UTF-8, UTF-16 or GBK, whichever the bytes are. */
public final class TextFile {

    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final int LOOKED_AT = 20_000;

    private TextFile() {}

    /**
     * The text, without its byte order mark. The mark decides, otherwise what can be decoded without loss.
     *
     * @throws UnreadableFileException when it is empty or no text, or nothing decodes it
     */
    public static String read(byte[] file) {
        return printable(decoded(file));
    }

    /** As {@link #read}, of a text that may be one for programs. */
    public static String decoded(byte[] file) {
        if (file.length == 0) {
            throw new UnreadableFileException(Reason.EMPTY, "文件是空的，请重新选择文件");
        }
        for (Charset charset : candidates(file)) {
            try {
                return charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            } catch (CharacterCodingException e) {
                // the next one may
            }
        }
        throw new UnreadableFileException(Reason.DAMAGED, "无法识别文字编码；请把文件另存为UTF-8或GBK编码的文本后重新上传");
    }

    private static Iterable<Charset> candidates(byte[] file) {
        int mark = file.length < 2 ? 0 : (file[0] & 0xFF) << 8 | file[1] & 0xFF;
        if (mark == 0xFFFE || mark == 0xFEFF) {
            return List.of(StandardCharsets.UTF_16);
        }
        Charset wide = wideWithoutMark(file);
        return wide == null ? List.of(StandardCharsets.UTF_8, CHINESE) : List.of(wide);
    }

    /** UTF-16 without a mark shows by its line ends: a zero byte beside LF, always on the same side. */
    private static Charset wideWithoutMark(byte[] file) {
        int little = 0;
        int big = 0;
        for (int i = 0; i + 1 < file.length && i < LOOKED_AT; i += 2) {
            little += file[i + 1] == 0 && file[i] == '\n' ? 1 : 0;
            big += file[i] == 0 && file[i + 1] == '\n' ? 1 : 0;
        }
        if (file.length % 2 != 0 || little == 0 && big == 0 || little > 0 && big > 0) {
            return null;
        }
        return little > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static String printable(String text) {
        long odd = text.chars().filter(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f').count();
        if (odd > 0 || text.startsWith("%PDF-") || text.startsWith("{\\rtf") || text.stripLeading().startsWith("<")) {
            throw new UnreadableFileException(Reason.OTHER_KIND, "这不是可以读取的文字，请核对后重新上传");
        }
        return Characters.plain(text);
    }
}
