package org.zhenggai.rectification.views.message;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.views.delivery.ChannelKind;

/** Who was told of a case, when and by which channel: beside the timeline, since a message only tells of what happened. */
@Service
public class SentMessages {

    /**
     * A message that has arrived.
     *
     * @param to      the officer or the group, by the name of that day
     * @param channel its Chinese name
     * @param title   of a digest, how much of it is about the case
     */
    public record Sent(OffsetDateTime sentAt, String to, String channel, String title) {}

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;

    SentMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything that was sent about the case, by itself or in a digest, oldest first. */
    public List<Sent> of(long caseId) {
        return jdbc.sql("""
                with told as (select id, 0 as members from message where case_id = :case
                  union all select digest_id, count(*) from message where case_id = :case and digest_id is not null group by digest_id)
                select d.done_at, d.sent_to, d.channel, case when t.members = 0 then m.title
                       else '消息汇总，其中本案' || t.members || '条' end as title
                from told t join message m on m.id = t.id join message_delivery d on d.message_id = m.id
                where d.state = 'SENT' order by d.done_at, d.id""").param("case", caseId)
                .query((row, n) -> new Sent(row.getObject("done_at", OffsetDateTime.class).atZoneSameInstant(ZONE).toOffsetDateTime(),
                        row.getString("sent_to"), ChannelKind.valueOf(row.getString("channel")).label(), row.getString("title"))).list();
    }
}
