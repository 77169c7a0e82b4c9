package org.zhenggai.rectification.ground.engine.task;

/**
 * An open task and where it stands.
 *
 * @param holder officer who holds it, null for nobody
 * @param caseId the case's key in our tables, null where its process is about none
 */
public record TaskPlace(String id, String key, String name, String processKey, String instanceId, String holder, Long caseId) {

    /** As {@code <process>/<task>} of the models. */
    public String path() {
        return processKey + "/" + key;
    }
}
