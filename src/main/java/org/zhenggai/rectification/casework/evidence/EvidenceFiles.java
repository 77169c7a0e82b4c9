package org.zhenggai.rectification.casework.evidence;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.stream.FileCacheImageInputStream;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.casework.evidence.storage.BlobStore;
import org.zhenggai.rectification.ground.refusal.NotFoundException;

/** The bytes behind a piece: the file itself, and pictures of it that we drew. */
@Service
public class EvidenceFiles {

    private static final Set<String> DRAWN = Set.of(MediaTypes.JPEG, MediaTypes.PNG);

    private final BlobStore blobs;
    private final Resemblance resemblance;
    private final EvidenceSettings settings;
    private final Semaphore seats;

    EvidenceFiles(BlobStore blobs, Resemblance resemblance, EvidenceSettings settings) {
        this.blobs = blobs;
        this.resemblance = resemblance;
        this.settings = settings;
        this.seats = new Semaphore(settings.parallelChecks(), true);
    }

    /** The file from this byte on; the caller closes it. */
    public InputStream open(EvidencePiece piece, long from) throws IOException {
        return blobs.open(piece.sha256(), from);
    }

    /** @throws NotFoundException when there is no picture of it */
    public byte[] thumbnail(EvidencePiece piece) {
        return resemblance.thumbnail(piece.sha256()).orElseThrow(() -> new NotFoundException("这份材料没有缩略图"));
    }

    /** Whether the file is shown as it is: a page reads it with its own reader. */
    public boolean shownAsItIs(EvidencePiece piece) {
        return piece.mediaType().equals(MediaTypes.PDF);
    }

    /** A JPEG of ours, upright and without the camera's data. @throws NotFoundException when the file cannot be drawn */
    public byte[] preview(EvidencePiece piece) throws IOException {
        if (!DRAWN.contains(piece.mediaType()) || !piece.thumbnail()) {
            throw new NotFoundException("这种文件没有预览，请下载后查看");
        }
        seats.acquireUninterruptibly();
        try (InputStream first = open(piece, 0); InputStream second = open(piece, 0);
                FileCacheImageInputStream image = new FileCacheImageInputStream(second, null)) {
            int orientation = piece.mediaType().equals(MediaTypes.JPEG) ? Camera.orientation(first) : 1;
            Optional<BufferedImage> drawn = Pictures.scaled(image, settings.previewEdge(), orientation);
            return Pictures.jpeg(drawn.orElseThrow(() -> new NotFoundException("这种文件没有预览，请下载后查看")));
        } finally {
            seats.release();
        }
    }
}
