package org.zhenggai.rectification.casework.review;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.evidence.Evidence;
import org.zhenggai.rectification.casework.evidence.EvidencePiece;

/** Which pieces of evidence a round consisted of: reviewers see what a resubmission changed. */
@Service
@Transactional
public class HandedIn {

    private final Evidence evidence;
    private final JdbcClient jdbc;

    HandedIn(Evidence evidence, JdbcClient jdbc) {
        this.evidence = evidence;
        this.jdbc = jdbc;
    }

    /** Keeps the pieces that are there now as those of the round. */
    public void keep(long caseId, int round) {
        evidence.of(caseId).stream().filter(EvidencePiece::current).forEach(piece -> jdbc.sql(
                "insert into submitted_piece (case_id, round, piece_id) values (?, ?, ?)")
                .params(caseId, round, piece.id()).update());
    }

    Set<UUID> of(long caseId, int round) {
        return new HashSet<>(jdbc.sql("select piece_id from submitted_piece where case_id = :case and round = :round")
                .param("case", caseId).param("round", round).query(UUID.class).list());
    }
}
