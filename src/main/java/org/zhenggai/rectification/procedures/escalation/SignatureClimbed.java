package org.zhenggai.rectification.procedures.escalation;

import java.util.Set;

/**
 * A letter has waited too long for its signature, and others may sign it now. Published in the engine's transaction.
 *
 * @param waited   working days it was allowed to wait
 * @param signers  who may sign it besides the leaders, in words
 * @param officers who is to know: those who may sign now, and the leaders it waited for
 */
public record SignatureClimbed(long caseId, long escalationId, String taskId, String level, String instrument, int waited, String signers,
        Set<String> officers) {}
