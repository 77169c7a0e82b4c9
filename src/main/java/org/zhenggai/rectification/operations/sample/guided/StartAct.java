package org.zhenggai.rectification.operations.sample.guided;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.operations.sample.OfficersDesk;

/** An officer starts a process by its start form. */
@Component
class StartAct implements Act {

    private final OfficersDesk desk;

    StartAct(OfficersDesk desk) {
        this.desk = desk;
    }

    @Override
    public String kind() {
        return "start";
    }

    @Override
    public void play(JsonNode what) {
        desk.start(what.path("process").asText(), what.path("by").asText(), what.path("form").deepCopy());
    }
}
