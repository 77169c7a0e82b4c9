package org.zhenggai.rectification.ground.access.login;

/** What may be asked for between the password and the first page, in this order. */
public enum LoginStep {
    /** The one-time password of the account's app, or a recovery code. */
    CODE,
    /** A password of one's own in place of one that others know or that has grown old. */
    PASSWORD,
    /** An app to make one-time passwords is set up. */
    SETUP
}
