package org.zhenggai.rectification.casework.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.evidence.storage.BlobStore;

/** The evidence of cases, for the rooms that show, gate or archive it. Who may read a case is asked before. */
@Service
public class Evidence {

    private final EvidenceStore store;
    private final BlobStore blobs;

    Evidence(EvidenceStore store, BlobStore blobs) {
        this.store = store;
        this.blobs = blobs;
    }

    /** All pieces of the case, former versions too, oldest first. Other cases are not named in the findings. */
    @Transactional(readOnly = true)
    public List<EvidencePiece> of(long caseId) {
        return store.pieces(caseId, EvidenceStore.NO_OTHER_CASE);
    }

    /** The file, from its first byte; the caller closes it. */
    public InputStream open(EvidencePiece piece) throws IOException {
        return blobs.open(piece.sha256(), 0);
    }
}
