package org.zhenggai.rectification.operations.migration;

import java.util.List;

/**
 * What a migration of one process moved, or would move.
 *
 * @param fromVersions older versions that instances were found on
 * @param toVersion    the latest version
 * @param moved        business keys of the instances that run on the latest version now, or would
 */
public record MigrationReport(String processKey, String processName, List<Integer> fromVersions, int toVersion, boolean dryRun,
        List<String> moved, List<NotMoved> notMoved) {

    /** An instance that stays on its version, untouched; the reason is Chinese. */
    public record NotMoved(String businessKey, int version, String reason) {}
}
