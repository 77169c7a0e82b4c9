package org.zhenggai.rectification.casework.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.Principal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/tasks/{taskId}/draft}: the caller's own draft of a task that he holds; there is no way to another's. */
@RestController
@RequestMapping("/api/tasks/{taskId}/draft")
class FormDraftController {

    /** What is typed now, and the version it goes on with; 0 for the first. */
    record Typed(int version, JsonNode values) {}

    /** An earlier state that is wanted back. */
    record Wanted(int version, int step) {}

    private final FormDrafts drafts;

    FormDraftController(FormDrafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping
    FormDraft read(Principal caller, @PathVariable String taskId) {
        return drafts.read(caller.getName(), taskId);
    }

    @PutMapping
    FormDraft save(Principal caller, @PathVariable String taskId, @RequestBody Typed typed) {
        return drafts.save(caller.getName(), taskId, typed.version(), typed.values());
    }

    @PostMapping("/restore")
    FormDraft restore(Principal caller, @PathVariable String taskId, @RequestBody Wanted wanted) {
        return drafts.restore(caller.getName(), taskId, wanted.version(), wanted.step());
    }

    @DeleteMapping
    void discard(Principal caller, @PathVariable String taskId) {
        drafts.discard(caller.getName(), taskId);
    }
}
