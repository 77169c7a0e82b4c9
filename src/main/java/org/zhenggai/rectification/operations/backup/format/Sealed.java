package org.zhenggai.rectification.operations.backup.format;

import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.List;

/** Files after age v1 (age-encryption.org), one recipient: {@code age -d -i key file.age} opens them too. */
public final class Sealed {

    /** End of their names. */
    public static final String ENDING = ".age";

    /** Header with one recipient of X25519, and the nonce. */
    private static final long HEAD = 184;
    private static final long CHUNK = 65_536;
    private static final long TAG = 16;

    private Sealed() {}

    /** How long the file of a content of this length is. */
    public static long length(long content) {
        return HEAD + content + TAG * Math.max(1, (content + CHUNK - 1) / CHUNK);
    }

    /** Writes a new file; what was written is on the disk when the stream has been closed. */
    public static OutputStream write(Path file, BackupKey key) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            WritableByteChannel sealing = new StandardEncryptingChannelFactory().newEncryptingChannel(kept(channel), List.of(key.writer()));
            return new Durable(Channels.newOutputStream(sealing), channel);
        } catch (GeneralSecurityException e) {
            channel.close();
            throw new IOException("无法加密", e);
        }
    }

    /**
     * The content; {@code read} throws an IOException where the file was changed or cut off.
     *
     * @throws WrongKeyException when it was sealed with another key
     */
    public static InputStream read(Path file, BackupKey key) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            return Channels.newInputStream(
                    new StandardDecryptingChannelFactory().newDecryptingChannel(Channels.newChannel(in), List.of(key.reader())));
        } catch (UnsupportedRecipientStanzaException e) {
            in.close();
            throw new WrongKeyException();
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            in.close();
            throw new IOException("无法解密", e);
        }
    }

    /** A file that another key opens. */
    public static final class WrongKeyException extends IOException {

        private static final long serialVersionUID = 1L;

        WrongKeyException() {
            super("用另一把密钥加密");
        }
    }

    /** The sealing channel closes what it writes to; the file has to be forced after its last chunk. */
    private static WritableByteChannel kept(FileChannel file) {
        return new WritableByteChannel() {
            @Override
            public int write(java.nio.ByteBuffer bytes) throws IOException {
                return file.write(bytes);
            }

            @Override
            public boolean isOpen() {
                return file.isOpen();
            }

            @Override
            public void close() {
                // by the stream, when it is on the disk
            }
        };
    }

    private static final class Durable extends FilterOutputStream {

        private final FileChannel file;

        Durable(OutputStream out, FileChannel file) {
            super(out);
            this.file = file;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            if (file.isOpen()) {
                try (file) {
                    super.close();
                    file.force(true);
                }
            }
        }
    }
}
