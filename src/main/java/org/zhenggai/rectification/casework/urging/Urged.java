package org.zhenggai.rectification.casework.urging;

import java.time.LocalDate;
import java.util.Set;
import org.zhenggai.rectification.ground.organization.Position;

/**
 * Somebody urged whoever has to do an open task of a case to get on with it (催办). Published for each task in the transaction that
 * recorded it.
 *
 * @param text     what is asked for
 * @param until    by when it is asked for
 * @param to       positions that may take the task where nobody holds it, and the head of their unit
 * @param officers who holds the task; empty where nobody does
 */
public record Urged(long urgingId, long caseId, String taskId, String taskName, String text, LocalDate until, String actor,
        boolean byLeader, Set<Position> to, Set<String> officers) {}
