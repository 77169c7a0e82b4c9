package org.zhenggai.rectification.ground.access.account;

import java.time.Clock;
import java.util.Set;
import org.zhenggai.rectification.ground.access.AccessSettings;

/** Settings and clocks for tests of other rooms of the front. */
public final class TestAccess {

    private TestAccess() {}

    public static AccessSettings settings(String proxies) {
        AccessSettings usual = AccountTables.SETTINGS;
        return new AccessSettings(Set.of(), proxies, usual.longestLogin(), usual.beforeLogin(), usual.sessions(), usual.password(), usual
                .delay(),
                usual.secondFactor());
    }

    public static RealTime time(Clock clock) {
        return new RealTime(clock);
    }
}
