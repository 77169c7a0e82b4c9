package org.zhenggai.rectification.procedures.fieldpatrol;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.patrol}.
 *
 * @param cadences how often fields can be patrolled, in the order in which it is offered
 * @param furthest calendar days ahead that a patrol may begin
 */
@Validated
@ConfigurationProperties("rectification.patrol")
record PatrolSettings(@NotEmpty List<Cadence> cadences, @Min(0) int furthest) {

    /** @throws IllegalStateException when it was taken out of the settings while a patrol goes by it */
    Cadence cadence(String code) {
        return cadences.stream().filter(one -> one.code().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalStateException("rectification.patrol.cadences没有" + code + "，而有巡查按它进行"));
    }

    List<Map<String, String>> options() {
        return cadences.stream().map(Cadence::option).toList();
    }
}
