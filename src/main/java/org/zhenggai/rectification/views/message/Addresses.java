package org.zhenggai.rectification.views.message;

import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.views.delivery.ChannelKind;

/** What an address of a person looks like, by channel. */
final class Addresses {

    private static final int LONGEST = 100;

    private Addresses() {}

    /**
     * The address as it is kept: without what people write for the eye alone.
     *
     * @throws BadRequestException for a channel that needs none, and for what is no address
     */
    static String checked(ChannelKind kind, String text) {
        String address = kind == ChannelKind.SMS ? text.replaceAll("[\\s-]", "") : text.strip();
        String form = switch (kind) {
            case MAIL -> "[^@\\s,;<>]+@[A-Za-z0-9.-]+\\.?[A-Za-z0-9]+";
            case SMS -> "1\\d{10}";
            case MESSENGER -> "\\S{1,100}";
            default -> throw new BadRequestException(kind.label() + "不需要个人地址");
        };
        if (address.length() > LONGEST || !address.matches(form)) {
            throw new BadRequestException(kind == ChannelKind.SMS ? "请填写11位手机号码" : kind.label() + "地址的格式不正确");
        }
        return address;
    }
}
