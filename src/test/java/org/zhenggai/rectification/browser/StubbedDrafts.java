package org.zhenggai.rectification.browser;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.zhenggai.rectification.support.Http;

/** Answers a page's calls for drafts with a fixed draft, so that the page is tested with whatever the interface may answer. */
class StubbedDrafts {

    private static final String DRAFT = """
            {"id": "d-1", "title": "某区2024年自然资源督察反馈问题整改方案", "year": 2024, "known": false, "state": "DRAFT",
             "fileName": "整改方案.txt",
             "text": [{"no": 1, "text": "某区2024年自然资源督察反馈问题整改方案"}, {"no": 2, "text": "一、违法占地问题"},
                      {"no": 3, "text": "1.山门镇1个、石岭镇2个项目未批先建，涉及耕地5.33亩。"}, {"no": 4, "text": "整改时限：2024年6月19日"},
                      {"no": 5, "text": "2.某村堆放杂物。"}, {"no": 6, "text": "责任单位：河东镇政府"}],
             "items": [
              {"index": 0, "path": "一1", "heading": "未批先建", "problem": "山门镇1个、石岭镇2个项目未批先建，涉及耕地5.33亩。",
               "target": "违法状态消除", "measures": ["依法查处", "限期补办"], "responsibleUnits": ["山门镇政府", "石岭镇政府"],
               "leadUnit": null, "cooperatingUnits": [], "supervisingUnits": ["铁东分局"],
               "matchedUnits": {"山门镇政府": "shanmen", "石岭镇政府": "shiling", "铁东分局": "natural-resources"},
               "deadlineText": "2024年6月19日", "deadline": "2024-06-19", "category": "DEADLINE_BOUND", "areaMu": null,
               "farmlandMu": 5.33, "basicFarmlandMu": null, "caseCounts": {"山门镇": 1, "石岭镇": 2}, "lines": [3, 4], "conditional": true, "warnings": []},
              {"index": 1, "path": "一2", "heading": "堆放杂物", "problem": "某村堆放杂物。", "target": null, "measures": [],
               "responsibleUnits": ["河东镇政府"], "leadUnit": null, "cooperatingUnits": [], "supervisingUnits": [],
               "matchedUnits": {"河东镇政府": null}, "deadlineText": null, "deadline": null, "category": null, "areaMu": null,
               "farmlandMu": null, "basicFarmlandMu": null, "caseCounts": {}, "lines": [5, 6],
               "warnings": [{"code": "UNKNOWN_UNIT", "message": "没有找到单位“河东镇政府”，请选择对应的单位"},
                            {"code": "MISSING_TARGET", "message": "没有读到整改目标"}]},
              {"index": 2, "path": "一3", "heading": "查不属实的问题", "problem": "经核查不属实。", "target": "不再整改", "measures": [],
               "responsibleUnits": ["各乡（镇）"], "leadUnit": null, "cooperatingUnits": [], "supervisingUnits": [],
               "matchedUnits": {"各乡（镇）": "shanmen,shiling"}, "deadlineText": "年底", "deadline": null, "category": "ONGOING",
               "areaMu": null, "farmlandMu": null, "basicFarmlandMu": null, "caseCounts": {}, "lines": [5, 5], "warnings": [
                 {"code": "NOT_VERIFIED", "message": "原文称查不属实，请确定是否立案"}]}]}
            """;

    private static final String PREVIEW = """
            {"title": "某区2024年自然资源督察反馈问题整改方案", "year": 2024, "findings": 3, "problems": [],
             "questions": [{"index": 0, "path": "一1", "printed": "具备条件的…", "proposal": "ONGOING", "deadline": "2024-06-19"}],
             "cases": [{"number": "ZG2024-001", "path": "一1", "title": "山门镇未批先建", "village": null, "responsible": ["山门镇"],
                        "supervising": ["市自然资源局铁东分局"], "category": "ONGOING", "deadline": null, "condition": "逐案核实",
                        "checkDate": "2024-09-01"},
                       {"number": "ZG2024-002", "path": "一2", "title": "某村堆放杂物", "village": "某村", "responsible": ["石岭镇"],
                        "supervising": ["市自然资源局铁东分局"], "category": "DEADLINE_BOUND", "deadline": "2024-06-19", "condition": null,
                        "checkDate": null}]}
            """;

    private final ObjectNode draft;
    private final List<String> changes = new ArrayList<>();

    StubbedDrafts(Page page) {
        try {
            draft = (ObjectNode) Http.JSON.readTree(DRAFT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.route("**/api/plans/drafts**", this::list);
        page.route("**/api/plans/drafts/d-1", route -> answer(route, 200, draft.toString()));
        page.route("**/api/plans/drafts/d-1/items/*", this::change);
        page.route("**/api/plans/drafts/d-1/preview", route -> answer(route, 200, PREVIEW));
        page.route("**/api/plans/drafts/d-1/confirm", this::confirm);
    }

    /** What the page asked to change, in order. */
    List<String> changes() {
        return changes;
    }

    private void list(Route route) {
        if (route.request().method().equals("POST")) {
            answer(route, 201, draft.toString());
        } else {
            answer(route, 200, """
                    [{"id": "d-1", "title": "某区2024年自然资源督察反馈问题整改方案", "year": 2024, "state": "DRAFT",
                      "fileName": "整改方案.txt", "uploadedOn": "2024-03-04", "items": 2, "warnings": 2}]""");
        }
    }

    private void change(Route route) {
        changes.add(route.request().postData());
        String url = route.request().url();
        ObjectNode item = (ObjectNode) draft.withArray("items").get(Integer.parseInt(url.substring(url.lastIndexOf('/') + 1)));
        try {
            item.setAll((ObjectNode) Http.JSON.readTree(route.request().postData()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ArrayNode warnings = item.putArray("warnings");
        if (item.path("target").isNull()) {
            warnings.addObject().put("code", "MISSING_TARGET").put("message", "没有读到整改目标");
        }
        if (item.path("responsibleUnits").path(0).asText().equals("山门镇")) {
            item.putObject("matchedUnits").put("山门镇", "shanmen");
        }
        answer(route, 200, item.toString());
    }

    private void confirm(Route route) {
        answer(route, 409, """
                {"detail": "方案还不能登记，请先处理以下问题", "problems": [{"index": 1, "message": "没有整改时限"}]}""");
    }

    private static void answer(Route route, int status, String body) {
        route.fulfill(new Route.FulfillOptions().setStatus(status).setContentType("application/json").setBody(body));
    }
}
