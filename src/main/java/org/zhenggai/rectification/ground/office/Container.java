package org.zhenggai.rectification.ground.office;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import org.zhenggai.rectification.ground.office.OfficeSettings.Packages;
import org.zhenggai.rectification.ground.office.UnreadableFileException.Reason;

/** What a file is packed as, seen from its first and last bytes, before any library reads its table of contents into memory. */
final class Container {

    private static final int ZIP = 0x04034b50;
    private static final int EMPTY_ZIP = 0x06054b50;
    private static final int OLD_OFFICE = 0xE011CFD0;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;
    /** Bytes the table of contents takes per part, with long names. */
    private static final int PER_ENTRY = 1_024;
    private static final int WINDOW = 1 << 20;
    /** The directory of a container of the old format names its streams in UTF-16. */
    private static final String ENCRYPTED = new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

    private Container() {}

    /** @throws UnreadableFileException when it is no zip, or one whose table of contents is longer than may be */
    static void require(SeekableByteChannel file, Packages limits) throws IOException {
        ByteBuffer first = read(file, 0, Integer.BYTES);
        int magic = first.remaining() < Integer.BYTES ? 0 : first.getInt();
        if (magic == OLD_OFFICE) {
            throw encrypted(file) ? new UnreadableFileException(Reason.DAMAGED, "文件已加密，无法读取；请取消密码后重新上传")
                    : new UnreadableFileException(Reason.OTHER_KIND, "旧版Office文件（.doc、.xls等）可能带有宏，不予接收；请另存为.docx或.xlsx后重新上传");
        }
        if (magic != ZIP && magic != EMPTY_ZIP) {
            throw new UnreadableFileException(Reason.OTHER_KIND, "这不是Word文档（.docx）或Excel工作簿（.xlsx），请核对后重新上传");
        }
        int length = (int) Math.min(file.size(), END_LENGTH + LONGEST_COMMENT);
        ByteBuffer end = read(file, file.size() - length, length);
        for (int at = length - END_LENGTH; at >= 0; at--) {
            if (end.getInt(at) == EMPTY_ZIP && at + END_LENGTH + (end.getShort(at + 20) & 0xFFFF) == length) {
                if ((end.getShort(at + 10) & 0xFFFF) > limits.maxEntries()
                        || (end.getInt(at + 12) & 0xFFFFFFFFL) > (long) limits.maxEntries() * PER_ENTRY) {
                    throw OfficePackage.burst();
                }
                return;
            }
        }
        throw OfficePackage.damaged();
    }

    private static boolean encrypted(SeekableByteChannel file) throws IOException {
        for (long from = 0; from < file.size(); from += WINDOW - ENCRYPTED.length()) {
            ByteBuffer window = read(file, from, (int) Math.min(WINDOW, file.size() - from));
            if (StandardCharsets.ISO_8859_1.decode(window).toString().contains(ENCRYPTED)) {
                return true;
            }
        }
        return false;
    }

    private static ByteBuffer read(SeekableByteChannel file, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.position(from);
        int read = 0;
        while (read >= 0 && bytes.hasRemaining()) {
            read = file.read(bytes);
        }
        return bytes.flip();
    }
}
