package org.zhenggai.rectification.procedures.opinion;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/tasks/{taskId}/opinions}: what others think of a task before its holder goes on (加签), and asking them. */
@RestController
@RequestMapping("/api/tasks/{taskId}/opinions")
class OpinionController {

    /** @param mayAsk whether the caller can ask just now */
    record Answer(boolean mayAsk, List<Opinions.View> opinions) {}

    /** @param proposed the day that is proposed for an answer */
    record Choices(LocalDate proposed, List<Opinions.Person> persons) {}

    private final Opinions opinions;

    OpinionController(Opinions opinions) {
        this.opinions = opinions;
    }

    @GetMapping
    Answer of(Principal caller, @PathVariable String taskId) {
        return new Answer(opinions.mayAsk(caller.getName(), taskId), opinions.of(caller.getName(), taskId));
    }

    @GetMapping("/choices")
    Choices choices(Principal caller, @PathVariable String taskId) {
        return new Choices(opinions.proposed(), opinions.persons(caller.getName(), taskId));
    }

    @PostMapping
    Opinions.View ask(Principal caller, @PathVariable String taskId, @RequestBody Opinions.Order order) {
        return opinions.ask(caller.getName(), taskId, order);
    }

    @PostMapping("/{opinion}/withdrawal")
    Opinions.View withdraw(Principal caller, @PathVariable String taskId, @PathVariable long opinion) {
        return opinions.withdraw(caller.getName(), taskId, opinion);
    }
}
