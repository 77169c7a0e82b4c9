package org.zhenggai.rectification.ground.organization;

import java.util.Set;

/** An officer; the id is the user name in the engine. An inactive one keeps the past readable and does nothing any more. */
public record Officer(String id, String name, String unitId, boolean active, Set<Role> roles) {}
