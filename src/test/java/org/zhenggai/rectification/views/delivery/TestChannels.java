package org.zhenggai.rectification.views.delivery;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.zhenggai.rectification.views.delivery.ChannelSettings.Gateway;
import org.zhenggai.rectification.views.delivery.ChannelSettings.Mail;
import org.zhenggai.rectification.views.delivery.ChannelSettings.Rate;
import org.zhenggai.rectification.views.delivery.ChannelSettings.Vendor;

/** Channels that lead to loopback. */
public final class TestChannels {

    private TestChannels() {}

    /** Settings that lead to these far ends. */
    public static ChannelSettings settings(URI base, int smtp, Path folder, Map<ChannelKind, List<Rate>> rates) {
        Vendor weCom = new Vendor(base, 2048, Duration.ofSeconds(60), List.of(45009));
        Vendor dingTalk = new Vendor(base, 18000, Duration.ofMinutes(10), List.of(130101));
        Vendor feishu = new Vendor(base, 18000, Duration.ofSeconds(60), List.of(11232));
        Gateway gateway = new Gateway(base + "/sms", "gateway-token", 70, Duration.ofSeconds(60));
        return new ChannelSettings(folder, Duration.ofSeconds(5), Duration.ofMillis(1500), Duration.ofSeconds(30),
                new Mail("127.0.0.1", smtp, null, null, "zhenggai@tiedong.test", false, false),
                Map.of(ChannelKind.WECOM, weCom, ChannelKind.DINGTALK, dingTalk, ChannelKind.FEISHU, feishu),
                Map.of(ChannelKind.SMS, gateway), rates, Map.of());
    }

    /** The robots of the three vendors. */
    public static List<Channel> robots(ChannelSettings settings) {
        RobotPost post = new RobotPost(new HttpPoster(settings), settings);
        return List.of(new WeComRobot(post), new DingTalkRobot(post), new FeishuRobot(post));
    }

    /** Buckets as another instance of the application has them. */
    public static RateBuckets buckets(javax.sql.DataSource database, ChannelSettings settings) {
        return new RateBuckets(database, settings);
    }
}
