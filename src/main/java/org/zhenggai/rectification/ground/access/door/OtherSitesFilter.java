package org.zhenggai.rectification.ground.access.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A browser that remembers a Basic password sends it along with whatever another site makes it send. It says so in {@code Sec-Fetch-Site}
 * and {@code Origin}: what changes something and comes from elsewhere is refused, by whichever credentials. Programs send neither header.
 */
class OtherSitesFilter extends OncePerRequestFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final Hosts hosts;
    private final AccessDeniedHandler refusals;

    OtherSitesFilter(Hosts hosts, AccessDeniedHandler refusals) {
        this.hosts = hosts;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!READS.contains(request.getMethod()) && isForeign(request)) {
            refusals.handle(request, response, new OtherSiteException());
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return site != null && !OWN.contains(site) || origin != null && !isOurs(origin, request);
    }

    /** The same host and port as asked for; the scheme may differ behind a proxy that ends TLS and is not named. */
    private boolean isOurs(String origin, HttpServletRequest request) {
        try {
            URI from = URI.create(origin);
            return from.getHost() != null && hosts.allows(from.getHost()) && from.getHost().equalsIgnoreCase(request.getServerName());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
