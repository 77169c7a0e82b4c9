package org.zhenggai.rectification.operations.migration.process;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Moves one instance: every activity that both versions have stays where it is, timers keep the instant they were set to. */
@Component
class InstanceMove {

    private final RuntimeService runtime;
    private final ManagementService management;

    InstanceMove(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    /** Joins the caller's transaction. */
    void run(String instanceId, String fromDefinition, String toDefinition) {
        List<Job> before = jobs(instanceId);
        runtime.newMigration(runtime.createMigrationPlan(fromDefinition, toDefinition).mapEqualActivities().updateEventTriggers().build())
                .processInstanceIds(instanceId).execute();
        // the engine reads the timers' variables anew; a timer that was moved since must not jump back
        List<Job> after = jobs(instanceId);
        before.forEach(job -> after.stream().filter(same -> same.getId().equals(job.getId()))
                .filter(same -> !Objects.equals(time(same), time(job)))
                .forEach(same -> management.setJobDuedate(same.getId(), job.getDuedate())));
    }

    private List<Job> jobs(String instanceId) {
        return management.createJobQuery().processInstanceId(instanceId).list();
    }

    private static Long time(Job job) {
        Date due = job.getDuedate();
        return due == null ? null : due.getTime();
    }
}
