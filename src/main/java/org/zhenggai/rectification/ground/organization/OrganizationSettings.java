package org.zhenggai.rectification.ground.organization;

import jakarta.validation.constraints.NotEmpty;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.organization}.
 *
 * @param overseeingUnits units whose officers see every case and Cockpit
 * @param adminUser       user name of the first administrator, who manages accounts
 * @param adminPassword   its password, from the environment; needed once, on a database without any account
 */
@Validated
@ConfigurationProperties("rectification.organization")
record OrganizationSettings(@NotEmpty Set<String> overseeingUnits, String adminUser, String adminPassword) {

    boolean hasAdmin() {
        return adminPassword != null && !adminPassword.isBlank();
    }
}
