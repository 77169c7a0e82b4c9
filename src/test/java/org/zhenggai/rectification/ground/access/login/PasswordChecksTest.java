package org.zhenggai.rectification.ground.access.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.zhenggai.rectification.ground.access.account.Passwords;
import org.zhenggai.rectification.ground.access.directory.DirectoryPasswords;
import org.zhenggai.rectification.ground.access.login.Caller.Origin;
import org.zhenggai.rectification.ground.access.oidc.OidcSettings;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Role;

/** Who is asked about whose password, by what there is beside the passwords kept here. */
class PasswordChecksTest {

    private final Passwords passwords = mock(Passwords.class);
    private final DirectoryPasswords directory = mock(DirectoryPasswords.class);
    private final Organization organization = mock(Organization.class);

    @BeforeEach
    void everyPasswordKeptHereIsRight() {
        when(passwords.matches(any(), any())).thenReturn(true);
        when(directory.origin()).thenReturn(Origin.DIRECTORY);
        when(organization.has("the.administrator", Role.SECURITY)).thenReturn(true);
    }

    @Test
    void withoutAnythingBesidePasswordsAreOurs() {
        PasswordChecks checks = checks(null, true);
        assertThat(checks.of("officer").origin()).isEqualTo(Origin.OWN);
        assertThat(checks.of("officer").claim("officer").isRight("x")).isTrue();
    }

    @Test
    void directoryIsAskedAboutEveryoneButLocalAccounts() {
        when(directory.isOn()).thenReturn(true);
        PasswordChecks checks = checks(null, false);
        assertThat(checks.of("officer")).isSameAs(directory);
        assertThat(checks.of("the.administrator").origin()).isEqualTo(Origin.OWN);
        assertThat(checks.of("named.local").origin()).isEqualTo(Origin.OWN);
        assertThat(checks.counts(directory, "officer")).isTrue();
        assertThat(checks.counts(directory, "the.administrator")).as("by whatever name").isFalse();
    }

    @Test
    void besideAnIssuerPasswordsWorkUnlessItIsTheOnlyWay() {
        assertThat(checks("https://issuer", false).of("officer").claim("officer").isRight("x")).isTrue();
        PasswordChecks only = checks("https://issuer", true);
        assertThat(only.of("officer").claim("officer").isRight("x")).isFalse();
        assertThat(only.of("officer").justRight("officer", "x")).isEmpty();
        assertThat(only.of("the.administrator").claim("the.administrator").isRight("x")).isTrue();
        assertThat(only.of("named.local").claim("named.local").isRight("x")).isTrue();
    }

    private PasswordChecks checks(String issuer, boolean only) {
        OidcSettings settings = new OidcSettings(issuer, "c", "s", Set.of("openid"), "preferred_username", SignatureAlgorithm.RS256, "r",
                "b", only, false, new OidcSettings.SecondFactor("amr", Set.of()), Duration.ofSeconds(1));
        return new PasswordChecks(new KeptPasswords(passwords), directory, settings,
                new LocalAccounts(new LocalSettings(Set.of(Role.SYSTEM, Role.SECURITY, Role.AUDIT), Set.of("named.local")), organization));
    }
}
