package org.zhenggai.rectification.ground.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withServerError;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.test.web.client.ExpectedCount;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.web.client.RestTemplate;
import org.zhenggai.rectification.ground.access.account.RealTime;
import org.zhenggai.rectification.ground.access.login.LoginAnswers;

/** What the issuer says of itself, asked for when it is needed. */
class IssuerTest {

    private static final String ADDRESS = "https://issuer.example/realms/tiedong";
    private static final String METADATA = """
            {"issuer":"%s","authorization_endpoint":"https://issuer.example/a","token_endpoint":"https://issuer.example/t",
             "jwks_uri":"https://issuer.example/k","subject_types_supported":["public"],"response_types_supported":["code"]}""";

    private final RestTemplate rest = new RestTemplate();
    private final MockRestServiceServer server = MockRestServiceServer.bindTo(rest).build();

    @Test
    void isAskedOnceAndAtItsOwnAddress() {
        server.expect(ExpectedCount.once(), requestTo(ADDRESS + "/.well-known/openid-configuration"))
                .andRespond(withSuccess(METADATA.formatted(ADDRESS), MediaType.APPLICATION_JSON));
        Issuer issuer = issuer("secret");
        assertThat(issuer.registration()).isSameAs(issuer.findByRegistrationId("unified"));
        assertThat(issuer.registration().getProviderDetails().getTokenUri()).isEqualTo("https://issuer.example/t");
        assertThat(issuer.registration().getClientAuthenticationMethod()).isEqualTo(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        assertThat(issuer.findByRegistrationId("another")).isNull();
        server.verify();
    }

    @Test
    void publicClientSendsNoSecret() {
        server.expect(requestTo(ADDRESS + "/.well-known/openid-configuration"))
                .andRespond(withSuccess(METADATA.formatted(ADDRESS), MediaType.APPLICATION_JSON));
        assertThat(issuer("").registration().getClientAuthenticationMethod()).isEqualTo(ClientAuthenticationMethod.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://issuer.example/realms/another", "https://evil.example", ""})
    void whoCallsItselfAnotherIsNotIt(String name) {
        server.expect(requestTo(ADDRESS + "/.well-known/openid-configuration"))
                .andRespond(withSuccess(METADATA.formatted(name), MediaType.APPLICATION_JSON));
        assertThatThrownBy(() -> issuer("secret").registration()).isInstanceOf(IssuerDownException.class).hasMessageContaining("暂时无法访问");
    }

    @Test
    void whileItIsDownNobodyElseWaitsForIt() {
        server.expect(ExpectedCount.once(), requestTo(ADDRESS + "/.well-known/openid-configuration")).andRespond(withServerError());
        Issuer issuer = issuer("secret");
        assertThatThrownBy(issuer::registration).isInstanceOf(IssuerDownException.class).hasCauseInstanceOf(RuntimeException.class);
        assertThatThrownBy(issuer::registration).as("told without a question").isInstanceOf(IssuerDownException.class).hasNoCause();
        server.verify();
    }

    @Test
    void logOutHereGoesOnWithoutIt() {
        server.expect(requestTo(ADDRESS + "/.well-known/openid-configuration")).andRespond(withServerError());
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/logout");
        request.getSession().setAttribute(ReturnFilter.IDENTITY, "identity");
        new EndsAtIssuer(issuer("secret")).logout(request, new MockHttpServletResponse(), null);
        assertThat(request.getAttribute(LoginAnswers.ENDS_AT)).isNull();
        server.verify();
    }

    private Issuer issuer(String secret) {
        return new Issuer(new OidcSettings(ADDRESS, "zhenggai", secret, Set.of("openid"), "preferred_username", SignatureAlgorithm.RS256,
                "{baseUrl}/login/oauth2/code/{registrationId}", "b", false, false, new OidcSettings.SecondFactor("amr", Set.of()),
                Duration.ofSeconds(1)), rest, new RealTime(InstantSource.system()));
    }
}
