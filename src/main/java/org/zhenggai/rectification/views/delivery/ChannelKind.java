package org.zhenggai.rectification.views.delivery;

/** The ways a message takes beside the inbox. */
public enum ChannelKind {
    LOCAL("本地文件夹", false),
    MAIL("电子邮件", false),
    WECOM("企业微信群机器人", true),
    DINGTALK("钉钉群机器人", true),
    FEISHU("飞书群机器人", true),
    SMS("短信", false),
    MESSENGER("政务通讯工具", false);

    private final String label;
    private final boolean robot;

    ChannelKind(String label, boolean robot) {
        this.label = label;
        this.robot = robot;
    }

    public String label() {
        return label;
    }

    /** Whether a letter can go with the message. */
    public boolean encloses() {
        return this == MAIL || this == LOCAL;
    }

    /** Whether it posts to a group; the others reach a person at an address. */
    public boolean robot() {
        return robot;
    }
}
