package org.zhenggai.rectification.support;

import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;

/** What a test has deployed beside what the software ships. */
public final class Deployments {

    private Deployments() {}

    /** Deletes every other deployment with its instances; again where a job of one was being executed just then. */
    public static void withdrawAllBut(String shipped, RepositoryService repository) {
        Awaitility.await().atMost(60, TimeUnit.SECONDS).ignoreException(OptimisticLockingException.class).until(() -> {
            repository.createDeploymentQuery().list().stream().filter(deployment -> !deployment.getId().equals(shipped))
                    .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true, true, true));
            return true;
        });
    }
}
