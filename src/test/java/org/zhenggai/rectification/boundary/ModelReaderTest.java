package org.zhenggai.rectification.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelReaderTest {

    private static final Map<String, String> BEANS = Map.of("tenants", "letting", "owner", "house");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "<task camunda:delegateExpression=\"${tenants}\"/>                        | letting",
            "<task camunda:candidateGroups=\"${letting(1, tenants.of(flat))}\"/>      | letting",
            "<timer>#{tenants.leave(execution)}</timer>                               | letting",
            "<flow>${flat.tenants == 'tenants' and owner}</flow>                      | ",
            "<task camunda:delegateExpression=\"${owner}\"/>                          | ",
            "<callActivity calledElement=\"moving-in\"/>                              | moving",
            "<doc>tenants.leave(1)</doc>                                              | "})
    void findsBeansOfOtherRoomsAndCalledProcesses(String xml, String other) {
        assertThat(ModelReader.read("house", "house.bpmn", xml, BEANS, Map.of("moving-in", "moving")))
                .extracting(Use::to).isSubsetOf(other == null ? "" : other).hasSize(other == null ? 0 : 1);
    }
}
