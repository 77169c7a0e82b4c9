package org.zhenggai.rectification.views.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** 电子邮件 by SMTP; the Message-ID is the message's id, so that a second copy is recognised. */
@Component
class MailChannel implements Channel {

    private static final int LONGEST = 200;
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    static {
        // a long Chinese file name torn into parts is shown as tcmime.bin by mail programs that offices use
        System.setProperty("mail.mime.splitlongparameters", "false");
    }

    private final ChannelSettings channels;
    private final Supplier<ChannelSettings.Mail> server;

    @Autowired
    MailChannel(ChannelSettings channels, ChannelServers servers) {
        this(channels, servers::mail);
    }

    /** @param server asked for with each message */
    MailChannel(ChannelSettings channels, Supplier<ChannelSettings.Mail> server) {
        this.channels = channels;
        this.server = server;
    }

    private JavaMailSenderImpl sender(ChannelSettings.Mail settings) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        boolean known = settings.user() != null && !settings.user().isBlank();
        if (known) {
            sender.setUsername(settings.user());
            sender.setPassword(settings.password());
        }
        Properties properties = sender.getJavaMailProperties();
        String millis = String.valueOf(channels.timeout().toMillis());
        for (String step : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + step, millis);
        }
        properties.setProperty("mail.smtp.auth", String.valueOf(known));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(settings.startTls()));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(settings.startTls()));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(settings.tls()));
        return sender;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.MAIL;
    }

    @Override
    public void send(Outgoing message) {
        ChannelSettings.Mail settings = server.get();
        if (settings.host() == null || settings.host().isBlank()) {
            throw new ChannelFailedException("邮件服务器尚未设置");
        }
        try {
            JavaMailSenderImpl sender = sender(settings);
            MimeMessage mail = sender.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(mail, message.enclosure() != null, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.from(), "整改系统");
            helper.setTo(message.address());
            helper.setSubject(message.title());
            helper.setSentDate(Date.from(message.at().toInstant()));
            helper.setText(message.body() + (message.enclosure() == null ? "" : "\n\n附件：" + message.enclosure().name())
                    + (message.link() == null ? "" : "\n\n办理入口：" + message.link()) + "\n");
            if (message.enclosure() != null) {
                helper.addAttachment(message.enclosure().name(), new ByteArrayResource(message.enclosure().content()), WORD);
            }
            mail.setHeader("Message-ID", "<" + message.id() + "@" + settings.from().substring(settings.from().indexOf('@') + 1) + ">");
            mail.setHeader("Auto-Submitted", "auto-generated");
            sender.send(mail);
        } catch (MailException | MessagingException | UnsupportedEncodingException e) {
            throw new ChannelFailedException("邮件未能发出：" + cause(e), unreachable(e));
        }
    }

    /** Without a connection all messages fail by one cause; what the server refuses fails by itself. */
    private static boolean unreachable(Exception failure) {
        return failure.getCause() != null || root(failure) instanceof SocketTimeoutException;
    }

    /** What the server said, at the root; long answers are cut. */
    private static String cause(Exception failure) {
        Throwable root = root(failure);
        String words = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage().strip();
        return words.substring(0, Math.min(words.length(), LONGEST));
    }

    private static Throwable root(Exception failure) {
        Throwable root = failure instanceof MailSendException sending && sending.getCause() == null
                && !sending.getFailedMessages().isEmpty()
                        ? sending.getFailedMessages().values().iterator().next() : failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
