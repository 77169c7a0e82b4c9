package org.zhenggai.rectification.ground.audit;

/** Says who may read and verify the audit log. */
public interface AuditReaders {

    boolean mayAudit(String userId);
}
