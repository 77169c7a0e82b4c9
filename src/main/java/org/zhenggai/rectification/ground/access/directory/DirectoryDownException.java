package org.zhenggai.rectification.ground.access.directory;

import org.zhenggai.rectification.ground.access.door.CallerException;

/** The directory cannot say now: no password was wrong. */
class DirectoryDownException extends CallerException {

    private static final long serialVersionUID = 1L;

    DirectoryDownException(Throwable cause) {
        super("统一身份目录暂时无法访问，没有核对口令；请稍后再试，仍不行请告知系统管理员");
        initCause(cause);
    }
}
