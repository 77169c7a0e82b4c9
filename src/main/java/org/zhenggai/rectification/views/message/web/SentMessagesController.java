package org.zhenggai.rectification.views.message.web;

import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.views.message.SentMessages;

/** {@code /api/cases/{caseNumber}/messages}: who was told of the case, for everyone who may read the case. */
@RestController
class SentMessagesController {

    private final SentMessages sent;
    private final CaseAccess access;

    SentMessagesController(SentMessages sent, CaseAccess access) {
        this.sent = sent;
        this.access = access;
    }

    @GetMapping("/api/cases/{caseNumber}/messages")
    List<SentMessages.Sent> ofCase(Principal caller, @PathVariable String caseNumber) {
        return sent.of(access.visible(caller.getName(), caseNumber).id());
    }
}
