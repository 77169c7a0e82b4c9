package org.zhenggai.rectification.ground.access.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A real authorization server (Spring's own) on a port of its own in this JVM. It knows everybody by one password; what it says of them
 * can be bent by a test.
 */
final class TestIssuer implements AutoCloseable {

    static final String CLIENT = "zhenggai";
    static final String SECRET = "only-for-tests";
    static final String PASSWORD = "At-The-Issuer-1";

    private static volatile Consumer<JwtClaimsSet.Builder> bent = claims -> {};

    private static volatile boolean forged;

    private final ConfigurableApplicationContext context;

    private TestIssuer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static TestIssuer start(int port) {
        return new TestIssuer(new SpringApplicationBuilder(Beans.class).registerShutdownHook(false).run("--server.port=" + port,
                "--spring.config.name=issuer-of-a-test", "--spring.main.banner-mode=off", "--spring.application.name=issuer",
                "--spring.jmx.enabled=false"));
    }

    /** What it says of everybody from now on beside what it says anyway. */
    static void says(Consumer<JwtClaimsSet.Builder> claims) {
        bent = claims;
    }

    /** Whether identities are signed from now on with a key that is called like the issuer's and is another. */
    static void forges(boolean identities) {
        forged = identities;
    }

    /** Our application runs at this port: there it sends people back to. */
    void knows(int port) {
        InMemoryRegisteredClientRepository clients = context.getBean(InMemoryRegisteredClientRepository.class);
        clients.save(RegisteredClient.from(clients.findByClientId(CLIENT)).redirectUris(addresses -> {
            addresses.clear();
            addresses.add("http://localhost:" + port + "/login/oauth2/code/unified");
        }).postLogoutRedirectUri("http://localhost:" + port + "/login").build());
    }

    @Override
    public void close() {
        context.close();
    }

    @EnableWebSecurity
    @ImportAutoConfiguration({ServletWebServerFactoryAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
            WebMvcAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class, JacksonAutoConfiguration.class,
            SecurityFilterAutoConfiguration.class})
    static class Beans {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) throws Exception {
            return http.with(OAuth2AuthorizationServerConfigurer.authorizationServer(), server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(who -> who.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults()).build();
        }

        @Bean
        InMemoryRegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId(CLIENT).clientId(CLIENT).clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE).redirectUri("http://localhost/unknown-yet")
                    .scope("openid").scope("profile").clientSettings(ClientSettings.builder().requireProofKey(true).build()).build());
        }

        @Bean
        UserDetailsService everybody() {
            return name -> User.withUsername(name).password("{noop}" + PASSWORD).roles("USER").build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return token -> {
                if (token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                    token.getClaims().claim("preferred_username", token.getPrincipal().getName()).claim("amr", List.of("pwd"));
                    bent.accept(token.getClaims());
                }
            };
        }

        @Bean
        JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
            return key();
        }

        @Bean
        JwtEncoder encoder(JWKSource<SecurityContext> keys) throws NoSuchAlgorithmException {
            JwtEncoder honest = new NimbusJwtEncoder(keys);
            JwtEncoder forger = new NimbusJwtEncoder(key());
            return token -> (forged && token.getClaims().hasClaim("nonce") ? forger : honest).encode(token);
        }

        private static JWKSource<SecurityContext> key() throws NoSuchAlgorithmException {
            KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic()).privateKey(pair.getPrivate())
                    .keyID("test").build()));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }
    }
}
