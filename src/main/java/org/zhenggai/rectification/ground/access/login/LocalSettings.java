package org.zhenggai.rectification.ground.access.login;

import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;
import org.zhenggai.rectification.ground.organization.Role;

/**
 * Settings {@code rectification.access.local}: who logs in with a password kept here where a directory or an issuer says who everyone
 * else is.
 *
 * @param roles    everyone with one of these roles
 * @param accounts and these accounts
 */
@Validated
@ConfigurationProperties("rectification.access.local")
public record LocalSettings(@NotNull Set<Role> roles, @NotNull Set<String> accounts) {}
