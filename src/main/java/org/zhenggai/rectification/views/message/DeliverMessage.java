package org.zhenggai.rectification.views.message;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.language.InModels;

/** 送达消息: sends it, or sets when to try again; waiting spends no retry. */
@InModels
@Component("deliverMessage")
class DeliverMessage implements JavaDelegate {

    private final Deliveries deliveries;

    DeliverMessage(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Instant> later = deliveries.deliver(Stream.of(((String) execution.getVariable("deliveryIds")).split(","))
                .map(Long::valueOf).toList());
        execution.setVariable("deliveryOutcome", later.isPresent() ? "LATER" : "DONE");
        later.ifPresent(instant -> execution.setVariable("tryAgainAt", Date.from(instant)));
    }
}
