package org.zhenggai.rectification.casework.finding.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.engine.EngineCalls;
import org.zhenggai.rectification.ground.organization.Organization;

/** Starts process instances of a case, all with the same few variables and the case number as business key. */
@Component
public class CaseInstances {

    private final EngineCalls engine;
    private final RuntimeService runtime;
    private final CaseUnits units;
    private final Organization organization;
    private final WorkingCalendar calendar;

    CaseInstances(EngineCalls engine, @Lazy RuntimeService runtime, CaseUnits units, Organization organization,
            WorkingCalendar calendar) {
        this.engine = engine;
        this.runtime = runtime;
        this.units = units;
        this.organization = organization;
        this.calendar = calendar;
    }

    /** What every instance of the case carries. */
    public VariableMap variables(RectificationCase c) {
        String lead = units.lead(c.id());
        return Variables.putValue("caseId", String.valueOf(c.id())).putValue("caseNumber", c.caseNumber())
                .putValue("leadUnit", lead).putValue("leadUnitName", organization.unit(lead).orElseThrow().name())
                .putValue("deadline", Wording.date(c.dueDate())).putValue("dueAt", endOf(c.dueDate()));
    }

    /** The same for an instance beside the case that is about something of its own, by that thing's key in our tables. */
    public VariableMap variables(RectificationCase c, long subjectId) {
        return variables(c).putValue("subjectId", String.valueOf(subjectId));
    }

    /** Starts the process for the case. @return the instance's id */
    public String start(String processKey, RectificationCase c, Map<String, Object> variables) {
        return engine.asSystem(() -> runtime.startProcessInstanceByKey(processKey, c.caseNumber(), variables).getId());
    }

    /** Starts the process whose start event waits for the message. @return the instance's id */
    public String startByMessage(String message, RectificationCase c, Map<String, Object> variables) {
        return engine.asSystem(() -> runtime.startProcessInstanceByMessage(message, c.caseNumber(), variables).getId());
    }

    /** Tells the instance that waits for the message; where none waits nothing happens. @return whether one did */
    public boolean tell(String instanceId, String message, Map<String, Object> variables) {
        return engine.asSystem(() -> {
            var waiting = runtime.createExecutionQuery().processInstanceId(instanceId).messageEventSubscriptionName(message).list();
            waiting.forEach(execution -> runtime.messageEventReceived(message, execution.getId(), variables));
            return !waiting.isEmpty();
        });
    }

    /** Ends the instance from outside: for those whose model knows no way out. */
    public void end(String instanceId, String reason) {
        engine.asSystem(() -> {
            runtime.deleteProcessInstance(instanceId, reason);
            return null;
        });
    }

    /** Ids of the running instances of a process that carry the case's number. */
    public List<String> running(String processKey, RectificationCase c) {
        return engine.asSystem(() -> runtime.createProcessInstanceQuery().processDefinitionKey(processKey)
                .processInstanceBusinessKey(c.caseNumber()).list().stream().map(ProcessInstance::getId).toList());
    }

    /** The same for the instances that are about this thing of the room, by its key. */
    public List<String> running(String processKey, RectificationCase c, long subjectId) {
        return engine.asSystem(() -> runtime.createProcessInstanceQuery().processDefinitionKey(processKey)
                .processInstanceBusinessKey(c.caseNumber()).variableValueEquals("subjectId", String.valueOf(subjectId)).list().stream()
                .map(ProcessInstance::getId).toList());
    }

    /** End of the day in Asia/Shanghai, null for none. */
    public Date endOf(LocalDate day) {
        return day == null ? null : Date.from(calendar.endOfDay(day));
    }
}
