package org.zhenggai.rectification.views.delivery;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 飞书群机器人: signs nothing with time and secret as the key, in seconds. */
@Component
class FeishuRobot implements Channel {

    private static final long MILLIS = 1000;

    private final RobotPost post;
    private final Clock real = Clock.systemUTC();

    FeishuRobot(RobotPost post) {
        this.post = post;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.FEISHU;
    }

    /** This vendor reads marks in plain texts too: for mentions, bold words and links. */
    private static Outgoing letterByLetter(Outgoing message) {
        return message.worded(wide(message.title()), wide(message.body()));
    }

    private static String wide(String text) {
        return text.replace('<', '＜').replace('>', '＞').replace('[', '［').replace(']', '］').replace('*', '＊').replace('~', '～')
                .replace('`', '｀');
    }

    @Override
    public void send(Outgoing message) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (message.secret() != null) {
            String now = String.valueOf(real.millis() / MILLIS);
            body.put("timestamp", now);
            body.put("sign", RobotPost.sign(now + "\n" + message.secret(), ""));
        }
        body.put("msg_type", "text");
        body.put("content", Map.of("text", post.text(kind(), letterByLetter(message))));
        post.post(kind(), "/open-apis/bot/v2/hook/" + RobotPost.encoded(message.address()), body, "code", "msg");
    }
}
