package org.zhenggai.rectification.procedures.administrativeact;

import java.time.OffsetDateTime;
import org.zhenggai.rectification.ground.organization.Role;

/**
 * Something two administrators do together.
 *
 * @param account     the administrator's account it is about, null for a model
 * @param newName     the account's name afterwards, null where it is not about that; likewise role, unit and active
 * @param modelChange key of the changed file, null for an account
 * @param beforeText  how it was when it was proposed, Chinese; a decision is refused when that has changed
 * @param afterText   how it is to be, Chinese
 * @param decidedBy   who approved, rejected or withdrew it, null while nobody has
 */
public record AdministrativeAct(long id, ActKind kind, ActState state, String proposer, OffsetDateTime proposedAt, String reason,
        String account,
        String newName, Role newRole, String unitId, Boolean active, Long modelChange, String beforeText, String afterText,
        String decidedBy, OffsetDateTime decidedAt, String opinion) {}
