package org.zhenggai.rectification.procedures.administrativeact;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code /api/administration/models}: files of the models, what they were, and changes that wait to be proposed. */
@RestController
@RequestMapping("/api/administration/models")
class ModelChangeController {

    private final Administration administration;

    ModelChangeController(Administration administration) {
        this.administration = administration;
    }

    @GetMapping
    Map<String, List<ModelView>> models(Principal caller) {
        return Map.of("items", administration.models(caller.getName()));
    }

    @GetMapping("/uploads")
    Map<String, List<ModelView.Upload>> uploads(Principal caller) {
        return Map.of("items", administration.uploads(caller.getName()));
    }

    /** The file as it is deployed, to be changed and uploaded. */
    @GetMapping("/files/{fileName}")
    ResponseEntity<String> content(Principal caller, @PathVariable String fileName) {
        String content = administration.content(caller.getName(), fileName);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName).build().toString()).body(content);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelView.Upload upload(Principal caller, @RequestParam MultipartFile file) throws IOException {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename().replace('\\', '/');
        return administration.upload(caller.getName(), name.substring(name.lastIndexOf('/') + 1), file.getBytes());
    }

    /** The same without a form around it. */
    @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ModelView.Upload upload(Principal caller, @RequestParam String fileName, @RequestBody byte[] content) {
        return administration.upload(caller.getName(), fileName, content);
    }
}
