package org.zhenggai.rectification.procedures.escalation;

import org.zhenggai.rectification.ground.organization.Role;

/**
 * A position an escalation is addressed to; messages and letters find the people by it.
 *
 * @param unitId unit
 * @param role   role in the unit
 */
public record Addressee(String unitId, Role role) {
}
