package org.zhenggai.rectification.ground.access.account;

import java.time.OffsetDateTime;

/**
 * Something by which an account is opened has changed; its owner is told.
 *
 * @param by      who did it: the owner or a security administrator
 * @param address where from
 * @param at      real time
 */
public record AccountChanged(String userId, Kind kind, String by, String address, OffsetDateTime at) {

    /** What has changed. */
    public enum Kind {
        PASSWORD_CHANGED("口令已修改"),
        PASSWORD_RESET("口令已由安全管理员重置"),
        FACTOR_ON("动态验证码已启用"),
        FACTOR_OFF("动态验证码已停用"),
        CODES_RENEWED("备用码已重新生成"),
        LOGINS_ENDED("登录已由安全管理员全部结束"),
        KEY_MADE("安全管理员为此账号创建了接口密钥");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean byOwner() {
        return userId.equals(by);
    }
}
