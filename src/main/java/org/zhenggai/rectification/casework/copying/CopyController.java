package org.zhenggai.rectification.casework.copying;

import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.casework.finding.RectificationCase;

/**
 * {@code /api/cases/{caseNumber}/copies}: copies of a case (抄送), and sending one; {@code /api/copies/{copy}/reading}: its receiver has
 * read it.
 */
@RestController
class CopyController {

    /** @param choices to whom the caller can copy the case */
    record Answer(List<Copies.Choice> choices, List<CaseCopy> copies) {}

    private final Copies copies;
    private final CaseAccess access;

    CopyController(Copies copies, CaseAccess access) {
        this.copies = copies;
        this.access = access;
    }

    @GetMapping("/api/cases/{caseNumber}/copies")
    Answer of(Principal caller, @PathVariable String caseNumber) {
        RectificationCase c = access.visible(caller.getName(), caseNumber);
        return new Answer(copies.choices(caller.getName(), c), copies.of(c));
    }

    @PostMapping("/api/cases/{caseNumber}/copies")
    CaseCopy send(Principal caller, @PathVariable String caseNumber, @RequestBody Copies.Order order) {
        return copies.send(caller.getName(), access.visible(caller.getName(), caseNumber), order);
    }

    @PostMapping("/api/copies/{copy}/reading")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(Principal caller, @PathVariable long copy) {
        copies.read(caller.getName(), copy);
    }
}
