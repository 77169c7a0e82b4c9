package org.zhenggai.rectification.views.delivery;

import java.util.Map;
import org.springframework.stereotype.Component;

/** 企业微信群机器人: the key in the address is all the secret there is. */
@Component
class WeComRobot implements Channel {

    private final RobotPost post;

    WeComRobot(RobotPost post) {
        this.post = post;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WECOM;
    }

    @Override
    public void send(Outgoing message) {
        post.post(kind(), "/cgi-bin/webhook/send?key=" + RobotPost.encoded(message.address()),
                Map.of("msgtype", "text", "text", Map.of("content", post.text(kind(), message))), "errcode", "errmsg");
    }
}
