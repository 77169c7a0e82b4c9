package org.zhenggai.rectification.notification.channel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** 本地文件夹: one file a message, in a folder a day. A second copy takes the place of the first. */
@Component
class LocalChannel implements Channel {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final int SHORT = 12;

    private final Path folder;

    LocalChannel(ChannelSettings settings) {
        this.folder = settings.folder();
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.LOCAL;
    }

    @Override
    public void send(Outgoing message) {
        ZonedDateTime at = message.at().atZoneSameInstant(ZONE);
        Path day = folder.resolve(at.toLocalDate().toString());
        String name = message.recipient().replace(':', '-') + "-" + message.kind() + "-" + message.id().substring(0, SHORT);
        try {
            Files.createDirectories(day);
            Path draft = Files.createTempFile(day, ".", ".tmp");
            Files.writeString(draft, "收件人：" + message.name() + "\n时间：" + TIME.format(at) + "\n标题：" + message.title() + "\n消息编号："
                    + message.id() + "\n\n" + message.body() + "\n" + (message.link() == null ? "" : "\n办理入口：" + message.link() + "\n"));
            Files.move(draft, day.resolve(name + ".txt"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new ChannelFailedException("无法写入消息文件夹：" + e.getClass().getSimpleName());
        }
    }
}
