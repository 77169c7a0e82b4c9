package org.zhenggai.rectification.casework.proof;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.evidence.CheckFindings;
import org.zhenggai.rectification.casework.evidence.CheckFindings.Found;
import org.zhenggai.rectification.casework.evidence.Evidence;
import org.zhenggai.rectification.casework.evidence.EvidenceChanged;
import org.zhenggai.rectification.casework.evidence.EvidencePiece;
import org.zhenggai.rectification.casework.evidence.EvidenceTypes;
import org.zhenggai.rectification.casework.evidence.Resemblance;

/** Runs the rules over a case whenever its evidence or its plot changed, and keeps what they say. */
@Component
class PreChecks {

    static final List<PreCheck> RULES = Stream.concat(PhotoChecks.all(),
            Stream.of(PhotoChecks.named("document-order", DocumentChecks::documentOrder))).toList();
    /** A photo that was used everywhere would fill the list. */
    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Evidence evidence;
    private final CheckFindings findings;
    private final Resemblance resemblance;
    private final EvidenceTypes types;
    private final CaseRoute route;
    private final ProofSettings settings;
    private final Clock clock;

    PreChecks(JdbcClient jdbc, Evidence evidence, CheckFindings findings, Resemblance resemblance, EvidenceTypes types, CaseRoute route,
            ProofSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.evidence = evidence;
        this.findings = findings;
        this.resemblance = resemblance;
        this.types = types;
        this.route = route;
        this.settings = settings;
        this.clock = clock;
    }

    /** Looks at the case anew. */
    @EventListener
    @Transactional
    public void on(EvidenceChanged changed) {
        long caseId = changed.caseId();
        List<EvidencePiece> pieces = evidence.of(caseId).stream().filter(EvidencePiece::current).toList();
        Material material = new Material(pieces, began(caseId), resemblance.alike(caseId), types, settings, clock.getZone());
        List<Found> found = new ArrayList<>();
        pieces.forEach(piece -> RULES.stream().flatMap(rule -> rule.check(piece, material).stream()
                .map(warning -> new Found(piece.id(), rule.name(), warning.message(), warning.relatedCase(), warning.relatedPiece())))
                .limit(MOST).forEach(found::add));
        findings.keep(caseId, found);
    }

    private LocalDate began(long caseId) {
        return route.approvedOn(caseId).or(() -> jdbc.sql("select registered_on from case_standing where id = :case").param("case", caseId)
                .query(LocalDate.class).optional()).orElse(null);
    }
}
