package org.zhenggai.rectification.casework.evidence.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.casework.evidence.EvidencePiece;
import org.zhenggai.rectification.casework.evidence.UploadRequest;
import org.zhenggai.rectification.casework.evidence.Uploads;
import org.zhenggai.rectification.casework.evidence.Uploads.Progress;
import org.zhenggai.rectification.casework.evidence.Uploads.Unfinished;
import org.zhenggai.rectification.casework.evidence.WrongOffsetException;

/** Uploads in chunks: open, send each chunk at its offset, ask where it stands after a broken line, finish. */
@RestController
@RequestMapping("/api/cases/{number}/evidence/uploads")
class UploadController {

    private final Uploads uploads;

    UploadController(Uploads uploads) {
        this.uploads = uploads;
    }

    @PostMapping
    ResponseEntity<Progress> open(Principal caller, @PathVariable String number, @RequestBody UploadRequest request) {
        Progress opened = uploads.open(caller.getName(), number, request);
        return ResponseEntity.created(URI.create("/api/cases/" + number + "/evidence/uploads/" + opened.id())).body(opened);
    }

    /** The caller's own files that are not complete yet. */
    @GetMapping
    List<Unfinished> unfinished(Principal caller, @PathVariable String number) {
        return uploads.unfinished(caller.getName(), number);
    }

    @GetMapping("/{id}")
    Progress progress(Principal caller, @PathVariable String number, @PathVariable UUID id) {
        return uploads.progress(caller.getName(), number, id);
    }

    /** The body goes to the disk as it comes. */
    @PutMapping(path = "/{id}", consumes = "application/octet-stream")
    Progress append(Principal caller, @PathVariable String number, @PathVariable UUID id, @RequestParam long offset,
            HttpServletRequest request) throws IOException {
        return uploads.append(caller.getName(), number, id, offset, request.getContentLengthLong(), request.getInputStream());
    }

    @PostMapping("/{id}/finish")
    @ResponseStatus(HttpStatus.CREATED)
    EvidencePiece finish(Principal caller, @PathVariable String number, @PathVariable UUID id) throws IOException {
        return uploads.finish(caller.getName(), number, id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(Principal caller, @PathVariable String number, @PathVariable UUID id) throws IOException {
        uploads.cancel(caller.getName(), number, id);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongOffset(WrongOffsetException e) {
        ProblemDetail problem = e.getBody();
        problem.setTitle("与当前状态冲突");
        problem.setProperties(Map.of("offset", e.offset()));
        return ResponseEntity.status(HttpStatus.CONFLICT).body(problem);
    }
}
