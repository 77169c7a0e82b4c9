package org.zhenggai.rectification.views.message;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.copying.Copied;
import org.zhenggai.rectification.casework.takeback.TakenBack;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.procedures.opinion.OpinionTold;

/** Tells officers what colleagues share with them: what became of an opinion, copies of cases, submissions that were taken back. */
@Component
@Order
class ColleagueListener {

    private final Messages messages;
    private final MessageStore store;
    private final CaseWords words;
    private final Organization organization;

    ColleagueListener(Messages messages, MessageStore store, CaseWords words, Organization organization) {
        this.messages = messages;
        this.store = store;
        this.words = words;
        this.organization = organization;
    }

    @EventListener
    void on(OpinionTold told) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("stepName", told.taskName());
        fields.put("what", told.what());
        fields.put("remark", told.text());
        messages.tell(new Notice(MessageKind.OPINION_NEWS, "opinion" + told.opinionId(), told.kind().name(), told.caseId(), told.taskId(),
                null, words.fields(told.caseId(), fields), Set.of(), told.officers()));
    }

    @EventListener
    void on(Copied copied) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("sender", copied.byName());
        fields.put("stepName", copied.taskName());
        fields.put("remark", copied.text());
        messages.tell(Notice.ofCase(MessageKind.COPIED, copied.caseId(), "copy" + copied.copyId(), "sent", words.fields(copied.caseId(),
                fields), Set.of()).andTo(copied.officers()));
    }

    /** Whoever was told of what is gone learns that it is. */
    @EventListener
    void on(TakenBack back) {
        List<MessageStore.ToldOf> told = store.toldOf(back.gone());
        if (told.isEmpty()) {
            return;
        }
        String tasks = told.stream().map(MessageStore.ToldOf::title).map(title -> title.substring(title.indexOf('：') + 1)).map(
                title -> title.replaceAll("（[^（）]*）$", "")).distinct().collect(Collectors.joining("、"));
        Map<String, Object> fields = Map.of("sender", organization.nameOf(back.officer()), "stepName", back.taskName(), "tasks", tasks);
        Set<String> officers = told.stream().map(MessageStore.ToldOf::recipient).filter(id -> !id.equals(back.officer())).collect(Collectors
                .toSet());
        messages.tell(Notice.ofCase(MessageKind.TAKEN_BACK, back.caseId(), "case" + back.caseId(), back.taskId(), words.fields(back
                .caseId(), fields), Set.of()).andTo(officers));
    }
}
