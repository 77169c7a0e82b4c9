package org.zhenggai.rectification.views.delivery;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 钉钉群机器人: signs the real time in milliseconds; the vendor refuses a time that is an hour off. */
@Component
class DingTalkRobot implements Channel {

    private final RobotPost post;
    private final Clock real = Clock.systemUTC();

    DingTalkRobot(RobotPost post) {
        this.post = post;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.DINGTALK;
    }

    @Override
    public void send(Outgoing message) {
        String signature = "";
        if (message.secret() != null) {
            long now = real.millis();
            signature = "&timestamp=" + now + "&sign=" + RobotPost.encoded(RobotPost.sign(message.secret(), now + "\n" + message.secret()));
        }
        post.post(kind(), "/robot/send?access_token=" + RobotPost.encoded(message.address()) + signature,
                Map.of("msgtype", "text", "text", Map.of("content", post.text(kind(), message))), "errcode", "errmsg");
    }
}
