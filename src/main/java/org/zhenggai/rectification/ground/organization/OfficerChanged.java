package org.zhenggai.rectification.ground.organization;

/** An officer's unit, roles or activity changed: what was granted before holds no longer. @param officerId the account */
public record OfficerChanged(String officerId) {}
