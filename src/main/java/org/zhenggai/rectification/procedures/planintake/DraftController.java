package org.zhenggai.rectification.procedures.planintake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zhenggai.rectification.casework.finding.PlanRefusedException;
import org.zhenggai.rectification.ground.engine.PlainText;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.procedures.planintake.PlanConfirmations.Confirmed;
import org.zhenggai.rectification.procedures.planintake.Revision.Decision;
import org.zhenggai.rectification.procedures.planintake.parser.ItemField;
import org.zhenggai.rectification.procedures.planintake.parser.PlanItem;

/** {@code /api/plans/drafts}: plans from the file to the running cases, for the bureau's reviewers; overseers read. */
@RestController
@RequestMapping("/api/plans/drafts")
class DraftController {

    private final PlanDrafts drafts;
    private final PlanConfirmations confirmations;
    private final LineAssignments lines;

    DraftController(PlanDrafts drafts, PlanConfirmations confirmations, LineAssignments lines) {
        this.confirmations = confirmations;
        this.drafts = drafts;
        this.lines = lines;
    }

    /** 201 with the new draft; 200 with the one there is when the same file was taken in before. */
    @PostMapping
    ResponseEntity<Draft> take(Principal caller, @RequestParam(name = "file", required = false) MultipartFile file) throws IOException {
        if (file == null) {
            throw new BadRequestException("请以multipart/form-data上传文件，字段名为file");
        }
        Draft draft = drafts.take(caller.getName(), name(file), file.getBytes());
        return draft.known() ? ResponseEntity.ok(draft) : ResponseEntity.created(URI.create("/api/plans/drafts/" + draft.id())).body(draft);
    }

    private static String name(MultipartFile file) {
        return PlainText.fileName(file.getOriginalFilename(), 200, "未命名文件");
    }

    @GetMapping
    Map<String, List<Draft>> all(Principal caller) {
        return Map.of("items", drafts.all(caller.getName()));
    }

    @GetMapping("/{id}")
    Draft one(Principal caller, @PathVariable long id) {
        return drafts.get(caller.getName(), id);
    }

    /** Title and year, or what is to be done with a plan that is known already; a field that is left out stays. */
    @PatchMapping("/{id}")
    Draft rename(Principal caller, @PathVariable long id, @RequestBody JsonNode change) {
        if (change.size() == 1 && change.has("repeat")) {
            return confirmations.choose(caller.getName(), id, Arrays.stream(Repeat.Choice.values()).filter(choice -> choice.name().equals(
                    change
                            .path("repeat").asText())).findFirst().orElseThrow(() -> new BadRequestException(
                                    "请选择更新已登记的方案（UPDATE）、只登记新增的问题（NEW）或作为另一份方案登记（ALL）")));
        }
        change.fieldNames().forEachRemaining(name -> {
            if (!name.equals("title") && !name.equals("year")) {
                throw new BadRequestException("字段" + name + "不能修改；可以修改的字段：title、year");
            }
        });
        if (change.isEmpty() || change.has("title") && !change.path("title").isTextual() || change.has("year") && !change.path("year")
                .isInt()) {
            throw new BadRequestException("请给出要修改的方案名称（title，文字）或督察年度（year，四位年份）");
        }
        return drafts.rename(caller.getName(), id, change.has("title") ? change.path("title").asText() : null,
                change.has("year") ? change.path("year").asInt() : null);
    }

    /** What a confirmation would register now, what is open, and what it asks. */
    @GetMapping("/{id}/preview")
    Preview preview(Principal caller, @PathVariable long id) {
        return confirmations.preview(caller.getName(), id);
    }

    @PatchMapping("/{id}/items/{which}")
    PlanItem edit(Principal caller, @PathVariable long id, @PathVariable String which, @RequestBody JsonNode change) {
        return drafts.edit(caller.getName(), id, which, change);
    }

    /** Says what a line is: {@code field} of {@code item}; the draft as it then is. */
    @PostMapping("/{id}/lines/{line}")
    Draft assign(Principal caller, @PathVariable long id, @PathVariable int line, @RequestBody JsonNode said) {
        ItemField field = ItemField.named(said.path("field").asText()).orElseThrow(() -> new BadRequestException("请选择这一行是问题的哪一项内容"));
        if (said.has("item") && !said.path("item").canConvertToInt()) {
            throw new BadRequestException("请选择这一行属于哪个问题");
        }
        return lines.assign(caller.getName(), id, line, said.has("item") ? Integer.valueOf(said.path("item").asInt()) : null, field);
    }

    /** @param said {@code carry}: changes of a registered plan that the office decided to carry out, each by item and field; optional */
    @PostMapping("/{id}/confirm")
    Confirmed confirm(Principal caller, @PathVariable long id, @RequestBody(required = false) JsonNode said) {
        Set<Decision> decided = new HashSet<>();
        JsonNode carry = said == null ? MissingNode.getInstance() : said.path("carry");
        if (said != null && (!said.isObject() || !carry.isMissingNode() && !carry.isArray())) {
            throw new BadRequestException("请以carry列出决定执行的变化");
        }
        carry.forEach(one -> {
            if (!one.path("index").canConvertToInt() || !one.path("field").isTextual()) {
                throw new BadRequestException("决定执行的变化须写明问题（index）和内容（field）");
            }
            decided.add(new Decision(one.path("index").asInt(), one.path("field").asText()));
        });
        return confirmations.confirm(caller.getName(), id, decided);
    }

    @ExceptionHandler
    ProblemDetail open(OpenPointsException e) {
        ProblemDetail problem = problem(HttpStatus.CONFLICT, "方案还不能登记", e.getMessage());
        problem.setProperty("problems", e.points());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail refused(PlanRefusedException e) {
        ProblemDetail problem = problem(HttpStatus.CONFLICT, "方案还不能登记", e.getMessage());
        problem.setProperty("problems", e.problems().stream().map(text -> Map.of("message", text)).toList());
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }
}
