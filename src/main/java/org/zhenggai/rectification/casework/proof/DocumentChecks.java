package org.zhenggai.rectification.casework.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.zhenggai.rectification.casework.evidence.EvidencePiece;
import org.zhenggai.rectification.casework.evidence.EvidenceTypes;
import org.zhenggai.rectification.casework.proof.PreCheck.Warning;

/** The rules on papers. */
final class DocumentChecks {

    private DocumentChecks() {}

    /** A paper bears an earlier date than one that must come before it; the orders are data of {@link EvidenceTypes}. */
    static List<Warning> documentOrder(EvidencePiece piece, Material material) {
        if (piece.documentDate() == null) {
            return List.of();
        }
        Set<String> earlierTypes = new LinkedHashSet<>();
        material.types().documentOrders().stream().filter(order -> order.contains(piece.type()))
                .forEach(order -> earlierTypes.addAll(order.subList(0, order.indexOf(piece.type()))));
        List<Warning> warnings = new ArrayList<>();
        for (EvidencePiece other : material.pieces()) {
            if (earlierTypes.contains(other.type()) && other.documentDate() != null
                    && other.documentDate().isAfter(piece.documentDate())) {
                warnings.add(new Warning("文书日期（" + piece.documentDate() + "）早于“" + other.typeName() + "”的日期（" + other.documentDate()
                        + "），先后颠倒，请核对", null, other.id()));
            }
        }
        return warnings;
    }
}
