package org.zhenggai.rectification.ground.access.directory;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.access.ldap}.
 *
 * @param urls             {@code ldaps://host:636} or {@code ldap://host:389}; the first that answers is asked; none: no directory
 * @param startTls         whether connections to {@code ldap://} are encrypted before anything is said
 * @param sslBundle        name of a bundle under {@code spring.ssl.bundle} with the authority to be trusted; empty: those Java trusts
 * @param managerDn        who searches; empty: anonymous
 * @param base             below this entry people are searched
 * @param filter           finds a person, <code>{0}</code> is the name typed
 * @param dnPattern        names a person's entry without a search, <code>{0}</code> is the name typed; goes before the filter
 * @param accountAttribute of the person's entry: the account here
 * @param connectTimeout   and {@code timeout} of each question and answer
 * @param cached           how long a password that was right is not asked about again
 */
@Validated
@ConfigurationProperties("rectification.access.ldap")
public record DirectorySettings(@NotNull List<String> urls, boolean startTls, String sslBundle, String managerDn, String managerPassword,
        @NotNull String base, @NotNull String filter, String dnPattern, @NotNull String accountAttribute,
        @NotNull Duration connectTimeout, @NotNull Duration timeout, @NotNull Duration cached) {

    /** Whether there is a directory at all. */
    boolean isOn() {
        return urls.stream().anyMatch(url -> !url.isBlank());
    }

    /** Shows no secret, whoever logs it. */
    @Override
    public String toString() {
        return "directory " + urls + ", base " + base;
    }
}
