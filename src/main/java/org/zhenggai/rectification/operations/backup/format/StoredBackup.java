package org.zhenggai.rectification.operations.backup.format;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** One backup: {@code backup.json} in clear, the manifest, the tables and the files beside the database sealed. */
public final class StoredBackup {

    /**
     * What everybody may read of a backup, {@code backup.json}.
     *
     * @param software always {@value #SOFTWARE}
     * @param format   of these files
     * @param product  version of the software that made it
     * @param key      {@link BackupKey#mark()} of the key that opens it
     */
    public record Label(String software, int format, String product, OffsetDateTime at, String key) {}

    private static final String SOFTWARE = "zhenggai";
    private static final int FORMAT = 1;
    private static final String LABEL = "backup.json";
    private static final String MANIFEST = "manifest.json.gz" + Sealed.ENDING;
    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    private final Path folder;

    public StoredBackup(Path folder) {
        this.folder = folder;
    }

    /** Writes what makes the tables written so far a backup. */
    public void complete(Manifest manifest, BackupKey key) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Sealed.write(folder.resolve(MANIFEST), key))) {
            JSON.writeValue(out, manifest);
        }
        byte[] label = JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(new Label(SOFTWARE, FORMAT, manifest.product(), manifest.at(), key.mark()));
        try (FileChannel channel = FileChannel.open(folder.resolve(LABEL), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(label));
            channel.force(true);
        }
        BackupFolder.force(folder);
    }

    /** @throws BackupRefusedException where this is no backup of ours */
    public Label label() {
        Path file = folder.resolve(LABEL);
        try {
            Label label = JSON.readValue(Files.readString(file, StandardCharsets.UTF_8), Label.class);
            if (label != null && SOFTWARE.equals(label.software())) {
                if (label.format() != FORMAT) {
                    throw new BackupRefusedException("备份 " + folder + " 的格式是" + label.format() + "，本版本只能读取格式" + FORMAT + "，请用做备份的版本"
                            + label.product() + "处理。");
                }
                return label;
            }
        } catch (IOException e) {
            // neither of ours nor readable
        }
        throw new BackupRefusedException(folder + " 不是本软件的备份（没有可读的 " + LABEL + "）。");
    }

    /** @throws BackupRefusedException where it cannot be opened: another key, damaged, no backup of ours */
    public Manifest manifest(BackupKey key) {
        Label label = label();
        if (!key.mark().equals(label.key())) {
            throw otherKey();
        }
        try (InputStream in = new GZIPInputStream(Sealed.read(folder.resolve(MANIFEST), key))) {
            return JSON.readValue(in, Manifest.class);
        } catch (Sealed.WrongKeyException e) {
            throw otherKey();
        } catch (IOException e) {
            throw new BackupRefusedException("备份 " + folder + " 的清单（" + MANIFEST + "）已损坏、被截断或者缺失，这份备份不能使用。", e);
        }
    }

    private BackupRefusedException otherKey() {
        return new BackupRefusedException("备份 " + folder + " 是用另一把密钥加密的，请提供做备份时的 RECTIFICATION_BACKUP_KEY。");
    }

    /** Where the rows of a table lie. */
    public Path table(String name) {
        return folder.resolve("tables").resolve(name + ".copy.gz" + Sealed.ENDING);
    }

    /** Where a file beside the database lies. */
    public Path file(String name) {
        return folder.resolve("files").resolve(name + Sealed.ENDING);
    }

    public Path folder() {
        return folder;
    }
}
