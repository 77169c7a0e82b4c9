package org.zhenggai.rectification.casework.evidence;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.SeparationOfDuties;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.audit.Seals;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.NotFoundException;

/** Inspections and their photos: who may add them to which, and who confirms having stood there too. */
@Service
@Transactional
public class FieldDesk {

    private final List<Inspections> rooms;
    private final CaseAccess access;
    private final EvidenceStore pieces;
    private final FieldStore store;
    private final SeparationOfDuties duties;
    private final Timeline timeline;
    private final Seals seals;

    FieldDesk(List<Inspections> rooms, CaseAccess access, EvidenceStore pieces, FieldStore store, SeparationOfDuties duties,
            Timeline timeline, Seals seals) {
        this.rooms = rooms;
        this.access = access;
        this.pieces = pieces;
        this.store = store;
        this.duties = duties;
        this.timeline = timeline;
        this.seals = seals;
    }

    /** What the officer carries out now, in all cases. */
    @Transactional(readOnly = true)
    public List<Inspection> open(String userId) {
        return rooms.stream().flatMap(room -> room.of(userId).stream()).toList();
    }

    /** The inspection of that key. @throws ForbiddenException unless the officer carries it out now, in that case */
    Inspection demand(String userId, RectificationCase c, String key) {
        return open(userId).stream().filter(one -> one.key().equals(key) && one.caseNumber().equals(c.caseNumber())).findFirst()
                .orElseThrow(() -> new ForbiddenException("照片只能加入本人正在办理的核查或检查；这项核查、检查不由您办理，或者已经办结"));
    }

    /** Whether a unit responsible for the case is not shown the piece. */
    boolean hidden(EvidencePiece piece) {
        return piece.field() != null && piece.field().key() != null && rooms.stream().anyMatch(room -> room.hides(piece.field().key()));
    }

    /**
     * A fellow inspector confirms having stood there when the photo was taken; said once, whoever says it again changes nothing.
     *
     * @throws NotFoundException  when the case has no such photo of an inspection, or the officer may not see the case
     * @throws ForbiddenException when the officer took it, or does not carry the same inspection out now
     */
    public void witness(String userId, String caseNumber, UUID id) {
        RectificationCase c = access.visible(userId, caseNumber);
        EvidencePiece piece = pieces.find(c.id(), id, EvidenceStore.NO_OTHER_CASE)
                .filter(found -> found.field() != null && found.field().key() != null)
                .orElseThrow(() -> new NotFoundException("本案没有这张核查照片"));
        if (duties.own(c.id(), userId, piece.uploadedBy())) {
            throw new ForbiddenException("照片由本人（含代办）拍摄，须由共同到场的其他核查人员确认");
        }
        demand(userId, c, piece.field().key());
        if (store.witness(id, userId)) {
            seals.changed(EvidenceSeal.FIELD, c.id(), id);
            timeline.append(c.id(), userId, "INSPECTION_WITNESSED", "确认共同到场：" + piece.field().inspection() + "，" + piece.fileName(), null);
        }
    }
}
