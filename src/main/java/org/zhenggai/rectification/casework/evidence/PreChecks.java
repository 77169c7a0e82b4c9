package org.zhenggai.rectification.casework.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.evidence.Material.Alike;

/** Runs the rules over a case whenever its evidence or its plot changed, and keeps what they say. */
@Component
class PreChecks {

    static final List<PreCheck> RULES = Stream.concat(PhotoChecks.all(),
            Stream.of(PhotoChecks.named("document-order", DocumentChecks::documentOrder))).toList();
    /** A photo that was used everywhere would fill the list. */
    private static final int MOST = 20;

    private record Row(UUID piece, String rule, String message, Long relatedCase, UUID relatedPiece) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final EvidenceStore store;
    private final EvidenceTypes types;
    private final CaseRoute route;
    private final EvidenceSettings settings;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PreChecks(JdbcClient jdbc, JdbcTemplate template, EvidenceStore store, EvidenceTypes types, CaseRoute route, EvidenceSettings settings,
            Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.template = template;
        this.store = store;
        this.types = types;
        this.route = route;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    /** Looks at the case anew and tells that its evidence changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(long caseId) {
        List<EvidencePiece> pieces = store.pieces(caseId, EvidenceStore.NO_OTHER_CASE).stream().filter(EvidencePiece::current)
                .toList();
        Material material = new Material(pieces, began(caseId), alike(caseId), types, settings.checks(), clock.getZone());
        List<Row> found = new ArrayList<>();
        pieces.forEach(piece -> RULES.stream().flatMap(rule -> rule.check(piece, material).stream()
                .map(warning -> new Row(piece.id(), rule.name(), warning.message(), warning.relatedCase(), warning.relatedPiece())))
                .limit(MOST).forEach(found::add));
        keepWhatChanged(kept(caseId), byPiece(found));
        events.publishEvent(new EvidenceChanged(caseId));
    }

    private Map<UUID, List<Row>> kept(long caseId) {
        return byPiece(jdbc.sql("""
                select f.piece_id, f.rule, f.message, f.related_case_id, f.related_piece from evidence_finding f
                join evidence_piece p on p.id = f.piece_id where p.case_id = :case order by p.seq, f.position""")
                .param("case", caseId)
                .query((row, n) -> new Row(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                        row.getObject(4, Long.class), row.getObject(5, UUID.class))).list());
    }

    private static Map<UUID, List<Row>> byPiece(List<Row> rows) {
        return rows.stream().collect(Collectors.groupingBy(Row::piece, LinkedHashMap::new, Collectors.toList()));
    }

    /** A case of a thousand photos has thousands of findings, of which one more photo changes few. */
    private void keepWhatChanged(Map<UUID, List<Row>> kept, Map<UUID, List<Row>> found) {
        List<UUID> outdated = kept.keySet().stream().filter(piece -> !kept.get(piece).equals(found.get(piece))).toList();
        template.update("delete from evidence_finding where piece_id = any (?)",
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", outdated.toArray())));
        List<Object[]> fresh = new ArrayList<>();
        found.forEach((piece, rows) -> {
            if (!rows.equals(kept.get(piece))) {
                for (int i = 0; i < rows.size(); i++) {
                    Row row = rows.get(i);
                    fresh.add(new Object[] {piece, i + 1, row.rule(), row.message(), row.relatedCase(), row.relatedPiece()});
                }
            }
        });
        template.batchUpdate("""
                insert into evidence_finding (piece_id, position, rule, message, related_case_id, related_piece)
                values (?, ?, ?, ?, ?, ?)""", fresh);
    }

    private LocalDate began(long caseId) {
        return route.approvedOn(caseId).or(() -> jdbc.sql("select registered_on from case_standing where id = :case").param("case", caseId)
                .query(LocalDate.class).optional()).orElse(null);
    }

    /** Pieces like the case's own, of the case and of others. */
    private Map<String, List<Alike>> alike(long caseId) {
        Map<String, List<Alike>> found = new HashMap<>();
        jdbc.sql("""
                with own as (select distinct sha256 from evidence_piece where case_id = :case and state <> 'REPLACED'),
                pairs as (
                  select sha256, sha256 as other, 0 as distance from own
                  union all select o.sha256, l.other, l.distance from own o join evidence_likeness l on l.sha256 = o.sha256
                  where l.distance <= :limit)
                select q.sha256, p.id, p.case_id, p.sha256 as other, p.type, q.distance from pairs q
                join evidence_piece p on p.sha256 = q.other and (p.case_id <> :case or p.state <> 'REPLACED')
                order by p.seq""").param("case", caseId).param("limit", settings.checks().likenessBits())
                .query((row, n) -> found.computeIfAbsent(row.getString("sha256"), sha -> new ArrayList<>())
                        .add(new Alike(row.getObject("id", UUID.class), row.getLong("case_id"), row.getString("other"),
                                types.name(row.getString("type")), row.getInt("distance")))).list();
        return found;
    }
}
