package org.zhenggai.rectification.ground.access.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/**
 * Who is tried from where, as counts and log entries may hold it: what somebody types as a name may be of any length and hold anything.
 *
 * @param userId  the account as typed; there need not be one
 * @param address the client's, as it was
 */
record Attempt(String userId, String address) {

    private static final int LONGEST_NAME = 80;
    private static final int NETWORK_BYTES = 8;
    private static final int DELETE = 0x7f;

    static Attempt of(String typed, String address) {
        return new Attempt(plain(typed), address == null ? "-" : address);
    }

    /** Without what no column and no log line can hold, and cut. */
    static String plain(String typed) {
        return typed.codePoints().filter(c -> c >= ' ' && c != DELETE && Character.getType(c) != Character.SURROGATE).limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** What counts as one place: of IPv6 the network of 64 bits, within which everybody may choose an address anew each time. */
    String network() {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address.replaceAll("%.*", "")); // with colons it is no name to look up
            if (parsed instanceof Inet6Address six && !six.isLoopbackAddress()) {
                return HexFormat.of().formatHex(six.getAddress(), 0, NETWORK_BYTES).replaceAll("(.{4})(?!$)", "$1:") + "::/64";
            }
            return parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
