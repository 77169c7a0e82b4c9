package org.zhenggai.rectification.ground.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.AuditQuestion;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.audit.anchor.Anchor;
import org.zhenggai.rectification.ground.audit.anchor.AnchorMade;
import org.zhenggai.rectification.ground.audit.anchor.Anchors;
import org.zhenggai.rectification.ground.audit.export.AuditExport;

/** {@code /api/audit/export} and {@code /api/audit/anchors}: the log taken out with its proof, and an anchor made at once. */
@RestController("auditExportController")
@RequestMapping("/api/audit")
class ExportController {

    /** @param line the line of the file of anchors, and its SHA-256 */
    record Made(long anchor, long auditEntries, String line, String sha256) {}

    private static final Clock REAL = Clock.system(ZoneId.of("Asia/Shanghai"));

    private final AuditDoor door;
    private final AuditExport export;
    private final Anchors anchors;
    private final AuditLog log;

    ExportController(AuditDoor door, AuditExport export, Anchors anchors, AuditLog log) {
        this.door = door;
        this.export = export;
        this.anchors = anchors;
        this.log = log;
    }

    /** Entries by the parameters of the search, as a ZIP with the table in this form. */
    @GetMapping("/export")
    void export(Principal caller, @RequestParam Map<String, String> query, @RequestParam(defaultValue = "CSV") AuditExport.Form form,
            HttpServletResponse response) throws IOException {
        door.check(caller);
        AuditQuestion question = AuditParameters.question(query);
        Map<String, String> asked = new LinkedHashMap<>(query);
        asked.remove("form");
        asked.values().removeIf(String::isBlank);
        log.record(Act.of(Category.EXPORT, caller.getName(), "导出操作日志").saying(asked.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining("，", form + "，", ""))));
        AnchorMade anchor = anchors.make(Anchor.Reason.EXPORT);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename("操作日志" + DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.now(REAL)) + ".zip", StandardCharsets.UTF_8).build()
                .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        export.write(question, asked, form, caller.getName(), anchor, response.getOutputStream());
    }

    @PostMapping("/anchors")
    Made anchor(Principal caller) {
        door.check(caller);
        log.record(Act.of(Category.AUDIT, caller.getName(), "锚定操作日志"));
        AnchorMade made = anchors.make(Anchor.Reason.ASKED);
        return new Made(made.anchor().seq(), made.anchor().auditEntries(), made.line(), made.lineHash());
    }
}
