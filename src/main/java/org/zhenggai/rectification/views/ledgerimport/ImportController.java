package org.zhenggai.rectification.views.ledgerimport;

import java.io.IOException;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zhenggai.rectification.ground.engine.PlainText;
import org.zhenggai.rectification.ground.organization.Offices;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;

/** {@code /api/ledger/imports}: the bureau's reviewers upload a ledger, read what it would change, and commit it. */
@RestController
@RequestMapping("/api/ledger/imports")
class ImportController {

    private static final int LONGEST_NAME = 300;

    private final LedgerImports imports;
    private final Offices offices;

    ImportController(LedgerImports imports, Offices offices) {
        this.imports = imports;
        this.offices = offices;
    }

    /** {@code finding}: number of the finding that rows without one belong to, e.g. for a list of legacy problems. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> check(Principal caller, @RequestParam(required = false) MultipartFile file,
            @RequestParam(required = false) String finding) throws IOException {
        allow(caller);
        if (file == null) {
            throw new BadRequestException("请以multipart/form-data上传文件，字段名为file");
        }
        String kept = PlainText.fileName(file.getOriginalFilename(), LONGEST_NAME, "台账.xlsx");
        return shown(imports.check(kept, file.getBytes(), finding, caller.getName()));
    }

    @GetMapping("/{id}")
    Map<String, Object> one(Principal caller, @PathVariable long id) {
        allow(caller);
        return shown(imports.get(id));
    }

    @PostMapping("/{id}/commit")
    Map<String, Object> commit(Principal caller, @PathVariable long id) {
        allow(caller);
        return shown(imports.commit(id, caller.getName()));
    }

    /** Those who are offered the page: reviewers of an overseeing unit and those who stand in for one. */
    private void allow(Principal caller) {
        if (!offices.mayReviewAll(caller.getName())) {
            throw new ForbiddenException("台账只能由" + offices.authorityFor(caller.getName()) + "的审核人员导入");
        }
    }

    private static Map<String, Object> shown(LedgerImports.Import found) {
        ImportResult result = found.result();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", found.id());
        shown.put("fileName", found.fileName());
        shown.put("state", found.state());
        shown.put("progress", Map.of("done", found.done(), "total", found.total()));
        shown.put("importedBy", found.importedBy());
        shown.put("importedAt", found.importedAt());
        shown.put("columns", result.columns());
        shown.put("rows", result.rows());
        shown.put("creates", result.creates());
        shown.put("updates", result.updates());
        shown.put("unchanged", result.unchanged());
        shown.put("errors", result.errors());
        shown.put("warnings", result.warnings());
        shown.put("changes", result.changes());
        shown.put("creations", result.creations());
        shown.put("replaces", result.replaces());
        return shown;
    }
}
