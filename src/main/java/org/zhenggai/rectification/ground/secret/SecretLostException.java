package org.zhenggai.rectification.ground.secret;

/** A secret cannot be read any more: it was sealed with another key. */
public class SecretLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SecretLostException(Throwable cause) {
        super("密钥与保存时不一致，无法读取已保存的密文，请重新填写", cause);
    }
}
