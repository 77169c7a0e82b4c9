package org.zhenggai.rectification.views.letter;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.zhenggai.rectification.casework.document.Issuers;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.casework.finding.Plans;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.engine.task.Casework;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.refusal.NotFoundException;
import org.zhenggai.rectification.views.letter.word.HtmlPreview;
import org.zhenggai.rectification.views.letter.word.Office.ConversionFailedException;

/** Letters of a case or a plan: the list, the Word file, the PDF, and what a browser shows at once. */
@RestController
@RequestMapping("/api")
class LetterController {

    private static final MediaType DOCX = MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Letters letters;
    private final CaseAccess access;
    private final Plans plans;
    private final Casework casework;
    private final Issuers issuers;
    private final Organization organization;
    private final AuditLog audit;

    LetterController(Letters letters, CaseAccess access, Plans plans, Casework casework, Issuers issuers, Organization organization,
            AuditLog audit) {
        this.audit = audit;
        this.letters = letters;
        this.access = access;
        this.plans = plans;
        this.casework = casework;
        this.issuers = issuers;
        this.organization = organization;
    }

    @GetMapping("/cases/{caseNumber}/letters")
    List<LetterView> ofCase(Principal caller, @PathVariable String caseNumber) {
        return letters.ofCase(caller.getName(), access.visible(caller.getName(), caseNumber)).stream().map(this::view).toList();
    }

    @GetMapping("/plans/{planId}/letters")
    List<LetterView> ofPlan(Principal caller, @PathVariable String planId) {
        if (!casework.mayWork(caller.getName()) || plans.all().stream().noneMatch(plan -> plan.id().equals(planId))) {
            throw new NotFoundException("没有整改方案" + planId + "，或者您无权查看");
        }
        return letters.ofPlan(caller.getName(), planId).stream().map(this::view).toList();
    }

    @GetMapping("/letters/{id}")
    LetterView one(Principal caller, @PathVariable String id) {
        return view(letters.get(caller.getName(), id));
    }

    /** The Word file. */
    @GetMapping("/letters/{id}/content")
    ResponseEntity<byte[]> content(Principal caller, @PathVariable String id) {
        Letter letter = taken(caller, id, "下载文书");
        return answer(letter, "attachment", ".docx").contentType(DOCX).body(letters.docx(letter));
    }

    /** The PDF; 501 where this machine cannot make one. */
    @GetMapping("/letters/{id}/pdf")
    ResponseEntity<byte[]> pdf(Principal caller, @PathVariable String id) {
        Letter letter = taken(caller, id, "下载文书");
        if (!letters.makesPdf()) {
            throw new ResponseStatusException(HttpStatus.NOT_IMPLEMENTED, "本机没有安装LibreOffice，不能生成PDF；请下载docx文书");
        }
        return pdf(letter);
    }

    /** What a browser shows: the PDF where this machine can make one, the words otherwise, and where these are asked for. */
    @GetMapping("/letters/{id}/preview")
    ResponseEntity<byte[]> preview(Principal caller, @PathVariable String id, @RequestParam(defaultValue = "false") boolean words) {
        Letter letter = taken(caller, id, "查看文书");
        if (letters.makesPdf() && !words) {
            return pdf(letter);
        }
        byte[] page = HtmlPreview.of(letters.docx(letter), letter.title(), letter.draft() ? Letters.DRAFT : null).getBytes(
                StandardCharsets.UTF_8);
        return answer(letter, "inline", ".html").contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox")
                .body(page);
    }

    private Letter taken(Principal caller, String id, String action) {
        Letter letter = letters.get(caller.getName(), id);
        audit.record(Act.of(Category.EXPORT, caller.getName(), action).on(letter.number() == null ? id : letter.number())
                .saying(letter.paper().kind().label()));
        return letter;
    }

    private ResponseEntity<byte[]> pdf(Letter letter) {
        try {
            return answer(letter, "inline", ".pdf").contentType(MediaType.APPLICATION_PDF).body(letters.pdf(letter));
        } catch (ConversionFailedException e) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage() + "；请下载docx文书", e);
        }
    }

    /** Missing fonts are said with each answer: percent-encoded, as headers hold no Chinese. */
    private ResponseEntity.BodyBuilder answer(Letter letter, String disposition, String ending) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.builder(disposition)
                        .filename((letter.number() == null ? letter.draft() ? "（草稿）" : "" : letter.number()) + letter.title() + ending,
                                StandardCharsets.UTF_8).build().toString());
        List<String> missing = letters.missingFonts(letter);
        if (!missing.isEmpty()) {
            answer.header("X-Missing-Fonts", URLEncoder.encode(String.join("、", missing), StandardCharsets.UTF_8));
        }
        if (letter.sha256() != null) {
            answer.header("X-Content-SHA256", letter.sha256());
        }
        return answer;
    }

    private LetterView view(Letter letter) {
        String signer = letter.signedBy();
        return new LetterView(letter.paper().id(), letter.paper().kind().slug(), letter.paper().kind().label(), letter.title(),
                letter.number(), letter.draft() ? "DRAFT" : "ISSUED", letter.draft() ? "待签发" : "已签发", letter.unitId(),
                issuers.name(letter.unitId()), signer, organization.nameOf(signer),
                letter.issuedAt(), letter.sha256(), letters.missingFonts(letter), letters.makesPdf());
    }
}
