package org.zhenggai.rectification.casework.evidence.web;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.casework.evidence.EvidenceDesk;
import org.zhenggai.rectification.casework.evidence.EvidenceDesk.CaseEvidence;
import org.zhenggai.rectification.casework.evidence.EvidencePiece;
import org.zhenggai.rectification.casework.evidence.EvidenceState;
import org.zhenggai.rectification.casework.evidence.EvidenceType;
import org.zhenggai.rectification.casework.evidence.EvidenceTypes;
import org.zhenggai.rectification.casework.evidence.FieldDesk;
import org.zhenggai.rectification.casework.plot.Plot;

/** The evidence of a case: read, judged, corrected; and where the plot lies. */
@RestController
class EvidenceController {

    /** A reviewer's judgement. */
    record Verdict(EvidenceState verdict, String reason) {}

    private final EvidenceDesk desk;
    private final FieldDesk field;
    private final EvidenceTypes types;

    EvidenceController(EvidenceDesk desk, FieldDesk field, EvidenceTypes types) {
        this.field = field;
        this.desk = desk;
        this.types = types;
    }

    @GetMapping("/api/evidence/types")
    List<EvidenceType> types() {
        return types.all();
    }

    @GetMapping("/api/cases/{number}/evidence")
    CaseEvidence all(Principal caller, @PathVariable String number) {
        return desk.read(caller.getName(), number);
    }

    @GetMapping("/api/cases/{number}/evidence/{id}")
    EvidencePiece one(Principal caller, @PathVariable String number, @PathVariable UUID id) {
        return desk.piece(caller.getName(), number, id);
    }

    @PostMapping("/api/cases/{number}/evidence/{id}/review")
    EvidencePiece review(Principal caller, @PathVariable String number, @PathVariable UUID id, @RequestBody Verdict verdict) {
        return desk.review(caller.getName(), number, id, verdict.verdict(), verdict.reason());
    }

    /** The caller stood there too when a fellow inspector took the photo. */
    @PostMapping("/api/cases/{number}/evidence/{id}/witness")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void witness(Principal caller, @PathVariable String number, @PathVariable UUID id) {
        field.witness(caller.getName(), number, id);
    }

    @PatchMapping("/api/cases/{number}/evidence/{id}")
    EvidencePiece amend(Principal caller, @PathVariable String number, @PathVariable UUID id,
            @RequestBody Map<String, String> change) {
        return desk.amend(caller.getName(), number, id, change);
    }

    @PutMapping("/api/cases/{number}/plot")
    Plot plot(Principal caller, @PathVariable String number, @RequestBody Plot plot) {
        return desk.plot(caller.getName(), number, plot);
    }
}
