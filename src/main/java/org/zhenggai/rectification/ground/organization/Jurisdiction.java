package org.zhenggai.rectification.ground.organization;

import java.util.Map;

/**
 * A district (辖区): the units that work on one plan, and who of them holds which office.
 *
 * @param superior          the government above, which closing reports go to
 * @param superiorAuthority the authority above, which finished cases are reported to
 * @param offices           unit ids; {@link Office#GOVERNMENT} and {@link Office#AUTHORITY} are always there
 * @param receivers         names of those that referrals go to, where they are known
 */
public record Jurisdiction(String id, String name, String superior, String superiorAuthority, Map<Office, String> offices,
        Map<Receiver, String> receivers) {

    public Jurisdiction {
        offices = offices == null ? Map.of() : offices;
        receivers = receivers == null ? Map.of() : receivers;
    }

    /** The unit that holds the office. */
    public String unit(Office office) {
        return offices.getOrDefault(office, offices.get(Office.AUTHORITY));
    }

    /** How a referral to them is addressed. */
    public String receiver(Receiver receiver) {
        return receivers.getOrDefault(receiver, receiver.role());
    }
}
