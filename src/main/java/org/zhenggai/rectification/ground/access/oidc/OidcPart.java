package org.zhenggai.rectification.ground.access.oidc;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.zhenggai.rectification.ground.access.account.RealTime;
import org.zhenggai.rectification.ground.access.door.Doors;
import org.zhenggai.rectification.ground.access.door.FrontPart;
import org.zhenggai.rectification.ground.access.login.LocalAccounts;
import org.zhenggai.rectification.ground.access.login.LoginAnswers;
import org.zhenggai.rectification.ground.access.login.LoginSteps;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.organization.Organization;

/** The log-in at an issuer: authorization code with PKCE, state and nonce, by Spring Security; what follows is as after a password. */
@Component
@ConditionalOnExpression("!'${rectification.access.oidc.issuer:}'.isBlank()")
class OidcPart implements FrontPart {

    private static final Logger LOG = LoggerFactory.getLogger(OidcPart.class);

    private final OidcSettings settings;
    private final LoginAnswers answers;
    private final Identities identities;
    private final RestTemplate rest;
    private final Issuer issuer;

    OidcPart(OidcSettings settings, LoginAnswers answers, Organization organization, LocalAccounts local, LoginSteps steps, AuditLog audit,
            RealTime time) {
        this.settings = settings;
        this.answers = answers;
        this.identities = new Identities(settings, organization, local, steps, audit, time);
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(settings.timeout());
        requests.setReadTimeout(settings.timeout());
        this.rest = new RestTemplate(requests);
        this.issuer = new Issuer(settings, rest, time);
        if (settings.issuer().startsWith("http://")) {
            LOG.warn("统一身份认证 {} 没有加密：谁能改动途中的数据，谁就能以任何人的身份登录", settings.issuer());
        }
    }

    @Override
    public List<RequestMatcher> open() {
        return List.of(Doors.ISSUER_START, Doors.ISSUER_RETURN);
    }

    @Override
    public void joins(HttpSecurity http) throws Exception {
        http.with(new Filters(), Customizer.withDefaults());
        if (settings.endSession()) {
            http.logout(out -> out.addLogoutHandler(new EndsAtIssuer(issuer)));
        }
    }

    /** Made when the chain's sessions are. */
    private final class Filters extends AbstractHttpConfigurer<Filters, HttpSecurity> {

        @Override
        public void configure(HttpSecurity http) {
            OAuth2AuthorizationRequestRedirectFilter leaving = new OAuth2AuthorizationRequestRedirectFilter(new Departures(issuer));
            leaving.setAuthenticationFailureHandler((request, response, why) -> answers.onAuthenticationFailure(request, response,
                    why.getCause() instanceof IssuerDownException down ? down : why));
            ReturnFilter returning = new ReturnFilter(issuer, identities, settings.endSession());
            returning.setAuthenticationManager(provider()::authenticate);
            returning.setAuthenticationSuccessHandler(answers);
            returning.setAuthenticationFailureHandler(answers);
            returning.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
            returning.setSecurityContextRepository(new DelegatingSecurityContextRepository(
                    new RequestAttributeSecurityContextRepository(), new HttpSessionSecurityContextRepository()));
            http.addFilterBefore(leaving, UsernamePasswordAuthenticationFilter.class)
                    .addFilterBefore(returning, UsernamePasswordAuthenticationFilter.class);
        }
    }

    private OidcAuthorizationCodeAuthenticationProvider provider() {
        RestClientAuthorizationCodeTokenResponseClient codes = new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(RestClient.builder().requestFactory(rest.getRequestFactory()).messageConverters(converters -> {
            converters.clear();
            converters.add(new FormHttpMessageConverter());
            converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
        }).defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build());
        DefaultOAuth2UserService attributes = new DefaultOAuth2UserService();
        RestTemplate asking = new RestTemplate(rest.getRequestFactory());
        asking.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        attributes.setRestOperations(asking);
        OidcUserService people = new OidcUserService();
        people.setOauth2UserService(attributes);
        OidcAuthorizationCodeAuthenticationProvider provider = new OidcAuthorizationCodeAuthenticationProvider(codes, people);
        provider.setJwtDecoderFactory(new Signatures(settings, rest));
        return provider;
    }
}
