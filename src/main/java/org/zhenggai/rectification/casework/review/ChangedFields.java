package org.zhenggai.rectification.casework.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.SubmittedForms;
import org.zhenggai.rectification.ground.engine.task.FormLine;

/** What a resubmission says otherwise than the submission before it, field by field, for who reviews it. */
@Component
class ChangedFields {

    /** A field that every round of the stage fills in. */
    private static final Map<Stage, String> MARKS = Map.of(Stage.INVESTIGATION, "unfoundedReason", Stage.PROGRAMME, "measures",
            Stage.EVIDENCE, "completionReport");
    /** Answers stand beside their comments; how far the work is reported each time. */
    private static final Set<String> LEFT_OUT = Set.of("answers", "action", "milestonesDone");
    private static final String NOTHING = "（未填）";

    private final SubmittedForms forms;

    ChangedFields(SubmittedForms forms) {
        this.forms = forms;
    }

    /** The changed fields in the order of the form: {@code field}, {@code before} and {@code now}; empty before a second round. */
    List<Map<String, String>> of(long caseId, Stage stage) {
        List<List<FormLine>> two = forms.lastTwo(caseId, MARKS.get(stage));
        return two.size() < 2 ? List.of() : between(two.get(0), two.get(1));
    }

    static List<Map<String, String>> between(List<FormLine> before, List<FormLine> now) {
        Map<String, FormLine> old = lines(before);
        Map<String, FormLine> all = new LinkedHashMap<>(lines(now));
        old.forEach(all::putIfAbsent);
        Map<String, FormLine> present = lines(now);
        List<Map<String, String>> changed = new ArrayList<>();
        all.forEach((key, line) -> {
            String then = words(old.get(key));
            String today = words(present.get(key));
            if (!then.equals(today)) {
                changed.add(Map.of("field", line.label(), "before", then, "now", today));
            }
        });
        return changed;
    }

    private static Map<String, FormLine> lines(List<FormLine> lines) {
        Map<String, FormLine> byKey = new LinkedHashMap<>();
        lines.stream().filter(line -> !LEFT_OUT.contains(line.key())).forEach(line -> byKey.put(line.key(), line));
        return byKey;
    }

    private static String words(FormLine line) {
        if (line == null) {
            return NOTHING;
        }
        return line.rows() == null ? line.value() : line.rows().stream().map(row -> row.stream().map(ChangedFields::words)
                .collect(Collectors.joining("，"))).collect(Collectors.joining("；"));
    }
}
