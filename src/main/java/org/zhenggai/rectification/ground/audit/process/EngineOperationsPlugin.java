package org.zhenggai.rectification.ground.audit.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.database.AtCommit;
import org.zhenggai.rectification.ground.database.LastAct;

/**
 * Copies what people do in the engine itself – retries, suspensions, deployments, accounts, authorizations, whichever interface they use –
 * from its operation log into the audit log, one entry an operation, in the same transaction. Casework is not in it: cases have their
 * timelines.
 */
@Component
class EngineOperationsPlugin extends AbstractProcessEnginePlugin {

    /** Before the audit log links its entries. */
    private static final int ORDER = 1500;

    private final AtCommit atCommit;
    private final LastAct<OperationPart> writing;

    /** @param log asked for late: the engine is there before the tables are */
    EngineOperationsPlugin(AtCommit atCommit, ObjectProvider<AuditLog> log) {
        this.atCommit = atCommit;
        this.writing = LastAct.of(ORDER, parts -> write(parts, log.getObject()));
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<HistoryEventHandler> handlers = new ArrayList<>(configuration.getCustomHistoryEventHandlers() == null ? List.of()
                : configuration.getCustomHistoryEventHandlers());
        handlers.add(new Reader());
        configuration.setCustomHistoryEventHandlers(handlers);
    }

    private static void write(List<OperationPart> parts, AuditLog log) {
        Map<String, List<OperationPart>> operations = new LinkedHashMap<>();
        parts.forEach(part -> operations.computeIfAbsent(part.operation() + part.type() + part.entity() + part.object(),
                key -> new ArrayList<>()).add(part));
        operations.values().forEach(operation -> log.record(OperationWords.act(operation)));
    }

    private final class Reader implements HistoryEventHandler {

        @Override
        public void handleEvent(HistoryEvent event) {
            if (event instanceof UserOperationLogEntryEventEntity entry && concerned(entry)) {
                atCommit.note(writing, OperationPart.of(entry));
            }
        }

        @Override
        public void handleEvents(List<HistoryEvent> events) {
            events.forEach(this::handleEvent);
        }

        private static boolean concerned(UserOperationLogEntryEventEntity entry) {
            boolean casework = UserOperationLogEntry.CATEGORY_TASK_WORKER.equals(entry.getCategory())
                    || EntityTypes.TASK.equals(entry.getEntityType())
                    || EntityTypes.PROCESS_INSTANCE.equals(entry.getEntityType())
                            && UserOperationLogEntry.OPERATION_TYPE_CREATE.equals(entry.getOperationType())
                    || UserOperationLogEntry.OPERATION_TYPE_EVALUATE.equals(entry.getOperationType());
            return entry.getUserId() != null && !casework;
        }
    }
}
