package org.zhenggai.rectification.ground.access;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;
import org.zhenggai.rectification.ground.organization.Role;

/**
 * Settings {@code rectification.access}.
 *
 * @param hosts         names and addresses under which the software may be called, beside the one of its public address and this machine
 * @param proxies       addresses of the proxies in front whose {@code X-Forwarded-*} are believed, as a regular expression; empty: none
 * @param longestLogin  how long a log-in lasts at most, however busy; the idle limit is {@code server.servlet.session.timeout}
 * @param beforeLogin   how long a session lasts idle with which nobody has logged in
 * @param sessions      at how many places somebody may be logged in at once; the oldest log-in ends when another begins
 * @param password      rules for passwords
 * @param delay         how wrong passwords slow down the next attempt
 * @param secondFactor  who needs more than a password
 */
@Validated
@ConfigurationProperties("rectification.access")
public record AccessSettings(@NotNull Set<String> hosts, String proxies, @NotNull Duration longestLogin, @NotNull Duration beforeLogin,
        @Min(1) int sessions,
        @NotNull Password password, @NotNull Delay delay, @NotNull SecondFactor secondFactor) {

    /**
     * Rules for passwords.
     *
     * @param shortest    fewest characters
     * @param longest     most characters: hashing costs by length
     * @param kinds       of small letters, capital letters, digits and signs at least so many kinds
     * @param strength    0 to 4, how hard to guess as zxcvbn measures it; 0: whatever it measures
     * @param remembered  so many earlier ones may not come again
     * @param maximumAge  after this it is to be changed at the next log-in; zero: never
     * @param cached      how long a verified password of a program that sends it with each request is not hashed again
     */
    public record Password(@Min(8) int shortest, int longest, int kinds, @Min(0) @Max(4) int strength, int remembered, Duration maximumAge,
            Duration cached) {}

    /**
     * Wrong passwords. The delay begins with {@code first}, doubles with each further failure and ends at {@code most}.
     *
     * @param perPlace    failures of one account from one address before delays begin
     * @param perAccount  failures of one account from addresses at which it has never logged in
     * @param perAddress  failures of one address, whatever the accounts
     * @param forgotten   failures are forgotten so long after the last one
     * @param known       an address stays known to an account so long after a log-in there
     */
    public record Delay(int perPlace, int perAccount, int perAddress, Duration first, Duration most, Duration forgotten,
            Duration known) {}

    /**
     * One-time passwords by time (RFC 6238).
     *
     * @param roles       who needs them; everyone else may
     * @param inRehearsal whether they are needed in a rehearsal too, whose people are invented
     * @param issuer      what the app on the phone calls this system
     */
    public record SecondFactor(@NotNull Set<Role> roles, boolean inRehearsal, @NotNull String issuer) {}
}
