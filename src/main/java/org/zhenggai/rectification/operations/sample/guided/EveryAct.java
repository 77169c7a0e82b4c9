package org.zhenggai.rectification.operations.sample.guided;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.operations.sample.OfficersDesk;

/**
 * Every open task of a kind is done by its officer; {@code except} names cases or officers, {@code forms} cases, officers or tasks by
 * their name. What no form is given for stays undone.
 */
@Component
class EveryAct implements Act {

    private final OfficersDesk desk;

    EveryAct(OfficersDesk desk) {
        this.desk = desk;
    }

    @Override
    public String kind() {
        return "every";
    }

    @Override
    public void play(JsonNode what) {
        List<String> except = Stream.of(what.path("except").asText().split(" ")).filter(name -> !name.isEmpty()).toList();
        for (var work : desk.open(what.path("process").asText(), what.path("task").asText())) {
            if (except.contains(work.officer()) || except.contains(work.caseNumber())) {
                continue;
            }
            JsonNode forms = what.path("forms");
            JsonNode form = Stream.of(work.caseNumber(), work.officer(), work.name()).filter(forms::has).findFirst().map(forms::get)
                    .orElse(what.path("form"));
            if (!form.isMissingNode()) {
                desk.submit(work.taskId(), work.officer(), form.deepCopy());
            }
        }
    }
}
