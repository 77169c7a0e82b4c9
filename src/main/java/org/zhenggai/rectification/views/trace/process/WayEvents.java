package org.zhenggai.rectification.views.trace.process;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.zhenggai.rectification.views.trace.WayNote;

/** Translates the engine's history events. */
final class WayEvents implements HistoryEventHandler {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Consumer<WayNote> notes;

    WayEvents(Consumer<WayNote> notes) {
        this.notes = notes;
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricActivityInstanceEventEntity activity) {
            if (!ActivityTypes.MULTI_INSTANCE_BODY.equals(activity.getActivityType())) { // only groups the instances it is drawn for
                activity(activity);
            }
        } else if (event instanceof HistoricProcessInstanceEventEntity instance) {
            instance(instance);
        }
    }

    private void activity(HistoricActivityInstanceEventEntity event) {
        if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
            notes.accept(new WayNote.Entered(event.getProcessInstanceId(), event.getId(), event.getActivityId(), event.getActivityType(),
                    event.getActivityName(), at(event.getStartTime())));
            called(event);
        } else if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE)) {
            called(event);
        } else if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)) {
            notes.accept(new WayNote.Left(event.getId(), at(event.getEndTime()), event.isCanceled()));
        }
    }

    private void called(HistoricActivityInstanceEventEntity event) {
        if (event.getCalledProcessInstanceId() != null) {
            notes.accept(new WayNote.Called(event.getId(), event.getCalledProcessInstanceId()));
        }
    }

    private void instance(HistoricProcessInstanceEventEntity event) {
        if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START)) {
            notes.accept(new WayNote.Begun(event.getProcessInstanceId(), event.getBusinessKey(), event.getProcessDefinitionId(),
                    event.getProcessDefinitionKey(), event.getProcessDefinitionName(), event.getProcessDefinitionVersion(),
                    event.getSuperProcessInstanceId(), at(event.getStartTime())));
        } else if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_MIGRATE)) {
            notes.accept(new WayNote.Moved(event.getProcessInstanceId(), event.getProcessDefinitionId(),
                    event.getProcessDefinitionVersion()));
        } else if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)) {
            notes.accept(new WayNote.Over(event.getProcessInstanceId(), event.getState(), at(event.getEndTime())));
        }
    }

    private static OffsetDateTime at(Date date) {
        return date.toInstant().atZone(ZONE).toOffsetDateTime();
    }
}
