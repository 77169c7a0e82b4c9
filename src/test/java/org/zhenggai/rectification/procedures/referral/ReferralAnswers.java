package org.zhenggai.rectification.procedures.referral;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Complete, valid submissions for the forms of a referral. */
final class ReferralAnswers {

    private ReferralAnswers() {}

    static Map<String, Object> start(String caseNumber, ReferralKind kind) {
        return new HashMap<>(Map.of("caseNumber", caseNumber, "kind", kind.name(),
                "clue", "当事人非法占用永久基本农田堆放砂石，种植条件严重毁坏。"));
    }

    static Map<String, Object> refer() {
        return new HashMap<>(Map.of("decision", "REFERRED", "opinion", "同意移送。"));
    }

    static Map<String, Object> doNotRefer() {
        return new HashMap<>(Map.of("decision", "NOT_REFERRED", "reason", "毁坏面积未达到立案追诉标准。"));
    }

    /** Everything enclosed but the appraisal. */
    static Map<String, Object> packet(LocalDate sentOn) {
        return new HashMap<>(Map.of("officerFirst", "natural-resources.handler", "officerSecond", "natural-resources.handler-2",
                "letterEnclosed", true, "investigationReport", "ENCLOSED",
                "itemList", "ENCLOSED", "appraisal", "ABSENT", "appraisalReason", "鉴定正在进行，结论另行补送。",
                "sentOn", sentOn.toString()));
    }

    static Map<String, Object> receipt(LocalDate receivedOn) {
        return new HashMap<>(Map.of("receivingBody", "市公安局铁东区公安分局", "receiver", "法制科 科长", "receivedOn", receivedOn.toString(),
                "receiptNumber", "铁公收〔2024〕1号"));
    }

    static Map<String, Object> filed(LocalDate on) {
        return new HashMap<>(Map.of("filing", "FILED", "documentNumber", "铁公立字〔2024〕1号", "decidedOn", on.toString()));
    }

    static Map<String, Object> notFiled(LocalDate on) {
        return new HashMap<>(Map.of("filing", "NOT_FILED", "documentNumber", "铁公不立字〔2024〕1号", "decidedOn", on.toString(),
                "filingReason", "没有犯罪事实。"));
    }

    static Map<String, Object> result(LocalDate on) {
        return new HashMap<>(Map.of("result", "依法作出处理，已经生效。", "documentNumber", "〔2024〕1号", "decidedOn", on.toString()));
    }
}
