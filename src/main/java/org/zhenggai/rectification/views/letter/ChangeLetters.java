package org.zhenggai.rectification.views.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.casework.document.Documents;
import org.zhenggai.rectification.casework.document.Issuers;
import org.zhenggai.rectification.casework.document.Paper;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.organization.Office;
import org.zhenggai.rectification.ground.organization.Offices;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.procedures.changerequest.ChangeOpinion;
import org.zhenggai.rectification.procedures.changerequest.ChangeRequest;
import org.zhenggai.rectification.procedures.changerequest.ChangeRequests;
import org.zhenggai.rectification.procedures.changerequest.ChangeState;

/** 申请 and 批复: extension, suspension and the other category. */
@Component
class ChangeLetters implements LetterWriter {

    private final ChangeRequests requests;
    private final Documents documents;
    private final Cases cases;
    private final CaseUnits units;
    private final CaseText text;
    private final Issuers issuers;
    private final Organization organization;
    private final Offices offices;

    ChangeLetters(ChangeRequests requests, Documents documents, Cases cases, CaseUnits units, CaseText text, Issuers issuers,
            Organization organization, Offices offices) {
        this.requests = requests;
        this.documents = documents;
        this.cases = cases;
        this.units = units;
        this.text = text;
        this.issuers = issuers;
        this.organization = organization;
        this.offices = offices;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.REQUEST, DocumentKind.REPLY);
    }

    @Override
    public LetterText write(Paper paper) {
        ChangeRequest request = requests.get(Long.parseLong(paper.subject()));
        RectificationCase c = cases.get(request.caseId());
        Map<String, Object> values = text.values(c);
        String lead = units.lead(c.id());
        String government = offices.ofCase(c.id()).unit(Office.GOVERNMENT);
        values.put("kind", request.kind().label());
        values.put("request", asked(request));
        values.put("requestedOn", Wording.date(request.requestedOn()));
        if (paper.kind() == DocumentKind.REQUEST) {
            values.put("addressee", issuers.name(government));
            values.put("requester", organization.nameOf(request.requestedBy()));
            values.put("reason", CaseText.lines(request.reason()));
            List<Map<String, String>> extra = new ArrayList<>();
            extra.addAll(CaseText.when(request.progress() != null, "目前进展：" + request.progress()));
            extra.addAll(CaseText.when(request.supportingDocument() != null, "依据文件：" + request.supportingDocument()));
            values.put("extra", extra);
            return new LetterText("关于“" + c.title() + "”" + request.kind().label() + "的请示", lead, values);
        }
        boolean refused = request.state() == ChangeState.REFUSED;
        values.put("addressee", issuers.name(lead));
        values.put("requestNumber", CaseText.or(documents.numberOf(Paper.ofCase(DocumentKind.REQUEST, request.id(), c.id()))
                .orElse(null), "未编号"));
        values.put("decision", refused ? "经研究，不同意你单位关于" + asked(request) + "的申请。"
                : (request.state() == ChangeState.PENDING ? "（以下按批准拟稿，以签批决定为准）" : "") + "经研究，同意" + granted(request) + "。");
        values.put("reason", CaseText.lines(refused ? "理由：" + request.refusal() : null));
        values.put("opinions", opinions(request));
        values.put("next", CaseText.when(true, refused ? "请你单位按原定期限和要求抓紧整改，确保按期完成。"
                : "请你单位严格落实整改方案，倒排工期，按新的时限完成整改；原定期限记入台账备查。"));
        return new LetterText("关于“" + c.title() + "”" + request.kind().label() + "的批复", government, values);
    }

    private List<Map<String, String>> opinions(ChangeRequest request) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (ChangeOpinion opinion : requests.opinions(request.id())) {
            rows.add(Map.of("no", String.valueOf(rows.size() + 1), "unit", issuers.name(opinion.unitId()),
                    "verdict", opinion.supports() ? "支持" : "不支持", "text", opinion.text()));
        }
        return rows;
    }

    private static String asked(ChangeRequest request) {
        String date = Wording.date(request.requestedDate());
        return switch (request.kind()) {
            case EXTENSION -> "将整改期限延至" + date;
            case SUSPENSION -> "暂停办理至" + date;
            case TO_DEADLINE_BOUND -> "转为限期整改、期限为" + date;
            case TO_ONGOING -> request.requestedDate() != null ? "转为持续整改、截止" + date
                    : "转为持续整改、不设固定期限（条件：" + request.namedCondition() + "）";
        };
    }

    /** What was granted, never more than was asked for; before the decision what is asked for. */
    private static String granted(ChangeRequest request) {
        if (request.grantedDate() == null) {
            return asked(request);
        }
        String date = Wording.date(request.grantedDate());
        return switch (request.kind()) {
            case EXTENSION -> "将整改期限延至" + date;
            case SUSPENSION -> "暂停办理至" + date;
            case TO_DEADLINE_BOUND -> "转为限期整改，期限为" + date;
            case TO_ONGOING -> "转为持续整改，截止" + date;
        };
    }

    @Override
    public List<Paper> draftsOfCase(long caseId) {
        return requests.of(caseId).stream().filter(request -> request.state() == ChangeState.PENDING).map(request -> Paper.ofCase(
                request.signedBy() == null ? DocumentKind.REQUEST : DocumentKind.REPLY, request.id(), caseId)).toList();
    }

    @Override
    public Paper find(DocumentKind kind, String subject) {
        ChangeRequest request = requests.get(Long.parseLong(subject));
        return Paper.ofCase(kind, request.id(), request.caseId());
    }
}
