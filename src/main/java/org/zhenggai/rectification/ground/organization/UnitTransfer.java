package org.zhenggai.rectification.ground.organization;

import java.util.List;

/**
 * What one unit hands over to another: some of it where a unit is split, all of it where it is merged.
 *
 * @param cases    numbers of the cases that go over, null for all that are open
 * @param officers accounts that go over, null for all in use
 * @param end      whether the unit ends with it, which needs all of both
 * @param reason   on what it rests, e.g. the document that ordered it
 */
public record UnitTransfer(String from, String to, List<String> cases, List<String> officers, boolean end, String reason) {

    boolean whole() {
        return cases == null;
    }
}
