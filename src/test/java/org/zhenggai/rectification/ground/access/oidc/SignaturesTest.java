package org.zhenggai.rectification.ground.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.web.client.ExpectedCount;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.web.client.RestTemplate;
import org.zhenggai.rectification.ground.access.account.RealTime;

/** Only what the issuer's own key signed with the algorithm of the settings says who somebody is. */
class SignaturesTest {

    private static final String ADDRESS = "https://issuer.example/realms/tiedong";
    private static final String KEYS = ADDRESS + "/keys";
    private static final String CLIENT = "zhenggai";
    private static final String SECRET = "a-secret-of-the-client-long-enough-for-hs256";
    private static final String KEY_ID = "of-the-issuer";
    private static final RSAKey ISSUERS = key();
    private static final RSAKey FORGERS = key();

    private final RestTemplate rest = new RestTemplate();
    private final MockRestServiceServer server = MockRestServiceServer.bindTo(rest).build();
    private JwtDecoder decoder;

    @BeforeEach
    void issuerPublishesItsKey() {
        server.expect(ExpectedCount.manyTimes(), requestTo(KEYS))
                .andRespond(withSuccess(new JWKSet(ISSUERS.toPublicJWK()).toString(), MediaType.APPLICATION_JSON));
        OidcSettings settings = new OidcSettings(ADDRESS, CLIENT, SECRET, Set.of("openid"), "preferred_username", SignatureAlgorithm.RS256,
                "r", "b", false, false, new OidcSettings.SecondFactor("amr", Set.of()), Duration.ofSeconds(1));
        decoder = new Signatures(settings, rest).createDecoder(ClientRegistration.withRegistrationId(Issuer.ID).clientId(CLIENT)
                .clientSecret(SECRET).authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE).redirectUri("https://us.example/r")
                .scope("openid").authorizationUri(ADDRESS + "/a").tokenUri(ADDRESS + "/t").issuerUri(ADDRESS).jwkSetUri(KEYS).build());
    }

    @Test
    void whatTheIssuerSignedIsTaken() throws JOSEException {
        assertThat(decoder.decode(byRsa(ISSUERS, header(JWSAlgorithm.RS256))).getClaimAsString("preferred_username"))
                .isEqualTo("admin.security");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatAnybodyElseCanMakeIsRefused(String how, String token) {
        assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(BadJwtException.class);
    }

    static Stream<Object[]> whatAnybodyElseCanMakeIsRefused() throws JOSEException {
        String genuine = byRsa(ISSUERS, header(JWSAlgorithm.RS256));
        String[] parts = genuine.split("\\.");
        String other = Base64URL.encode(claims().toString().replace("admin.security", "district.leader")).toString();
        byte[] published = ISSUERS.toRSAPublicKey().getEncoded();
        byte[] asText = ("-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(published)
                + "\n-----END PUBLIC KEY-----\n").getBytes(StandardCharsets.US_ASCII);
        return Stream.of(new Object[][] {
                {"another key under the issuer's name", byRsa(FORGERS, header(JWSAlgorithm.RS256))},
                {"another key under its own name", byRsa(FORGERS, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("of-a-forger").build())},
                {"key brought along", byRsa(FORGERS, new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(FORGERS.toPublicJWK()).build())},
                {"address of keys brought along", byRsa(FORGERS, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY_ID)
                        .jwkURL(URI.create("https://evil.example/keys")).build())},
                {"issuer's key, another algorithm", byRsa(ISSUERS, header(JWSAlgorithm.RS512))},
                {"no algorithm", new PlainJWT(claims()).serialize()},
                {"no algorithm, signature left", Base64URL.encode("{\"alg\":\"none\"}") + "." + parts[1] + "." + parts[2]},
                {"no signature", parts[0] + "." + parts[1] + "."},
                {"signature of other claims", parts[0] + "." + other + "." + parts[2]},
                {"the public key as a secret", byMac(published)},
                {"the public key's text as a secret", byMac(asText)},
                {"the public key's modulus as a secret", byMac(ISSUERS.getModulus().decode())},
                {"the client's secret", byMac(SECRET.getBytes(StandardCharsets.UTF_8))}});
    }

    private static JWTClaimsSet claims() {
        Date now = Date.from(new RealTime(InstantSource.system()).now().toInstant());
        return new JWTClaimsSet.Builder().issuer(ADDRESS).audience(CLIENT).subject("1").issueTime(now)
                .expirationTime(new Date(now.getTime() + Duration.ofMinutes(5).toMillis()))
                .claim("preferred_username", "admin.security").build();
    }

    private static JWSHeader header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).keyID(KEY_ID).build();
    }

    private static String byRsa(RSAKey key, JWSHeader header) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static String byMac(byte[] secret) throws JOSEException {
        SignedJWT token = new SignedJWT(header(JWSAlgorithm.HS256), claims());
        token.sign(new MACSigner(secret));
        return token.serialize();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID(KEY_ID).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
