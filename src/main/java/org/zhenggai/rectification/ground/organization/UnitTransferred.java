package org.zhenggai.rectification.ground.organization;

import java.util.Set;

/**
 * A unit has handed work over to another, within the transaction of the change: whoever keeps open work by unit follows.
 *
 * @param cases keys of the cases that went over
 * @param whole whether everything open went over, what is about no single case included
 */
public record UnitTransferred(String from, String to, Set<Long> cases, boolean whole) {}
