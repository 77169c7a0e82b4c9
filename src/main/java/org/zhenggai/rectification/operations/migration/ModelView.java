package org.zhenggai.rectification.operations.migration;

import java.util.List;

/**
 * A process model.
 *
 * @param latestVersion the version new cases start with
 * @param running       running instances by version, oldest version first; the latest version always, others where instances run
 */
public record ModelView(String key, String name, int latestVersion, List<Running> running) {

    /** How many instances run on a version. */
    public record Running(int version, long instances) {}
}
