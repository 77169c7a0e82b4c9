package org.zhenggai.rectification.casework.evidence.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.casework.evidence.EvidenceDesk;
import org.zhenggai.rectification.casework.evidence.EvidenceFiles;
import org.zhenggai.rectification.casework.evidence.EvidencePiece;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.refusal.BadRequestException;

/**
 * Files on their way out. Whatever somebody uploaded, a browser never runs it: its type is fixed, it is opened without rights,
 * and only pictures we drew and PDF files, which a page of ours reads, are not sent as downloads. Nor does it keep them: the next
 * person at the machine finds nothing.
 */
@RestController
@RequestMapping("/api/cases/{number}/evidence/{id}")
class ContentController {

    private static final String SANDBOX = "sandbox; default-src 'none'";

    private final EvidenceDesk desk;
    private final EvidenceFiles files;
    private final AuditLog audit;

    ContentController(EvidenceDesk desk, EvidenceFiles files, AuditLog audit) {
        this.audit = audit;
        this.desk = desk;
        this.files = files;
    }

    @GetMapping("/content")
    ResponseEntity<InputStreamResource> content(Principal caller, @PathVariable String number, @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) String range) {
        EvidencePiece piece = desk.piece(caller.getName(), number, id);
        taken(caller, number, piece, range, "下载举证材料");
        return part(piece, range, ContentDisposition.attachment().filename(piece.fileName(), StandardCharsets.UTF_8).build());
    }

    @GetMapping("/preview")
    ResponseEntity<?> preview(Principal caller, @PathVariable String number, @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) String range) throws IOException {
        EvidencePiece piece = desk.piece(caller.getName(), number, id);
        if (files.shownAsItIs(piece)) {
            taken(caller, number, piece, range, "查看举证材料原件");
        }
        return files.shownAsItIs(piece)
                ? part(piece, range, ContentDisposition.inline().filename(piece.fileName(), StandardCharsets.UTF_8).build())
                : picture(files.preview(piece));
    }

    @GetMapping("/thumbnail")
    ResponseEntity<byte[]> thumbnail(Principal caller, @PathVariable String number, @PathVariable UUID id) {
        EvidencePiece piece = desk.piece(caller.getName(), number, id);
        return picture(files.thumbnail(piece));
    }

    /** One entry for a file, however many parts of it a page asks for. */
    private void taken(Principal caller, String number, EvidencePiece piece, String range, String action) {
        if (ranges(range).stream().allMatch(part -> part.getRangeStart(piece.size()) == 0)) {
            audit.record(Act.of(Category.EXPORT, caller.getName(), action).on(number).saying("材料" + piece.id()));
        }
    }

    private static ResponseEntity<byte[]> picture(byte[] jpeg) {
        return guarded(ResponseEntity.ok(), ContentDisposition.inline().build()).contentType(MediaType.IMAGE_JPEG)
                .body(jpeg);
    }

    private ResponseEntity<InputStreamResource> part(EvidencePiece piece, String header, ContentDisposition disposition) {
        long from = 0;
        long to = piece.size() - 1;
        List<HttpRange> ranges = ranges(header);
        if (ranges.size() == 1) { // several ranges at once nobody needs: they get the whole
            from = ranges.get(0).getRangeStart(piece.size());
            to = ranges.get(0).getRangeEnd(piece.size());
            if (from > to) {
                return ResponseEntity.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
                        .header(HttpHeaders.CONTENT_RANGE, "bytes */" + piece.size()).build();
            }
        }
        ResponseEntity.BodyBuilder answer = guarded(ResponseEntity.status(ranges.size() == 1 ? HttpStatus.PARTIAL_CONTENT
                : HttpStatus.OK), disposition);
        if (ranges.size() == 1) {
            answer.header(HttpHeaders.CONTENT_RANGE, "bytes " + from + "-" + to + "/" + piece.size());
        }
        long start = from;
        long length = to - from + 1;
        return answer.header(HttpHeaders.ACCEPT_RANGES, "bytes").contentType(MediaType.parseMediaType(piece.mediaType()))
                .contentLength(length).body(new InputStreamResource(() -> new FilePart(files.open(piece, start), length),
                        piece.sha256()));
    }

    private static List<HttpRange> ranges(String header) {
        try {
            return HttpRange.parseRanges(header);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("Range请求头格式不正确");
        }
    }

    private static <B extends ResponseEntity.HeadersBuilder<B>> B guarded(B answer, ContentDisposition disposition) {
        return answer.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString()).header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", SANDBOX).header("Cross-Origin-Resource-Policy", "same-origin")
                .cacheControl(CacheControl.noStore());
    }
}
