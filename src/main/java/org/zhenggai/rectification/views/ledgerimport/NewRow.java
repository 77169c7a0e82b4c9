package org.zhenggai.rectification.views.ledgerimport;

import java.util.Map;
import org.zhenggai.rectification.casework.finding.NewCase;
import org.zhenggai.rectification.views.ledger.LedgerColumn;

/**
 * A row that would become a case.
 *
 * @param entry  the case as it would be registered
 * @param path   number of its finding
 * @param values what only the ledger knows of it
 */
record NewRow(String sheet, int row, String path, NewCase entry, Map<LedgerColumn, String> values) {

    ImportResult.Creation shown() {
        return new ImportResult.Creation(sheet, row, path, entry.title(), entry.responsible().get(0), entry.category().name(),
                entry.dueDate() == null ? null : entry.dueDate().toString(), null);
    }
}
