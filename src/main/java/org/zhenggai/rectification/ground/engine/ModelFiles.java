package org.zhenggai.rectification.ground.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The models that come with the software, deployed under the names of their files: the engine would take the whole path on the machine
 * that runs it, and tell it to everyone who reads a definition.
 */
@Component
class ModelFiles extends DefaultDeploymentConfiguration {

    @Override
    public Set<Resource> getDeploymentResources() {
        return super.getDeploymentResources().stream().map(Named::new).collect(Collectors.toSet());
    }

    /** A file by its name. */
    private static final class Named extends AbstractResource implements ContextResource {

        private final Resource file;

        private Named(Resource file) {
            this.file = file;
        }

        @Override
        public String getPathWithinContext() {
            return file.getFilename();
        }

        @Override
        public String getFilename() {
            return file.getFilename();
        }

        @Override
        public String getDescription() {
            return file.getFilename();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return file.getInputStream();
        }
    }
}
