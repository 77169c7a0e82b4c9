package org.zhenggai.rectification.support;

import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/**
 * The tests' issuer of identities brings its library along, from which every application would make an issuer of its own, with a new
 * RSA key at each start.
 */
public final class NoIssuerHere implements AutoConfigurationImportFilter {

    @Override
    public boolean[] match(String[] classes, AutoConfigurationMetadata metadata) {
        boolean[] taken = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            taken[i] = classes[i] == null || !classes[i].contains(".security.oauth2.server.servlet.");
        }
        return taken;
    }
}
