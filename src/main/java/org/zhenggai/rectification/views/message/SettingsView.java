package org.zhenggai.rectification.views.message;

import java.util.List;

/** 消息设置 as its page shows it: everything but the keys. */
public record SettingsView(boolean rehearsal, List<ChannelView> channels, List<RobotView> robots, List<RuleView> rules,
        List<Contact> contacts, Times times, List<Named> kinds, List<Named> units, List<Named> roles,
        List<Named> officers,
        List<Waiting> waiting) {

    public record Named(String id, String name) {}

    public record ChannelView(String channel, String name, boolean robot, boolean active) {}

    /** A robot without its keys; {@code signed} tells whether it has a secret to sign with. */
    public record RobotView(long id, String name, String vendor, String unitId, String role, boolean active, boolean signed) {}

    public record RuleView(long id, String channel, String unitId, String role) {}

    public record Contact(String officerId, String channel, String address) {}

    /** Digest and quiet hours; times as {@code 08:40}. */
    public record Times(boolean digest, String digestAt, boolean quiet, String quietFrom, String quietTo, List<String> urgentKinds) {}

    /** How many deliveries of a channel wait, and what the last failure said. */
    public record Waiting(String channel, int count, String lastError) {}
}
