package org.zhenggai.rectification.views.dashboard;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.views.ledger.LedgerFilter;
import org.zhenggai.rectification.views.ledger.web.LedgerParameters;

/** {@code /api/dashboard}: figures over what the ledger shows the caller: a unit its share, overseers all, administrators nothing. */
@RestController
@RequestMapping("/api/dashboard")
class DashboardController {

    private static final Set<String> ASKED = Set.of("plan", "year", "unit", "category");
    private static final int LARGEST_PAGE = 200;

    private final DashboardFrame frame;
    private final Summaries summaries;
    private final UnitFigures units;
    private final BurnDown burnDown;
    private final Delays delays;
    private final WallChart wallChart;
    private final DashboardWorkbook workbook;
    private final CaseAccess access;
    private final AuditLog audit;

    DashboardController(DashboardFrame frame, Summaries summaries, UnitFigures units, BurnDown burnDown, Delays delays,
            WallChart wallChart, DashboardWorkbook workbook, CaseAccess access, AuditLog audit) {
        this.audit = audit;
        this.frame = frame;
        this.summaries = summaries;
        this.units = units;
        this.burnDown = burnDown;
        this.delays = delays;
        this.wallChart = wallChart;
        this.workbook = workbook;
        this.access = access;
    }

    @GetMapping("/frame")
    DashboardFrame.View frame(Principal caller) {
        return frame.of(caller.getName(), access.reader(caller.getName()));
    }

    @GetMapping("/summary")
    Summary summary(Principal caller, @RequestParam Map<String, String> query) {
        return summaries.of(question(caller, query));
    }

    @GetMapping("/townships")
    UnitFigures.Table townships(Principal caller, @RequestParam Map<String, String> query) {
        return units.of(question(caller, query), UnitFigures.By.LEAD);
    }

    @GetMapping("/supervising-units")
    UnitFigures.Table supervisingUnits(Principal caller, @RequestParam Map<String, String> query) {
        return units.of(question(caller, query), UnitFigures.By.SUPERVISING);
    }

    @GetMapping("/burn-down")
    List<BurnDown.Point> burnDown(Principal caller, @RequestParam Map<String, String> query) {
        return burnDown.of(question(caller, query));
    }

    @GetMapping("/delays")
    Delays.View delays(Principal caller, @RequestParam Map<String, String> query) {
        return delays.of(question(caller, query));
    }

    @GetMapping("/wall-chart")
    List<WallChart.Bar> wallChart(Principal caller, @RequestParam Map<String, String> query) {
        return wallChart.of(question(caller, query), LedgerParameters.number(query, "page", 0, 0, 1_000_000),
                LedgerParameters.number(query, "size", 40, 1, LARGEST_PAGE));
    }

    @GetMapping("/workbook")
    void workbook(Principal caller, @RequestParam Map<String, String> query, HttpServletResponse response) throws IOException {
        DashboardWorkbook.Sheets sheets = workbook.sheets(question(caller, query)); // refused before the first byte is sent
        audit.record(Act.of(Category.EXPORT, caller.getName(), "导出整改看板"));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(sheets.fileName(), StandardCharsets.UTF_8).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        workbook.write(sheets, response.getOutputStream());
    }

    private Question question(Principal caller, Map<String, String> query) {
        Map<String, String> asked = new LinkedHashMap<>(query);
        asked.keySet().retainAll(ASKED);
        LedgerFilter filter = LedgerParameters.filter(asked);
        return new Question(access.reader(caller.getName()), filter.plan(), filter.year(), filter.unit(), filter.category());
    }
}
