package org.zhenggai.rectification.operations.opening;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zhenggai.rectification.ground.access.login.Pages;
import org.zhenggai.rectification.ground.calendar.CalendarEditing;
import org.zhenggai.rectification.ground.engine.PlainText;
import org.zhenggai.rectification.ground.organization.SecurityImport;
import org.zhenggai.rectification.ground.organization.workbook.WorkbookTemplate;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.operations.opening.StepAnswers.Work;

/** {@code /opening}: the page of the first hour, and what its forms send. Each step is done by its administrator under their own rights. */
@Controller
class OpeningPages {

    private static final int LONGEST_NAME = 100;

    private final OpeningState state;
    private final EntryPages entry;
    private final StepsView view;
    private final StepAnswers answers;
    private final OrganizationStep organization;
    private final MessagesStep messages;
    private final CalendarEditing calendar;
    private final Pages pages;

    OpeningPages(OpeningState state, EntryPages entry, StepsView view, StepAnswers answers, OrganizationStep organization,
            MessagesStep messages, CalendarEditing calendar, Pages pages) {
        this.state = state;
        this.entry = entry;
        this.view = view;
        this.answers = answers;
        this.organization = organization;
        this.messages = messages;
        this.calendar = calendar;
        this.pages = pages;
    }

    @GetMapping(OpeningDoor.PAGE)
    void page(HttpServletRequest request, HttpServletResponse response, Authentication present) throws IOException {
        if (state.awaitsAdministrators()) {
            entry.show(request, response);
            return;
        }
        answers.mustBeAdministrator(present);
        Map<String, Object> shown = new HashMap<>(view.of(present.getName(), answers.typed(request), answers.pending(request)));
        shown.putAll(answers.said(request));
        pages.write(response, "opening", request, shown);
    }

    @PostMapping(OpeningDoor.FILES + "/organization")
    void upload(HttpServletRequest request, HttpServletResponse response, Authentication present, @RequestParam("file") MultipartFile file)
            throws IOException {
        answers.pending(request, null);
        String name = PlainText.fileName(file.getOriginalFilename(), LONGEST_NAME, "组织机构");
        byte[] content = file.getBytes();
        answers.work(request, response, present, Step.ORGANIZATION, () -> {
            answers.pending(request, organization.check(present.getName(), name, content));
            return new Work("检查通过，还没有导入。请看过下面的清单再点“导入”。", false);
        });
    }

    @PostMapping(OpeningDoor.PAGE + "/organization")
    void apply(HttpServletRequest request, HttpServletResponse response, Authentication present) throws IOException {
        answers.work(request, response, present, Step.ORGANIZATION, () -> {
            CheckedDocument checked = answers.pending(request);
            if (checked == null) {
                throw new BadRequestException("没有等待导入的文件，请先上传并检查");
            }
            SecurityImport.Done done = organization.apply(present.getName(), checked);
            answers.pending(request, null);
            return new Work("组织机构已导入，" + done.changes().size() + "项改动。" + (done.firstPasswords().isEmpty() ? ""
                    : "新管理员的首个口令，只显示这一次：" + done.firstPasswords()), true);
        });
    }

    @PostMapping(OpeningDoor.PAGE + "/letterheads")
    void letterheads(HttpServletRequest request, HttpServletResponse response, Authentication present) throws IOException {
        answers.work(request, response, present, Step.LETTERHEADS, () -> new Work("已保存，改动了" + organization.letterheads(present.getName(),
                StepAnswers.below(request, "full."), StepAnswers.below(request, "mark.")) + "个单位。", true));
    }

    @PostMapping(OpeningDoor.PAGE + "/calendar")
    void calendar(HttpServletRequest request, HttpServletResponse response, Authentication present, @RequestParam int year,
            @RequestParam(defaultValue = "") String source, @RequestParam(defaultValue = "") String off,
            @RequestParam(defaultValue = "") String on) throws IOException {
        answers.work(request, response, present, Step.CALENDAR, () -> {
            calendar.put(present.getName(), year, YearText.read(year, source, off, on));
            return new Work(year + "年工作日历已保存。", true);
        });
    }

    @PostMapping(OpeningDoor.PAGE + "/mail")
    void mail(HttpServletRequest request, HttpServletResponse response, Authentication present,
            @RequestParam(defaultValue = "") String host, @RequestParam(defaultValue = "25") String port,
            @RequestParam(defaultValue = "NONE") String security, @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "") String secret, @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) throws IOException {
        answers.work(request, response, present, Step.MESSAGES, () -> {
            messages.mail(present.getName(), new MessagesStep.MailForm(host.strip(), port.strip(), security, user.strip(), secret,
                    from.strip(), to.strip()));
            return new Work("测试邮件已被邮件服务器收下，电子邮件渠道已启用。请到收件箱里看一眼。", true);
        });
    }

    @PostMapping(OpeningDoor.PAGE + "/sms")
    void sms(HttpServletRequest request, HttpServletResponse response, Authentication present,
            @RequestParam(defaultValue = "") String gateway, @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String to) throws IOException {
        answers.work(request, response, present, Step.MESSAGES, () -> {
            messages.sms(present.getName(), gateway.strip(), secret, to.strip());
            return new Work("测试短信已被网关收下，短信渠道已启用。", true);
        });
    }

    @PostMapping(OpeningDoor.PAGE + "/later/{step}")
    void later(HttpServletRequest request, HttpServletResponse response, Authentication present, @PathVariable Step step)
            throws IOException {
        answers.later(request, response, present, step);
    }

    @PostMapping(OpeningDoor.PAGE + "/finish")
    void finish(HttpServletRequest request, HttpServletResponse response, Authentication present) throws IOException {
        answers.finish(request, response, present);
    }

    @GetMapping(OpeningDoor.PAGE + "/organization.xlsx")
    void workbook(HttpServletResponse response, Authentication present) throws IOException {
        answers.mustBeAdministrator(present);
        download(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "organization.xlsx",
                WorkbookTemplate.write());
    }

    @GetMapping(OpeningDoor.PAGE + "/organization.yaml")
    void yaml(HttpServletResponse response, Authentication present) throws IOException {
        answers.mustBeAdministrator(present);
        try (InputStream template = new ClassPathResource("opening/organization.yaml").getInputStream()) {
            download(response, "application/yaml;charset=UTF-8", "organization.yaml", template.readAllBytes());
        }
    }

    private static void download(HttpServletResponse response, String type, String name, byte[] content) throws IOException {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        response.getOutputStream().write(content);
    }
}
