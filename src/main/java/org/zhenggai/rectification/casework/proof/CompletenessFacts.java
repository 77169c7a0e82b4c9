package org.zhenggai.rectification.casework.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Handling;
import org.zhenggai.rectification.ground.engine.task.Markdown;
import org.zhenggai.rectification.ground.engine.task.TaskContext;
import org.zhenggai.rectification.ground.engine.task.TaskFacts;
import org.zhenggai.rectification.ground.organization.Organization;

/** What forms say about the case file: how much of it is there, what is missing, and what was said about that. */
@Component
class CompletenessFacts implements TaskFacts {

    private final Completeness completeness;
    private final Organization organization;

    CompletenessFacts(Completeness completeness, Organization organization) {
        this.completeness = completeness;
        this.organization = organization;
    }

    @Override
    public Set<String> processes() {
        return Handling.PROCESSES;
    }

    @Override
    public Set<String> names() {
        return Set.of("evidenceText", "evidenceGapText", "missingEvidence", Completeness.REASON);
    }

    @Override
    public Map<String, Object> factsFor(TaskContext task) {
        long id = task.caseKey();
        Map<String, Object> facts = new LinkedHashMap<>();
        Completeness.Standing standing = completeness.of(id);
        facts.put("evidenceText", standing.text());
        facts.put("missingEvidence", standing.missing());
        List<Completeness.Gap> gaps = completeness.latest(id).map(last -> completeness.gaps(id, last.round())).orElse(List.of());
        facts.put("evidenceGapText", gaps.isEmpty() ? "" : Markdown.of("\n\n**缺项说明**\n\n%s",
                Markdown.all(gaps.stream().map(this::line).toList())));
        if (!gaps.isEmpty() && !standing.missing().isEmpty()) {
            // who hands in or checks next starts from what was said last
            facts.put(Completeness.REASON, gaps.get(gaps.size() - 1).reason());
        }
        return facts;
    }

    private Markdown line(Completeness.Gap gap) {
        return Markdown.of("- %s（第%s次提交）：%s（缺：%s）\n\n", organization.nameOf(gap.explainedBy()), gap.round(), gap.reason(), gap.missing());
    }
}
