package org.zhenggai.rectification.ground.http;

import io.micrometer.common.KeyValue;
import java.util.List;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/**
 * Under what requests are counted: our addresses by their patterns, those of the engine, which knows none, by where they begin. No tag
 * holds what a caller chose.
 */
@Component
class RequestTags extends DefaultServerRequestObservationConvention {

    private static final List<KeyValue> BEGINNINGS = List.of("/engine-rest", "/camunda/api", "/camunda").stream()
            .map(beginning -> KeyValue.of("uri", beginning)).toList();

    @Override
    protected KeyValue uri(ServerRequestObservationContext context) {
        if (context.getCarrier() != null && context.getPathPattern() == null) {
            String path = RequestPath.of(context.getCarrier());
            for (KeyValue beginning : BEGINNINGS) {
                if (path.equals(beginning.getValue()) || path.startsWith(beginning.getValue() + "/")) {
                    return beginning;
                }
            }
        }
        return super.uri(context);
    }
}
