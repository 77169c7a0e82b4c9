package org.zhenggai.rectification.ground.engine.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;

/** Turns facts into the engine's typed values: lists and maps as JSON, which is what a Camunda Form reads. */
public final class FactValues {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FactValues() {}

    public static TypedValue typed(Object value) {
        if (value instanceof Collection || value instanceof Map) {
            try {
                return SpinValues.jsonValue(JSON.writeValueAsString(value)).create();
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(e);
            }
        }
        if (value instanceof Boolean flag) {
            return Variables.booleanValue(flag);
        }
        return value instanceof Integer number ? Variables.integerValue(number) : Variables.stringValue((String) value);
    }
}
