package org.zhenggai.rectification.views.message.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zhenggai.rectification.ground.office.Csv;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.views.message.ContactDesk;
import org.zhenggai.rectification.views.message.SettingsDesk;
import org.zhenggai.rectification.views.message.SettingsView;

/** {@code /api/notification/settings/contacts}: where officers are reached, one by one or as a list in a file. */
@RestController
@RequestMapping("/api/notification/settings/contacts")
class ContactController {

    private static final int LONGEST_NAME = 100;

    private final ContactDesk contacts;
    private final SettingsDesk desk;

    ContactController(ContactDesk contacts, SettingsDesk desk) {
        this.contacts = contacts;
        this.desk = desk;
    }

    @PutMapping
    SettingsView contact(Principal caller, @RequestBody SettingsView.Contact contact) {
        contacts.contact(caller.getName(), contact);
        return desk.view(caller.getName());
    }

    /** What the list would change, line by line. */
    @PostMapping("/check")
    ContactDesk.Check check(Principal caller, @RequestParam(required = false) MultipartFile file) throws IOException {
        return contacts.check(caller.getName(), content(file));
    }

    /** Takes the list as a whole or not at all. */
    @PostMapping("/import")
    SettingsView take(Principal caller, @RequestParam(required = false) MultipartFile file) throws IOException {
        byte[] content = content(file);
        String name = file.getOriginalFilename() == null ? "名单" : file.getOriginalFilename().replaceAll("^.*[/\\\\]|\\p{Cntrl}", "");
        contacts.take(caller.getName(), content, name.substring(0, Math.min(name.length(), LONGEST_NAME)));
        return desk.view(caller.getName());
    }

    /** The list as it is, to be filled in and taken back. */
    @GetMapping("/list")
    ResponseEntity<byte[]> list(Principal caller) {
        String csv = Csv.of(contacts.list(caller.getName()));
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename("通信地址名单.csv", StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff").header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] content(MultipartFile file) throws IOException {
        if (file == null) {
            throw new BadRequestException("请以multipart/form-data上传文件，字段名为file");
        }
        return file.getBytes();
    }
}
