package org.zhenggai.rectification.procedures.escalation;

import org.zhenggai.rectification.casework.finding.RectificationCase;

/** Starts the process of an escalation; the glue to the engine implements it. */
public interface EscalationStart {

    void start(RectificationCase rectificationCase, long escalationId, boolean needsSignature, String followUp);
}
