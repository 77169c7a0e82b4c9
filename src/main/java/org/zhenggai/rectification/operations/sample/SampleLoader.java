package org.zhenggai.rectification.operations.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.PlanDocument;
import org.zhenggai.rectification.casework.finding.PlanRegistration;
import org.zhenggai.rectification.ground.organization.Accounts;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.OrganizationDocument;
import org.zhenggai.rectification.ground.organization.OrganizationImport;

/** Loads the sample through the services that users use, all of it or nothing; a second run changes nothing. */
@Service
public class SampleLoader {

    private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory()).registerModule(new JavaTimeModule());
    private final OrganizationImport organization;
    private final Accounts accounts;
    private final PlanRegistration plans;

    SampleLoader(OrganizationImport organization, Accounts accounts, PlanRegistration plans) {
        this.organization = organization;
        this.accounts = accounts;
        this.plans = plans;
    }

    /**
     * @param password password for every sample account; only accounts that this run has made get it
     * @return the accounts, empty when nothing was loaded because all is there already
     */
    @Transactional
    public List<Officer> load(String password) {
        boolean changed = !organization.run(read("sample/organization.yaml", OrganizationDocument.class)).isEmpty();
        List<Officer> officers = changed ? accounts.setAllPasswords(password) : List.of();
        plans.register(read("sample/plan-2023.yaml", PlanDocument.class));
        return officers;
    }

    private <T> T read(String resource, Class<T> type) {
        try (InputStream in = new ClassPathResource(resource).getInputStream()) {
            return yaml.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
