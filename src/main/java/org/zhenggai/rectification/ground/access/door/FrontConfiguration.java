package org.zhenggai.rectification.ground.access.door;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.zhenggai.rectification.ground.access.AccessSettings;
import org.zhenggai.rectification.ground.access.account.RealTime;
import org.zhenggai.rectification.ground.access.login.Caller;
import org.zhenggai.rectification.ground.access.login.LoginAnswers;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.engine.PlainText;
import org.zhenggai.rectification.ground.organization.Organization;

/**
 * The one front (docs/decisions/0040): Spring Security before everything, for our interface, the engine's and the web applications' alike.
 * Whatever is not on the short list of {@link Doors} needs a caller.
 */
@Configuration(proxyBeanMethods = false)
class FrontConfiguration {

    /** What the engine's web applications would bring along for themselves; ours stands before it. Names as the engine gives them. */
    private static final List<String> REPLACED = List.of("Authentication Filter", "CsrfPreventionFilter", "CacheControlFilter");

    @Bean
    FilterRegistrationBean<FrontFilter> frontFilter(Hosts hosts, AuditLog audit) {
        FilterRegistrationBean<FrontFilter> front = new FilterRegistrationBean<>(new FrontFilter(hosts, audit));
        front.setOrder(Ordered.HIGHEST_PRECEDENCE);
        front.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        return front;
    }

    @Bean
    AuthenticationManager authenticationManager(List<AuthenticationProvider> providers, AuditLog audit) {
        ProviderManager manager = new ProviderManager(providers);
        return shown -> {
            if (!PlainText.isStorable(shown.getName())) {
                audit.refused(Act.of(Category.LOGIN, shown.getName(), "登录失败").saying("账号名含有不能保存的字符"));
                throw new CallerException("用户名或口令不正确");
            }
            return manager.authenticate(shown);
        };
    }

    @Bean
    FilterRegistrationBean<Filter> noAuthenticationByTheEngine() {
        return passing(REPLACED.get(0));
    }

    @Bean
    FilterRegistrationBean<Filter> noTokenByTheEngine() {
        return passing(REPLACED.get(1));
    }

    @Bean
    FilterRegistrationBean<Filter> noCacheRuleByTheEngine() {
        return passing(REPLACED.get(2));
    }

    /** The engine registers no filter whose name is taken. */
    private static FilterRegistrationBean<Filter> passing(String name) {
        FilterRegistrationBean<Filter> taken = new FilterRegistrationBean<>((request, response, chain) -> chain.doFilter(request,
                response));
        taken.setName(name);
        taken.addUrlPatterns("/camunda/nothing-passes-here");
        return taken;
    }

    /**
     * Files that are the same for everyone touch no session: one that is still on its way while somebody logs in would write the session
     * back as it was before, and the log-in were lost.
     */
    @Bean
    @Order(2)
    SecurityFilterChain files(HttpSecurity http, IdentityService identity, EngineApplications applications) throws Exception {
        return http.securityMatcher(Doors.STATIC)
                .authorizeHttpRequests(who -> who.anyRequest().permitAll())
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .securityContext(none -> none.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .headers(headers -> Answers.secure(headers, Doors.STATIC))
                .addFilterAfter(new EngineCallerFilter(identity, applications), AuthorizationFilter.class)
                .build();
    }

    @Bean
    SecurityFilterChain front(HttpSecurity http, AccessSettings settings, Hosts hosts, AuthenticationManager manager, LoginAnswers answers,
            IdentityService identity, EngineApplications applications, LastingLogins lasting,
            AuditLog audit, List<FrontPart> parts) throws Exception {
        Refusals refusals = new Refusals(audit);
        HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();
        tokens.setHeaderName(PageTokens.HEADER);
        for (FrontPart part : parts) {
            part.joins(http);
        }
        http.authenticationManager(manager)
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(who -> who.requestMatchers(Doors.OPEN).permitAll()
                        .requestMatchers(parts.stream().flatMap(part -> part.open().stream()).toArray(RequestMatcher[]::new)).permitAll()
                        .requestMatchers(Doors.ENDPOINTS).denyAll()
                        .requestMatchers(Doors.STEPS).authenticated()
                        .anyRequest().hasAuthority(Caller.THROUGH))
                .exceptionHandling(no -> no.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                // a password sent with each request needs no token: OtherSitesFilter sees to what browsers send by themselves
                .csrf(token -> token.csrfTokenRepository(tokens).csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .ignoringRequestMatchers(FrontConfiguration::bringsCredentials))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals)
                        .securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .formLogin(form -> form.loginPage("/login").successHandler(answers).failureHandler(answers)
                        .withObjectPostProcessor(new ObjectPostProcessor<UsernamePasswordAuthenticationFilter>() {
                            @Override
                            public <O extends UsernamePasswordAuthenticationFilter> O postProcess(O filter) {
                                filter.setRequiresAuthenticationRequestMatcher(new OrRequestMatcher(Doors.LOGIN, Doors.ENGINE_LOGIN));
                                return filter;
                            }
                        }))
                .logout(out -> out.logoutRequestMatcher(new OrRequestMatcher(Doors.LOGOUT, Doors.ENGINE_LOGOUT)).logoutSuccessHandler(
                        answers)
                        .deleteCookies("XSRF-TOKEN"))
                .headers(headers -> Answers.secure(headers, Doors.STATIC))
                .addFilterBefore(new ClosedDoorsFilter(), SecurityContextHolderFilter.class)
                .addFilterBefore(new OtherSitesFilter(hosts, refusals), CsrfFilter.class)
                .addFilterAfter(new PageTokens(settings.beforeLogin()), CsrfFilter.class)
                .addFilterBefore(lasting, AuthorizationFilter.class)
                .addFilterAfter(new UnknownPagesFilter(), AuthorizationFilter.class)
                .addFilterAfter(new EngineCallerFilter(identity, applications), AuthorizationFilter.class);
        return http.build();
    }

    /** A header beside a session that is logged in takes nobody's place: the session's token is asked for. */
    private static boolean bringsCredentials(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null && SecurityContextHolder.getContext().getAuthentication() == null;
    }

    @Bean
    LastingLogins lastingLogins(AccessSettings settings, Organization organization, RealTime time, AuditLog audit) {
        return new LastingLogins(settings.longestLogin(), organization, time, audit);
    }

    /** In the chain, and not once more as a filter of the container. */
    @Bean
    FilterRegistrationBean<LastingLogins> lastingLoginsInTheChainOnly(LastingLogins lasting) {
        FilterRegistrationBean<LastingLogins> none = new FilterRegistrationBean<>(lasting);
        none.setEnabled(false);
        return none;
    }

    @Bean
    RequestRejectedHandler requestRejectedHandler(AuditLog audit) {
        return new Refusals(audit);
    }
}
