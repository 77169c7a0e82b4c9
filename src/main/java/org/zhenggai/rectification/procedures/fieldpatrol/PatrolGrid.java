package org.zhenggai.rectification.procedures.fieldpatrol;

/**
 * A grid or village that is patrolled.
 *
 * @param chief  its field chief (田长) or grid officer, by name: they need no account
 * @param extent what is to be looked at
 */
public record PatrolGrid(String name, String chief, String extent) {}
