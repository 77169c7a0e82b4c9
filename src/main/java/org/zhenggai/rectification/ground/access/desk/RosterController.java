package org.zhenggai.rectification.ground.access.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zhenggai.rectification.ground.access.desk.AccountDesk.Asker;
import org.zhenggai.rectification.ground.engine.PlainText;
import org.zhenggai.rectification.ground.refusal.BadRequestException;

/** {@code /api/accounts/import}: officers from a list in Excel or CSV, for the security administrator alone. */
@RestController
@RequestMapping("/api/accounts/import")
class RosterController {

    private static final int LONGEST_NAME = 100;
    private static final MediaType WORKBOOK = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final RosterDesk desk;

    RosterController(RosterDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/template")
    ResponseEntity<byte[]> template(HttpServletRequest request) {
        return ResponseEntity.ok().contentType(WORKBOOK).header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename("人员名单模板.xlsx", StandardCharsets.UTF_8).build().toString()).body(desk.template(asker(request)));
    }

    /** What the list would do, row by row. */
    @PostMapping("/check")
    RosterCheck check(HttpServletRequest request, @RequestParam(required = false) MultipartFile file) throws IOException {
        desk.allow(asker(request));
        return desk.check(asker(request), name(file), file.getBytes());
    }

    /** Takes what was shown; {@code mark} is that of the check. The passwords of new accounts are in the answer and nowhere else. */
    @PostMapping
    RosterDesk.Taken take(HttpServletRequest request, @RequestParam(required = false) MultipartFile file,
            @RequestParam(defaultValue = "") String mark) throws IOException {
        desk.allow(asker(request));
        return desk.take(asker(request), name(file), file.getBytes(), mark);
    }

    private static String name(MultipartFile file) {
        if (file == null) {
            throw new BadRequestException("请以multipart/form-data上传文件，字段名为file");
        }
        return PlainText.fileName(file.getOriginalFilename(), LONGEST_NAME, "人员名单");
    }

    private static Asker asker(HttpServletRequest request) {
        return new Asker(request.getUserPrincipal().getName(), request.getRemoteAddr());
    }
}
