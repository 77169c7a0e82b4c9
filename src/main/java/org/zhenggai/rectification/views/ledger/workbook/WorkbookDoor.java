package org.zhenggai.rectification.views.ledger.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Lets in what is an Excel workbook and nothing else: neither encrypted nor with macros, nor one that unpacks without end. */
final class WorkbookDoor {

    private static final long MOST_UNPACKED = 400L * 1024 * 1024;
    private static final int HIGHEST_RATIO = 150;
    private static final long RATIO_FROM = 20L * 1024 * 1024;

    private WorkbookDoor() {
    }

    /** @throws UnreadableWorkbookException saying why the file stays outside */
    static void check(byte[] file) {
        if (file.length == 0) {
            throw new UnreadableWorkbookException(400, "文件是空的，请选择要导入的台账");
        }
        if (begins(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            boolean encrypted = contains(file, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
            throw encrypted ? new UnreadableWorkbookException(422, "文件已加密，请先在Excel中取消密码再导入")
                    : new UnreadableWorkbookException(415, "这是旧版Excel（.xls）或其他格式的文件，请另存为.xlsx后再导入");
        }
        if (!begins(file, 'P', 'K', 3, 4)) {
            throw new UnreadableWorkbookException(415, "这不是Excel工作簿，请上传.xlsx文件");
        }
        boolean workbook = false;
        long total = 0;
        // by the directory at its end: the JDK's stream does not read what POI itself writes as a stream
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String name = entry.getName().toLowerCase(java.util.Locale.ROOT);
                if (name.endsWith("vbaproject.bin")) {
                    throw new UnreadableWorkbookException(422, "文件含有宏，请另存为不含宏的.xlsx后再导入");
                }
                workbook |= name.equals("xl/workbook.xml");
                try (InputStream part = zip.getInputStream(entry)) {
                    total = unpack(part, total, file.length);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableWorkbookException(422, "文件已损坏，无法读取，请在Excel中打开后重新保存");
        }
        if (!workbook) {
            throw new UnreadableWorkbookException(415, "这不是Excel工作簿，请上传.xlsx文件");
        }
    }

    private static long unpack(InputStream zip, long before, int packed) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long total = before;
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            total += read;
            if (total > MOST_UNPACKED || total > RATIO_FROM && total / packed > HIGHEST_RATIO) {
                throw new UnreadableWorkbookException(422, "文件解压后异常巨大，拒绝读取，请检查文件来源");
            }
        }
        return total;
    }

    private static boolean begins(byte[] file, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (file.length <= i || (file[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] file, byte[] wanted) {
        outer:
        for (int i = 0; i + wanted.length <= file.length; i++) {
            for (int j = 0; j < wanted.length; j++) {
                if (file[i + j] != wanted[j]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }
}
