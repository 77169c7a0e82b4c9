package org.zhenggai.rectification.views.message;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.access.account.KnownPhones;
import org.zhenggai.rectification.views.delivery.ChannelKind;

/** Mobile numbers as 通信地址 has them. */
@Component
class ContactPhones implements KnownPhones {

    private final JdbcClient jdbc;

    ContactPhones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isKnown(String officerId, String phone) {
        return jdbc.sql(
                "select exists (select from message_contact where officer_id = :officer and channel = :channel and address = :phone)")
                .param("officer", officerId).param("channel", ChannelKind.SMS.name()).param("phone", phone).query(Boolean.class).single();
    }
}
