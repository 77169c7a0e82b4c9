package org.zhenggai.rectification.views.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.casework.finding.CaseRegister.Reader;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.views.ledger.Ledger;
import org.zhenggai.rectification.views.ledger.LedgerFilter;
import org.zhenggai.rectification.views.ledger.LedgerWorkbook;

/** {@code /api/ledger/export}: the rows of the same filter as an Excel workbook, as a stream. */
@RestController
@RequestMapping("/api/ledger/export")
class ExportController {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Ledger ledger;
    private final CaseAccess access;
    private final Clock clock;
    private final AuditLog audit;

    ExportController(Ledger ledger, CaseAccess access, Clock clock, AuditLog audit) {
        this.audit = audit;
        this.ledger = ledger;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    void export(Principal caller, @RequestParam Map<String, String> query, HttpServletResponse response) throws IOException {
        LedgerFilter filter = LedgerParameters.filter(query);
        Reader reader = access.reader(caller.getName());
        ledger.check(reader, filter); // refused before the first byte is sent
        audit.record(Act.of(Category.EXPORT, caller.getName(), "导出整改台账").saying(LedgerParameters.named(query)));
        LocalDate today = LocalDate.now(clock);
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename("整改台账" + DateTimeFormatter.BASIC_ISO_DATE.format(today) + ".xlsx", StandardCharsets.UTF_8).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        LedgerWorkbook.write("督察反馈问题整改台账（截至" + Wording.date(today) + "）", response.getOutputStream(),
                sink -> ledger.stream(reader, filter, sink));
    }
}
