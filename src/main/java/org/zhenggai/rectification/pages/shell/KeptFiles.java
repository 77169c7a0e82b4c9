package org.zhenggai.rectification.pages.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.zhenggai.rectification.ground.http.RequestPath;

/** Answers with {@link PageFiles}; what came with the mark of its content is kept by browsers for ever, everything else is asked about. */
final class KeptFiles implements ResourceResolver {

    private final PageFiles files;

    KeptFiles(PageFiles files) {
        this.files = files;
    }

    @Override
    public Resource resolveResource(HttpServletRequest request, String path, List<? extends Resource> locations,
            ResourceResolverChain chain) {
        String address = RequestPath.of(request);
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return files.at(address).map(file -> file.answer(accepted != null && accepted.contains("gzip"), files.isMark(address, request
                .getParameter("bust")))).orElse(null);
    }

    /** Addresses are written with their marks where pages are decorated. */
    @Override
    public String resolveUrlPath(String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return null;
    }
}
