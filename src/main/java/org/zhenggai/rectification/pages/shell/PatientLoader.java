package org.zhenggai.rectification.pages.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * The loader in the applications' library gives up a script after seven seconds and leaves its spinner for ever. The pages of the engine do
 * set the limit off ({@code window.require}), but its bundle hides that name from the loader; so the limit goes where it stands.
 */
final class PatientLoader implements ResourceTransformer {

    /** As it stands in the pinned release. */
    static final String LIMIT = "waitSeconds:7,";

    @Override
    public Resource transform(HttpServletRequest request, Resource library, ResourceTransformerChain chain) throws IOException {
        return new TransformedResource(library, withoutLimit(library.getContentAsString(StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8));
    }

    static String withoutLimit(String library) {
        return library.replace(LIMIT, "waitSeconds:0,");
    }
}
