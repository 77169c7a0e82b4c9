package org.zhenggai.rectification.views.letter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.casework.document.Paper;
import org.zhenggai.rectification.ground.engine.task.Markdown;
import org.zhenggai.rectification.ground.engine.task.TaskContext;
import org.zhenggai.rectification.ground.engine.task.TaskFacts;

/** Shows whoever signs what is signed: a link to the draft in the task's form. */
@Component
class LetterFacts implements TaskFacts {

    private static final Map<String, Set<DocumentKind>> SIGNED_BY = Map.of(
            "escalation/Task_Sign", Set.of(DocumentKind.SUPERVISION_LETTER, DocumentKind.CRITICISM, DocumentKind.INTERVIEW_NOTICE),
            "referral/Task_SendPacket", Set.of(DocumentKind.REFERRAL),
            "acceptance/Task_SelfCheck", Set.of(DocumentKind.CLOSURE_APPLICATION),
            "acceptance/Task_Approve", Set.of(DocumentKind.ACCEPTANCE_OPINION),
            "acceptance/Task_Report", Set.of(DocumentKind.CITY_REPORT),
            "weekly-dispatch/Task_ReviewSheet", Set.of(DocumentKind.WEEKLY_SHEET),
            "periodic-notice/Task_SignNotice", Set.of(DocumentKind.PERIODIC_NOTICE),
            "rectification-plan/Task_ApproveClosingReport", Set.of(DocumentKind.CLOSING_REPORT));
    private static final Set<String> CHANGES = Set.of("deadline-extension", "suspension", "category-conversion");

    private static final Set<String> PROCESSES = Stream.concat(CHANGES.stream(), Stream.concat(Stream.of("supervision-visit"),
            SIGNED_BY.keySet().stream().map(path -> path.substring(0, path.indexOf('/'))))).collect(Collectors.toUnmodifiableSet());
    private static final String LETTER = "letterText";

    private final Letters letters;
    private final LetterPress press;

    LetterFacts(@Lazy Letters letters, @Lazy LetterPress press) {
        this.letters = letters;
        this.press = press;
    }

    @Override
    public Set<String> processes() {
        return PROCESSES;
    }

    @Override
    public Set<String> names() {
        return Set.of(LETTER);
    }

    @Override
    public Map<String, Object> factsFor(TaskContext task) {
        String path = task.processKey() + "/" + task.taskKey();
        if (CHANGES.contains(task.processKey()) && Set.of("Task_Sign", "Task_Decide").contains(task.taskKey())) {
            DocumentKind kind = task.taskKey().equals("Task_Sign") ? DocumentKind.REQUEST : DocumentKind.REPLY;
            return Map.of(LETTER, link(List.of(Paper.ofCase(kind, task.subjectKey(), task.caseKey()))));
        }
        Set<DocumentKind> kinds = SIGNED_BY.getOrDefault(path, Set.of());
        if (kinds.isEmpty()) {
            return Map.of(LETTER, "");
        }
        if (task.caseId() == null) {
            DocumentKind kind = kinds.iterator().next();
            return Map.of(LETTER, link(press.paper(kind, task.subjectId()).stream().toList()));
        }
        boolean ofRound = task.isOf("acceptance"); // its instance is about the case and nothing else
        return Map.of(LETTER, link(letters.drafts(task.caseKey()).stream().filter(paper -> kinds.contains(paper.kind()))
                .filter(paper -> ofRound || paper.subject().equals(task.subjectId())).toList()));
    }

    /** Opens beside the form, which keeps what was filled in already. */
    private static Markdown link(List<Paper> papers) {
        return Markdown.all(papers.stream().map(paper -> Markdown.of("\n\n**文书** <a href=\"/api/letters/%s/preview\" target=\"_blank\" "
                + "rel=\"noopener\">查看%s草稿</a>", paper.id(), paper.kind().label())).toList());
    }
}
