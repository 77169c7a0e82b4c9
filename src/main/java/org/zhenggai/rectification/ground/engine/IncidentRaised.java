package org.zhenggai.rectification.ground.engine;

/**
 * A job has spent its retries and waits for an administrator. In the transaction that notes it.
 *
 * @param activity element of the model where it stopped
 * @param cause    what the last attempt said, may be null
 */
public record IncidentRaised(String incidentId, String processKey, String processName, String processInstanceId, String businessKey,
        String activity, String cause) {}
