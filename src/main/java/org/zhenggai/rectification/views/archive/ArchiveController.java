package org.zhenggai.rectification.views.archive;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.casework.finding.CaseRegister.Reader;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.refusal.ConflictException;

/**
 * {@code /api/cases/{number}/archive}: the file of an ended case for whoever may read the case; before that for overseers alone, marked
 * as preliminary. Taking a file out leaves an entry in the audit log.
 */
@RestController
class ArchiveController {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveController.class);

    private final CaseAccess access;
    private final CaseArchive archive;
    private final AuditLog audit;

    ArchiveController(CaseAccess access, CaseArchive archive, AuditLog audit) {
        this.access = access;
        this.archive = archive;
        this.audit = audit;
    }

    @GetMapping("/api/cases/{caseNumber}/archive")
    void archive(Principal caller, @PathVariable String caseNumber, HttpServletResponse response) throws IOException {
        RectificationCase c = access.visible(caller.getName(), caseNumber);
        Reader reader = access.reader(caller.getName());
        boolean ended = c.processState().ended();
        if (!ended && !reader.all()) {
            throw new ConflictException("案件" + caseNumber + "尚未办结，案卷在办结后方可导出");
        }
        audit.record(Act.of(Category.EXPORT, caller.getName(), "导出案卷").on(caseNumber).saying(ended ? null : "未结案"));
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename("案卷" + caseNumber + (ended ? "" : "（未结案）") + ".zip", StandardCharsets.UTF_8).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            archive.write(c, reader, caller.getName(), response.getOutputStream());
        } catch (IOException | RuntimeException e) {
            if (!response.isCommitted()) {
                response.reset();
                throw e;
            }
            // too late for an answer: what has been sent lacks its end, and no program opens it
            LOG.error("案卷 {} 未能完整导出", caseNumber, e);
        }
    }
}
