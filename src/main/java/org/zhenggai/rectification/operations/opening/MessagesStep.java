package org.zhenggai.rectification.operations.opening;

import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.clock.RehearsalClock;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.views.delivery.ChannelBusyException;
import org.zhenggai.rectification.views.delivery.ChannelFailedException;
import org.zhenggai.rectification.views.delivery.ChannelKind;
import org.zhenggai.rectification.views.delivery.ChannelSettings;
import org.zhenggai.rectification.views.delivery.Outgoing;
import org.zhenggai.rectification.views.delivery.ServerDesk;
import org.zhenggai.rectification.views.message.SettingsDesk;

/** Mail server and gateway for short messages: kept and switched on when a test message was taken by the far end, and not before. */
@Service
class MessagesStep {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.:-]{0,251}[A-Za-z0-9])?");
    private static final Pattern MAIL = Pattern.compile("[^\\s<>,;@]+@[^\\s<>,;@]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9-]{5,20}");
    private static final int HIGHEST_PORT = 65_535;

    private final ServerDesk servers;
    private final SettingsDesk settings;
    private final RehearsalClock rehearsal;
    private final Organization organization;
    private final AuditLog audit;
    private final Clock clock;

    MessagesStep(ServerDesk servers, SettingsDesk settings, RehearsalClock rehearsal, Organization organization, AuditLog audit,
            Clock clock) {
        this.servers = servers;
        this.settings = settings;
        this.rehearsal = rehearsal;
        this.organization = organization;
        this.audit = audit;
        this.clock = clock;
    }

    /** A mail server as typed. */
    record MailForm(String host, String port, String security, String user, String secret, String from, String to) {}

    /** @throws BadRequestException when something is missing or the message was not taken; nothing is kept then */
    void mail(String user, MailForm form) {
        may(user);
        check(MAIL.matcher(form.to()).matches(), "测试邮件的收件地址不像是邮箱地址");
        if (servers.isOfEnvironment(ChannelKind.MAIL)) {
            sent(user, ChannelKind.MAIL, form.to(), () -> servers.send(ChannelKind.MAIL, test(user, form.to())));
            return;
        }
        check(HOST.matcher(form.host()).matches(), "邮件服务器应为主机名或地址，例如 mail.example.cn");
        check(form.port().matches("\\d{1,5}") && Integer.parseInt(form.port()) >= 1 && Integer.parseInt(form.port()) <= HIGHEST_PORT,
                "端口应为1至" + HIGHEST_PORT + "的数字，常用25、465（TLS）、587（STARTTLS）");
        check(MAIL.matcher(form.from()).matches(), "发件地址不像是邮箱地址");
        check(form.user().isBlank() || !form.secret().isEmpty(), "填了用户名，还要填口令");
        ChannelSettings.Mail server = new ChannelSettings.Mail(form.host(), Integer.parseInt(form.port()), form.user().isBlank() ? null
                : form
                        .user(), form.secret(), form.from(), "STARTTLS".equals(form.security()), "TLS".equals(form.security()));
        sent(user, ChannelKind.MAIL, form.to(), () -> servers.keep(server, test(user, form.to())));
        audit.record(Act.of(Category.SETTING, user, "设置邮件服务器").on("消息渠道：电子邮件").changing(null, form.host() + ":" + form.port()
                + "，" + form.security() + "，发件地址" + form.from()));
    }

    /** As {@link #mail}. */
    void sms(String user, String gateway, String token, String to) {
        may(user);
        check(PHONE.matcher(to).matches(), "测试短信的号码应为手机号");
        if (servers.isOfEnvironment(ChannelKind.SMS)) {
            sent(user, ChannelKind.SMS, to, () -> servers.send(ChannelKind.SMS, test(user, to)));
            return;
        }
        check(isWeb(gateway), "短信网关地址应以 https:// 或 http:// 开头");
        sent(user, ChannelKind.SMS, to, () -> servers.keep(ChannelKind.SMS, gateway, token, test(user, to)));
        audit.record(Act.of(Category.SETTING, user, "设置短信网关").on("消息渠道：短信").changing(null, URI.create(gateway).getHost()));
    }

    private void may(String user) {
        settings.view(user); // 403 for anybody but the system administrator
        check(!rehearsal.active(), "演练中不向外发送任何消息；正式启用后再设置");
    }

    private void sent(String user, ChannelKind kind, String to, Runnable sending) {
        Act act = Act.of(Category.SETTING, user, "发送测试消息").on("消息渠道：" + kind.label());
        try {
            sending.run();
        } catch (ChannelFailedException | ChannelBusyException e) {
            audit.refused(act.saying(e.getMessage()));
            throw new BadRequestException("测试消息没有发出，设置没有保存。" + e.getMessage());
        }
        audit.record(act.saying(kind == ChannelKind.MAIL ? "发给" + to : null));
        settings.channel(user, kind.name(), true);
    }

    private Outgoing test(String user, String to) {
        String name = organization.officer(user).map(Officer::name).orElse(user);
        return new Outgoing("opening-" + UUID.randomUUID(), "TEST", "测试消息", name + "正在启用整改系统。收到这封邮件，说明电子邮件渠道已经接通。", null,
                OffsetDateTime.now(clock.withZone(ZoneId.of("Asia/Shanghai"))), user, name, to, null, null);
    }

    private static boolean isWeb(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void check(boolean good, String otherwise) {
        if (!good) {
            throw new BadRequestException(otherwise);
        }
    }
}
