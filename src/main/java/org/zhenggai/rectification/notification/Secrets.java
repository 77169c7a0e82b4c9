package org.zhenggai.rectification.notification;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.engine.ConflictException;

/** Keeps robots' keys: encrypted (AES-256-GCM) with a key that only the environment knows, opened only to send. */
@Component
class Secrets {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final byte[] SALT = "zhenggai.notification".getBytes(StandardCharsets.UTF_8);
    private static final int ITERATIONS = 120_000;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;
    private static final int NONCE_BYTES = 12;
    private static final int SHORTEST = 12;

    private final String passphrase;
    private final SecureRandom random = new SecureRandom();
    private volatile SecretKey key;

    Secrets(NotificationSettings settings) {
        this.passphrase = settings.secretKey();
    }

    /** Whether there is a key to encrypt with. */
    boolean ready() {
        return passphrase != null && passphrase.length() >= SHORTEST;
    }

    /** @throws ConflictException when the environment has no key */
    String seal(String secret) {
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

    /** @throws ConflictException when the environment has no key, or another one than it was sealed with */
    String open(String sealed) {
        try {
            byte[] whole = Base64.getDecoder().decode(sealed);
            byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
            return new String(cipher(Cipher.DECRYPT_MODE, nonce).doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES),
                    StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new ConflictException("密钥与保存时不一致，无法读取机器人的令牌，请在消息设置中重新填写");
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private SecretKey key() throws GeneralSecurityException {
        if (!ready()) {
            throw new ConflictException("尚未设置密钥：请在环境变量 RECTIFICATION_SECRET_KEY 中设置不少于" + SHORTEST + "位的口令并重启系统，再保存令牌");
        }
        SecretKey present = key;
        if (present == null) {
            byte[] derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(passphrase.toCharArray(), SALT, ITERATIONS, KEY_BITS)).getEncoded();
            present = new SecretKeySpec(derived, "AES");
            key = present;
        }
        return present;
    }
}
