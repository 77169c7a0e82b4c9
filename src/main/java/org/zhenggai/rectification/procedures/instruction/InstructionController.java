package org.zhenggai.rectification.procedures.instruction;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.casework.finding.RectificationCase;

/** {@code /api/cases/{caseNumber}/instructions}: what leaders ordered on a case (批示), and ordering. */
@RestController
@RequestMapping("/api/cases/{caseNumber}/instructions")
class InstructionController {

    /**
     * Everything about instructions on the case.
     *
     * @param mayInstruct whether the caller may give one
     * @param proposed    the day that is proposed for an answer
     * @param choices     who can be told, empty for those who may not instruct
     */
    record Answer(boolean mayInstruct, LocalDate proposed, List<Instructions.Choice> choices, List<Instructions.View> instructions) {}

    private final Instructions instructions;
    private final CaseAccess access;

    InstructionController(Instructions instructions, CaseAccess access) {
        this.instructions = instructions;
        this.access = access;
    }

    @GetMapping
    Answer of(Principal caller, @PathVariable String caseNumber) {
        String user = caller.getName();
        RectificationCase c = access.visible(user, caseNumber);
        boolean may = instructions.mayInstruct(user, c) && !c.processState().ended();
        return new Answer(may, instructions.proposed(), may ? instructions.choices(user, c) : List.of(), instructions.of(c));
    }

    @PostMapping
    Instructions.View give(Principal caller, @PathVariable String caseNumber, @RequestBody Instructions.Order order) {
        return instructions.give(caller.getName(), access.visible(caller.getName(), caseNumber), order);
    }
}
