package org.zhenggai.rectification.operations.backup.format;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.x25519.X25519KeyFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.digest.DigestUtils;

/** The key of backups, an identity of age ({@code AGE-SECRET-KEY-1…}): what was sealed with it, only its holder opens or makes. */
public final class BackupKey {

    private static final int MARK = 16;
    private static final String HOW = "请用 java -jar zhenggai.jar backup-key 生成密钥（也可用 age-keygen），抄存在服务器之外，"
            + "并以环境变量 RECTIFICATION_BACKUP_KEY 提供。";

    private final RecipientStanzaWriter writer;
    private final RecipientStanzaReader reader;
    private final String mark;

    private BackupKey(String secret) throws GeneralSecurityException {
        String recipient = new X25519KeyFactory().translateKey(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "X25519"))
                .toString();
        this.reader = X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(secret);
        this.writer = X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient);
        this.mark = DigestUtils.sha256Hex(recipient).substring(0, MARK);
    }

    /** @throws BackupRefusedException where there is no key or it is none */
    public static BackupKey of(String secret) {
        if (secret == null || secret.isBlank()) {
            throw new BackupRefusedException("没有设置备份密钥，不做不加密的备份。" + HOW);
        }
        try {
            return new BackupKey(secret.strip());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // neither the text nor the cause, which may hold it
            throw new BackupRefusedException("环境变量 RECTIFICATION_BACKUP_KEY 中的内容不是备份密钥（应以 AGE-SECRET-KEY-1 开头）。" + HOW);
        }
    }

    /** A new key as text, drawn by the system's random source. */
    public static String draw() {
        try {
            return new X25519KeyPairGenerator().generateKeyPair().getPrivate().toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no X25519", e);
        }
    }

    /** Tells keys apart and gives nothing away; stands in folders in clear. */
    public String mark() {
        return mark;
    }

    RecipientStanzaWriter writer() {
        return writer;
    }

    RecipientStanzaReader reader() {
        return reader;
    }

    @Override
    public String toString() {
        return "backup key " + mark; // never the key
    }
}
