package org.zhenggai.rectification.ground.database;

import java.util.List;

/**
 * How the tables of a database stand to this version of the software.
 *
 * @param empty        whether none of ours has ever run there
 * @param pending      scripts that would run
 * @param changed      scripts that ran with another content
 * @param later        versions that ran and are not known here
 * @param engine       version of the engine's tables, empty where there are none
 * @param engineWanted the version that this software needs
 */
public record MigrationState(boolean empty, List<String> pending, List<String> changed, List<String> later, String engine,
        String engineWanted) {

    /** Whether the engine would start on its tables; where there are none they are made. */
    public boolean engineFits() {
        return engine.isEmpty() || engine.startsWith(engineWanted + ".");
    }
}
