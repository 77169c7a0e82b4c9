package org.zhenggai.rectification.ground.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals robots' keys and the secrets of one-time passwords (AES-256-GCM), opened only where they are used. The key comes from the
 * environment, or from a file beside the data where the environment names none.
 */
@Component
public class Secrets {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String MAC = "HmacSHA256";
    private static final byte[] SALT = "zhenggai.notification".getBytes(StandardCharsets.UTF_8);
    private static final int ITERATIONS = 120_000;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;
    private static final int NONCE_BYTES = 12;
    private static final int FILE_BYTES = 32;
    private static final int SHORTEST = 12;

    private final SecretSettings settings;
    private final SecureRandom random = new SecureRandom();
    private volatile SecretKey key;

    /** @throws IllegalStateException when the environment's passphrase is too short to be one */
    Secrets(SecretSettings settings) {
        this.settings = settings;
        if (hasPassphrase() && settings.key().length() < SHORTEST) {
            throw new IllegalStateException("环境变量 RECTIFICATION_SECRET_KEY 至少需要" + SHORTEST + "位，请改正后重新启动");
        }
    }

    /** The secret as a table may hold it. */
    public String seal(String secret) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            byte[] whole = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, whole, nonce.length, sealed.length);
            return Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt", e);
        }
    }

    /** @throws SecretLostException when it was sealed with another key */
    public String open(String sealed) {
        try {
            byte[] whole = Base64.getDecoder().decode(sealed);
            byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
            return new String(cipher(Cipher.DECRYPT_MODE, nonce).doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES),
                    StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new SecretLostException(e);
        }
    }

    /** A mark of the text that nobody can compute, or find the text by, who has only the table. */
    public String fingerprint(String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key().getEncoded(), MAC));
            mac.update("fingerprint:".getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot compute", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private SecretKey key() throws GeneralSecurityException {
        SecretKey present = key;
        if (present == null) {
            String passphrase = hasPassphrase() ? settings.key() : fromFile(settings.file());
            byte[] derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(passphrase.toCharArray(), SALT, ITERATIONS, KEY_BITS)).getEncoded();
            present = new SecretKeySpec(derived, "AES");
            key = present;
        }
        return present;
    }

    private boolean hasPassphrase() {
        return settings.key() != null && !settings.key().isBlank();
    }

    private String fromFile(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole or not at all: what is written under another name first is moved into its place. */
    private void make(Path file) throws IOException {
        byte[] bytes = new byte[FILE_BYTES];
        random.nextBytes(bytes);
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path fresh = folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createTempFile(folder, "secret", ".key", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(
                        "rw-------")))
                : Files.createTempFile(folder, "secret", ".key");
        Files.writeString(fresh, HexFormat.of().formatHex(bytes), StandardOpenOption.SYNC);
        try {
            Files.move(fresh, file);
        } catch (FileAlreadyExistsException another) {
            Files.delete(fresh);
        }
    }
}
