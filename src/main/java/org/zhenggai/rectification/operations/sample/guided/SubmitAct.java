package org.zhenggai.rectification.operations.sample.guided;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.operations.sample.OfficersDesk;

/** An officer, or one after the other, submits a task of a case. */
@Component
class SubmitAct implements Act {

    private final OfficersDesk desk;

    SubmitAct(OfficersDesk desk) {
        this.desk = desk;
    }

    @Override
    public String kind() {
        return "submit";
    }

    @Override
    public void play(JsonNode what) {
        for (String officer : what.path("by").asText().split(" ")) {
            for (String number : what.path("case").asText().split(" ")) {
                desk.submit(number, what.path("process").asText(), what.path("task").asText(), officer, what.path("form").deepCopy());
            }
        }
    }
}
