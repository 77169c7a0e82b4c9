package org.zhenggai.rectification.ground.access.oidc;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.access.oidc}.
 *
 * @param issuer       address of the issuer as its tokens name it; empty: there is none
 * @param clientId     what the issuer calls us; {@code clientSecret} from the environment, empty for a public client
 * @param scopes       asked for
 * @param accountClaim names the account. It must be one that people cannot change for themselves
 * @param signature    with which identities are signed
 * @param redirect     where the issuer sends people back to
 * @param button       what the log-in page calls it
 * @param only         whether everyone but local accounts logs in so and in no other way
 * @param endSession   whether the log-in page offers, after a log-out, to log out at the issuer too
 * @param secondFactor when the issuer has seen more than a password
 * @param timeout      of each question to the issuer
 */
@Validated
@ConfigurationProperties("rectification.access.oidc")
public record OidcSettings(String issuer, String clientId, String clientSecret, @NotNull Set<String> scopes, @NotBlank String accountClaim,
        @NotNull SignatureAlgorithm signature, @NotBlank String redirect, @NotBlank String button, boolean only,
        boolean endSession, @NotNull SecondFactor secondFactor, @NotNull Duration timeout) {

    /** @param claim {@code amr} or {@code acr}; {@code values}: one of them says so, none: never */
    public record SecondFactor(@NotBlank String claim, @NotNull Set<String> values) {}

    /** Whether there is an issuer at all. */
    public boolean isOn() {
        return issuer != null && !issuer.isBlank();
    }

    /** Shows no secret, whoever logs it. */
    @Override
    public String toString() {
        return "issuer " + issuer + ", client " + clientId;
    }
}
