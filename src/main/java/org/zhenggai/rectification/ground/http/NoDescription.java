package org.zhenggai.rectification.ground.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.glassfish.jersey.server.ServerProperties;

/**
 * None of the engine's interfaces describes itself (WADL): it would tell the versions of what it is made of. Found by
 * {@code META-INF/services}.
 */
@Priority(AutoDiscoverable.DEFAULT_PRIORITY - 1) // before what would describe them
public class NoDescription implements AutoDiscoverable {

    @Override
    public void configure(FeatureContext context) {
        context.property(ServerProperties.WADL_FEATURE_DISABLE, true);
    }
}
