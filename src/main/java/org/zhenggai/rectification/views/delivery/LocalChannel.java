package org.zhenggai.rectification.views.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** 本地文件夹: one file a message, in a folder a day, and one a letter. A second copy takes the place of the first. */
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
            String letter = "";
            if (message.enclosure() != null) {
                Path file = day.resolve(message.enclosure().id() + ".docx");
                if (Files.notExists(file)) { // one for all who are told of it; a letter never changes
                    write(day, file, message.enclosure().content());
                }
                letter = "附件：" + message.enclosure().name() + "（" + file.getFileName() + "）\n";
            }
            write(day, day.resolve(name + ".txt"), ("收件人：" + message.name() + "\n时间：" + TIME.format(at) + "\n标题：" + message.title()
                    + "\n消息编号：" + message.id() + "\n" + letter + "\n" + message.body() + "\n"
                    + (message.link() == null ? "" : "\n办理入口：" + message.link() + "\n")).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ChannelFailedException("无法写入消息文件夹：" + e.getClass().getSimpleName());
        }
    }

    /** Whoever looks into the folder sees whole files. */
    private static void write(Path day, Path file, byte[] content) throws IOException {
        Path draft = Files.createTempFile(day, ".", ".tmp");
        Files.write(draft, content);
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
