package org.zhenggai.rectification.ground.access.key;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * What a key may be for, and the addresses that belong to it. What stands at none of them no key reaches: accounts, the organization,
 * settings, audit, models, repair, decisions in a case, and everything outside {@code /api}.
 */
enum Scope {
    CASES_READ("cases:read", "查询案件", "GET /api/cases", "GET /api/cases/{number}", "GET /api/cases/{number}/checklist",
            "GET /api/cases/{number}/file", "GET /api/cases/{number}/requests", "GET /api/cases/{number}/referrals",
            "GET /api/cases/{number}/visits", "GET /api/cases/{number}/escalations", "GET /api/cases/{number}/schedule",
            "GET /api/cases/{number}/way", "GET /api/cases/{number}/way/{picture}", "GET /api/problems", "GET /api/targets"),
    ARCHIVE_READ("archive:read", "下载案卷", "GET /api/cases/{number}/archive"),
    LEDGER_READ("ledger:read", "查询和导出台账", "GET /api/ledger", "GET /api/ledger/columns", "GET /api/ledger/views",
            "GET /api/ledger/export"),
    LEDGER_IMPORT("ledger:import", "导入台账", "POST /api/ledger/imports", "GET /api/ledger/imports/{id}",
            "POST /api/ledger/imports/{id}/commit"),
    PLANS_READ("plans:read", "查询方案和草稿", "GET /api/plans/{id}/phases", "GET /api/plans/drafts", "GET /api/plans/drafts/{id}",
            "GET /api/plans/drafts/{id}/preview"),
    PLANS_WRITE("plans:write", "录入方案草稿", "POST /api/plans/drafts", "PATCH /api/plans/drafts/{id}",
            "PATCH /api/plans/drafts/{id}/items/{which}"),
    EVIDENCE_READ("evidence:read", "查询和下载举证材料", "GET /api/evidence/types", "GET /api/cases/{number}/evidence",
            "GET /api/cases/{number}/evidence/{id}", "GET /api/cases/{number}/evidence/{id}/content",
            "GET /api/cases/{number}/evidence/{id}/preview", "GET /api/cases/{number}/evidence/{id}/thumbnail"),
    EVIDENCE_WRITE("evidence:write", "上传举证材料", "GET /api/evidence/types", "GET /api/cases/{number}/checklist",
            "POST /api/cases/{number}/evidence/uploads", "GET /api/cases/{number}/evidence/uploads",
            "GET /api/cases/{number}/evidence/uploads/{id}", "PUT /api/cases/{number}/evidence/uploads/{id}",
            "POST /api/cases/{number}/evidence/uploads/{id}/finish", "DELETE /api/cases/{number}/evidence/uploads/{id}",
            "PATCH /api/cases/{number}/evidence/{id}", "PUT /api/cases/{number}/plot"),
    LETTERS_READ("letters:read", "查询和下载文书", "GET /api/cases/{number}/letters", "GET /api/plans/{id}/letters", "GET /api/letters/{id}",
            "GET /api/letters/{id}/content", "GET /api/letters/{id}/pdf", "GET /api/letters/{id}/preview"),
    DISPATCHES_READ("dispatches:read", "查询周调度和通报", "GET /api/dispatches", "GET /api/notices"),
    DASHBOARD_READ("dashboard:read", "查询统计", "GET /api/dashboard/summary", "GET /api/dashboard/townships",
            "GET /api/dashboard/supervising-units", "GET /api/dashboard/burn-down", "GET /api/dashboard/delays",
            "GET /api/dashboard/wall-chart", "GET /api/dashboard/workbook", "GET /api/dashboard/frame"),
    MESSAGES_READ("messages:read", "查询消息", "GET /api/inbox", "GET /api/inbox/unread"),
    CALENDAR_READ("calendar:read", "查询工作日历", "GET /api/calendar", "GET /api/calendar/{year}");

    private final String id;
    private final String label;
    private final List<String> addresses;
    private final List<PathPatternRequestMatcher> matchers;

    Scope(String id, String label, String... addresses) {
        this.id = id;
        this.label = label;
        this.addresses = List.of(addresses);
        this.matchers = Arrays.stream(addresses).map(address -> address.split(" ")).map(parts -> PathPatternRequestMatcher.withDefaults()
                .matcher(HttpMethod.valueOf(parts[0]), parts[1])).toList();
    }

    /** As keys and their makers name it. */
    String id() {
        return id;
    }

    String label() {
        return label;
    }

    /** Method and pattern of each. */
    List<String> addresses() {
        return addresses;
    }

    boolean covers(HttpServletRequest request) {
        return matchers.stream().anyMatch(address -> address.matches(request));
    }

    static Optional<Scope> of(String id) {
        return Arrays.stream(values()).filter(scope -> scope.id.equals(id)).findFirst();
    }
}
