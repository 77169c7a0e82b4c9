package org.zhenggai.rectification.procedures.planintake;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.ground.engine.PlainText;
import org.zhenggai.rectification.ground.refusal.BadRequestException;

/** {@code /api/plans/lessons}: what was said about documents of a sender, for the bureau's reviewers. */
@RestController
@RequestMapping("/api/plans/lessons")
class LessonController {

    private final Lessons lessons;

    LessonController(Lessons lessons) {
        this.lessons = lessons;
    }

    @GetMapping
    Map<String, List<Lesson>> all(Principal caller) {
        return Map.of("items", lessons.all(caller.getName()));
    }

    /** Remembers by hand what is otherwise learned from a correction: sender, kind, spelling, meaning. */
    @PostMapping
    Map<String, List<Lesson>> teach(Principal caller, @RequestBody JsonNode lesson) {
        Lesson.Kind kind = Arrays.stream(Lesson.Kind.values()).filter(one -> one.name().equals(lesson.path("kind").asText())).findFirst()
                .orElseThrow(() -> new BadRequestException("请选择要记住的是栏目（LABEL）、表格列（COLUMN）、单位（UNIT）还是编号（NUMBER）"));
        String sender = PlainText.written(lesson.path("sender").asText(""));
        if (sender.length() > 60) {
            throw new BadRequestException("来文单位不得超过60字");
        }
        lessons.teach(caller.getName(), sender, kind, lesson.path("spelling").asText(""), lesson.path("meaning").asText(""));
        return all(caller);
    }

    @PatchMapping("/{id}")
    Map<String, List<Lesson>> change(Principal caller, @PathVariable long id, @RequestBody JsonNode change) {
        lessons.change(caller.getName(), id, change.path("meaning").asText(""));
        return all(caller);
    }

    @DeleteMapping("/{id}")
    Map<String, List<Lesson>> forget(Principal caller, @PathVariable long id) {
        lessons.forget(caller.getName(), id);
        return all(caller);
    }
}
