package org.zhenggai.rectification.ground.access.oidc;

import org.zhenggai.rectification.ground.access.door.CallerException;

/** The issuer cannot be asked now, or does not answer as one. */
class IssuerDownException extends CallerException {

    private static final long serialVersionUID = 1L;

    IssuerDownException(Throwable cause) {
        super("统一身份认证暂时无法访问，请稍后再试；仍不行请告知系统管理员");
        initCause(cause);
    }
}
