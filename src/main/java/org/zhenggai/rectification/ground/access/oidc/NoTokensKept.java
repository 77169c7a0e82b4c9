package org.zhenggai.rectification.ground.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** We do nothing in anybody's name elsewhere, so that no token is worth keeping. */
class NoTokensKept implements OAuth2AuthorizedClientRepository {

    @Override
    public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(String registration, Authentication caller,
            HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication caller, HttpServletRequest request,
            HttpServletResponse response) {
        // see the class
    }

    @Override
    public void removeAuthorizedClient(String registration, Authentication caller, HttpServletRequest request,
            HttpServletResponse response) {
        // see the class
    }
}
